import { describe, expect, test } from 'vitest';
import { cardMessage } from '../../../bot/acts/card-message.ts';
import { button, card, heading, paragraph } from '../../../bot/cards/card.ts';
import { write } from '../../../bot/cards/inputs.ts';
import { rules } from '../../cards/lint/index.ts';
import type { Part } from '../../cards/lint/parts.ts';
import { wrongTranslations } from '../../cards/lint/translations.ts';
import type { Sample } from '../../cards/samples/sample.ts';

// A rule that nothing breaks proves nothing: each meets a card that breaks it, and that one only by what it changes.

const good = () =>
  card({
    ...{ lang: 'nl', fallbackText: 'Een kaart' },
    body: [
      heading('Een kaart'),
      paragraph('Met woorden.'),
      write('name', 'Naam', { value: '', maxLength: 60, errorMessage: 'Vul een naam in.' }),
    ],
    actions: [button('Boek', 'book.confirm', 'sealed', 'positive')],
  });

function wrong(
  rule: keyof typeof rules,
  made: object = good(),
  summary = 'Een kaart van Werkwijzer',
): string[] {
  const message = {
    ...cardMessage('nl', good()),
    attachments: [{ contentType: '', content: made }],
    summary,
  };
  return rules[rule]({ lang: 'nl', card: { ...made }, message });
}

const withBody = (...more: Part[]) => ({ ...good(), body: [...good().body, ...more] });
const withActions = (...actions: Part[]) => ({ ...good(), actions });
const text = (rest: Part) => ({ type: 'TextBlock', text: 'Woorden', wrap: true, ...rest });
const input = (rest: Part) => ({
  ...{ type: 'Input.Text', id: 'other', label: 'Iets', maxLength: 10, errorMessage: 'Vul iets in.', ...rest },
});
const open = (title: string, rest: Part = {}) => ({
  ...{ type: 'Action.OpenUrl', title, url: 'https://example.org', ...rest },
});
const execute = (rest: Part) => ({ ...button('Boek', 'book.confirm', 'sealed'), ...rest });

test.each(Object.keys(rules) as (keyof typeof rules)[])(
  'the card that the others are made from keeps to %s',
  (rule) => {
    expect(wrong(rule)).toEqual([]);
  },
);

