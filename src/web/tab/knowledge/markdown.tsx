import type { ComponentChildren } from 'preact';

/** The Markdown of an answer, as far as answers use it: bold, italics, lists. Everything else is plain words. */
export function Markdown({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((block, n) => (
        <Block key={n} lines={block.split('\n')} />
      ))}
    </>
  );
}

function Block({ lines }: { lines: string[] }) {
  const items = (sign: RegExp) => lines.map((line, n) => <li key={n}>{spoken(line.replace(sign, ''))}</li>);
  if (lines.every((line) => line.startsWith('- '))) return <ul class="bullets">{items(/^- /)}</ul>;
  if (lines.every((line) => /^\d+\. /.test(line))) return <ol>{items(/^\d+\. /)}</ol>;
  return <p>{spoken(lines.join(' '))}</p>;
}

function spoken(text: string): ComponentChildren[] {
  return text.split(/(\*\*[^*]+\*\*|^_[^_]+_$)/).map((part, n) => {
    if (part.startsWith('**') && part.endsWith('**')) return <strong key={n}>{part.slice(2, -2)}</strong>;
    if (part.length > 2 && part.startsWith('_') && part.endsWith('_'))
      return <em key={n}>{part.slice(1, -1)}</em>;
    return part;
  });
}
