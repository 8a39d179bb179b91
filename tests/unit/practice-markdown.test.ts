import { describe, expect, test } from 'vitest';
import { mayOpen, renderCardText, renderMessage } from '../../src/practice/page/markdown.ts';

const none = new Set<number>();

describe('a message from the bot', () => {
  test('raw HTML stays text', () => {
    expect(renderMessage('<img src=x onerror=alert(1)> <b>dag</b>', none)).toContain('&lt;img src=x');
  });

  test('only https links become links, and they give nothing away', () => {
    const html = renderMessage(
      '[a](https://www.vdab.be) [b](http://x.be) [c](javascript:alert(1)) www.riziv.be',
      none,
    );
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('<a href="https://www.vdab.be" target="_blank" rel="noopener noreferrer">a</a>');
  });

  test('images are not fetched', () => {
    expect(renderMessage('![spoor](https://elders.be/pixel.png)', none)).not.toContain('<img');
  });

  test('a citation becomes a button when the message has that source', () => {
    const html = renderMessage('Dat daalt met **30 %** [1]. Meer weten [2].', new Set([1]));
    expect(html).toContain('<button type="button" class="cite" data-cite="1"');
    expect(html).toContain('Meer weten [2].');
  });

  test('a mention is shown as a name', () => {
    expect(renderMessage('Dag <at>Nele Claes</at>', none)).toContain(
      '<span class="mention">Nele Claes</span>',
    );
  });

  test('a table is aligned without an inline style, which the page does not allow', () => {
    const html = renderMessage('| a | b |\n|--:|:-:|\n| 1 | 2 |', none);
    expect(html).not.toContain('style=');
    expect(html).toContain('<td class="align-right">1</td>');
  });
});

describe('a text block in a card', () => {
  test('knows emphasis, lists and https links, and nothing more', () => {
    const html = renderCardText('**vet** [x](https://www.vdab.be)\n\n- een\n\n# geen kop');
    expect(html).toContain('<strong>vet</strong>');
    expect(html).toContain('<li>een</li>');
    expect(html).toContain('href="https://www.vdab.be"');
    expect(html).not.toContain('<h1>');
  });
});

test('an address that is not https is not opened', () => {
  expect(
    ['https://www.vdab.be', 'http://www.vdab.be', 'javascript:alert(1)', 'https://'].map(mayOpen),
  ).toEqual([true, false, false, false]);
});