describe.each<[keyof typeof rules, [string, object][]]>([
  [
    'schema',
    [
      ['an element that does not exist', withBody({ type: 'TextBlok', text: 'x' })],
      ['a colour that does not exist', withBody(text({ color: 'pink' }))],
      ['a property that does not exist', withBody(text({ colour: 'good' }))],
      ['an input without id', withBody({ type: 'Input.Text', label: 'x' })],
      ['a button that does not exist', withActions({ type: 'Action.Fly', title: 'x' })],
    ],
  ],
  [
    'language',
    [
      ['a newer version', { ...good(), version: '1.6' }],
      ['another language', { ...good(), lang: 'fr' }],
      ['no words in place of it', { ...good(), fallbackText: ' ' }],
    ],
  ],
  [
    'size',
    [
      ['more than Teams takes', withBody(text({ text: 'a'.repeat(29_000) }))],
      ['more than we allow ourselves', withBody(text({ text: 'a'.repeat(21_000) }))],
    ],
  ],
  [
    'inputs',
    [
      ['no label', withBody(input({ label: '' }))],
      ['a label that is a story', withBody(input({ label: 'a'.repeat(71) }))],
      ['an id twice', withBody(input({ id: 'name' }))],
      ['nothing to say when it fails', withBody(input({ errorMessage: undefined }))],
      ['a list of nothing', withBody({ ...input({}), type: 'Input.ChoiceSet', value: 'a', choices: [] })],
      ['no end to what is typed', withBody(input({ maxLength: undefined }))],
    ],
  ],
  [
    'required',
    [
      [
        'a required input and two buttons',
        {
          ...withBody(input({ isRequired: true })),
          actions: [execute({}), execute({ title: 'Meer', verb: 'book.more' })],
        },
      ],
    ],
  ],
  ['images', [['no words for a picture', withBody({ type: 'Image', url: 'https://example.org/a.png' })]]],
  [
    'wrap',
    [
      ['text that does not wrap', withBody(text({ wrap: undefined }))],
      ['text that is cut off', withBody(text({ maxLines: 2 }))],
    ],
  ],
  [
    'colours',
    [
      ['a fixed colour', withBody(text({ color: '#ff0000' }))],
      ['a picture behind it', { ...good(), backgroundImage: 'https://example.org/a.png' }],
      ['a style without meaning', withBody({ type: 'Container', style: 'rainbow', items: [text({})] })],
      ['a colour without meaning', withBody(text({ color: 'light' }))],
    ],
  ],
  [
    'preview',
    [
      ['a name in the words in place of it', { ...good(), fallbackText: 'Over Zilverreiger' }],
      ['a question in what is read aloud', { ...good(), speak: 'Werkte in de DRUKKERIJ' }],
    ],
  ],
  [
    'actions',
    [
      ['seven buttons', withActions(...[1, 2, 3, 4, 5, 6, 7].map((n) => open(`Knop ${n}`)))],
      ['a button without title', withActions(open(''))],
      ['a title that is a story', withActions(open('a'.repeat(41)))],
      ['one title twice', withActions(open('Open'), open('Open'))],
      ['two next steps', withActions(execute({ style: 'positive' }), open('Open', { style: 'positive' }))],
      ['a next step that comes last', withActions(open('Open'), execute({ style: 'positive' }))],
    ],
  ],
  [
    'verbs',
    [
      ['a verb that nobody knows', withActions(execute({ verb: 'book.everything' }))],
      ['more than a request', withActions(execute({ data: { request: 'sealed', clientId: '1' } }))],
      ['no request', withActions(execute({ data: {} }))],
      ['an address without https', withActions(open('Open', { url: 'http://example.org' }))],
      ['a button that nobody answers', withActions({ type: 'Action.Submit', title: 'x', data: {} })],
    ],
  ],
  [
    'heading',
    [
      ['no heading', { ...good(), body: good().body.slice(1) }],
      ['two headings', withBody(heading('Nog een'))],
      [
        'a heading that is not at the top',
        { ...good(), body: [...good().body.slice(1), heading('Onderaan')] },
      ],
      ['a heading that is a story', { ...good(), body: [heading('a'.repeat(81))] }],
      ['a heading that looks otherwise', { ...good(), body: [{ ...heading('x'), size: 'medium' }] }],
    ],
  ],
  [
    'empty',
    [
      ['an empty box', withBody({ type: 'Container', items: [] })],
      ['no facts', withBody({ type: 'FactSet', facts: [] })],
      ['a fact without value', withBody({ type: 'FactSet', facts: [{ title: 'Dag', value: '' }] })],
      ['text without words', withBody(text({ text: '' }))],
      ['a row of no buttons', withActions()],
      ['nothing at all', { ...good(), body: [] }],
      ['a set without columns', withBody({ type: 'ColumnSet', columns: [] })],
    ],
  ],
  [
    'words',
    [
      ['a gap', withBody(text({ text: 'Op {{day}}' }))],
      ['a key', withBody(text({ text: 'card.book.title' }))],
      [
        'a fact with a long name',
        withBody({ type: 'FactSet', facts: [{ title: 'a'.repeat(25), value: 'x' }] }),
      ],
    ],
  ],
  [
    'refresh',
    [
      [
        'a verb that does something',
        { ...noInputs(), refresh: { action: execute({ verb: 'referral.accept' }) } },
      ],
      ['more people than may be', { ...noInputs(), refresh: refreshing(Array.from({ length: 61 }, String)) }],
      ['inputs that would be lost', { ...good(), refresh: refreshing() }],
    ],
  ],
])('the rule "%s" finds', (rule, broken) => {
  test.each(broken)('%s', (_what, made) => {
    expect(wrong(rule, made).length).toBeGreaterThan(0);
  });
});

function noInputs() {
  return { ...good(), body: good().body.slice(0, 2) };
}

function refreshing(userIds?: string[]) {
  return { action: button('Toon', 'referral.look', 'sealed'), ...(userIds && { userIds }) };
}

test('a card that renews itself in the right way is right', () => {
  expect(wrong('refresh', { ...noInputs(), refresh: refreshing(['29:a']) })).toEqual([]);
});

test('the rule "preview" finds a name in a summary, and a message without one', () => {
  expect(wrong('preview', good(), 'Zilverreiger')).toHaveLength(1);
  expect(wrong('preview', good(), '')).toHaveLength(1);
});

describe('the rule about languages finds', () => {
  const sample: Sample = { name: 'x', of: good, make: good };
  const shown = (lang: 'nl' | 'fr' | 'en', made: ReturnType<typeof card>) => ({
    ...{ sample, lang, card: made, message: {} },
  });
  const french = () => ({
    ...good(),
    body: [heading('Une carte'), paragraph('Avec des mots.'), ...good().body.slice(2)],
  });

  test('a card that was not translated', () => {
    const same = [shown('nl', good()), shown('fr', good())];
    expect(wrongTranslations(same)).toEqual(['it says the same in nl and fr']);
  });

  test('a card that has less in one language', () => {
    const short = { ...french(), body: french().body.slice(0, 2) };
    expect(wrongTranslations([shown('nl', good()), shown('fr', short)])).toEqual([
      'it has other parts in fr',
    ]);
    expect(wrongTranslations([shown('nl', good()), shown('fr', french())])).toEqual([]);
  });
});
