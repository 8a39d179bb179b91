import type { ComponentChildren } from 'preact';
import { PhoneLink } from '../pages/phone-link.tsx';

type MarkdownProps = {
  text: string;
  /** A number to call that the words may hold. */
  phone: string;
  /** How many sources there are: a mark beyond them leads nowhere. */
  sources: number;
};

/**
 * The Markdown of an answer, as the pipeline composes it: blocks apart by an empty line, of bold and slanted words, lists and
 * source marks. Anything else stays the text it is; Preact escapes it.
 */
export function Markdown({ text, ...rest }: MarkdownProps) {
  const blocks = text.split(/\n{2,}/);
  const firstTitle = blocks.findIndex(isTitle);
  return (
    <>
      {blocks.map((block, n) => (
        <Block key={n} block={block} first={n === firstTitle} {...rest} />
      ))}
    </>
  );
}

type Rest = Omit<MarkdownProps, 'text'>;

function Block({ block, first, ...rest }: Rest & { block: string; first: boolean }) {
  const lines = block.split('\n');
  if (isTitle(block)) {
    const words = block.replaceAll('**', '');
    return first ? <h2>{words}</h2> : <h3>{words}</h3>;
  }
  if (lines.every((line) => line.startsWith('- ')))
    return <ul>{lines.map((line) => item(line.slice(2), rest))}</ul>;
  if (lines.every((line) => /^\d+\. /.test(line)))
    return <ol>{lines.map((line) => item(line.replace(/^\d+\. /, ''), rest))}</ol>;
  const slanted = /^_(.*)_$/s.exec(block)?.[1];
  return <p class={slanted === undefined ? undefined : 'soft'}>{inline(slanted ?? block, rest)}</p>;
}

function isTitle(block: string): boolean {
  return /^\*\*[^*\n]+\*\*$/.test(block);
}

function item(text: string, rest: Rest) {
  return <li key={text}>{inline(text, rest)}</li>;
}

const PIECES = /(\*\*[^*]+\*\*|\[\d{1,2}\])/;

/** Bold words, marks and numbers to call. */
function inline(text: string, { phone, sources }: Rest): ComponentChildren[] {
  return text.split(PIECES).map((piece, n) => {
    const bold = /^\*\*([^*]+)\*\*$/.exec(piece)?.[1];
    if (bold !== undefined)
      return <strong key={n}>{/^\+?[\d ]{3,}$/.test(bold) ? <PhoneLink phone={bold} /> : bold}</strong>;
    const mark = /^\[(\d+)\]$/.exec(piece)?.[1];
    if (mark !== undefined && Number(mark) <= sources)
      return (
        <a key={n} class="mark" href={`#bron-${mark}`}>
          [{mark}]
        </a>
      );
    return withPhone(piece, phone);
  });
}

function withPhone(text: string, phone: string): ComponentChildren {
  const [before = '', ...after] = text.split(phone);
  if (after.length === 0) return text;
  return (
    <>
      {before}
      {after.map((rest, n) => (
        <>
          <PhoneLink key={n} phone={phone} />
          {rest}
        </>
      ))}
    </>
  );
}
