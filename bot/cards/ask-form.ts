import type { Offered } from '../../src/answering/offer-text.ts';
import { listed, say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { card, heading, paragraph, type Card, type CardElement } from './card.ts';

export const LONGEST_QUESTION = 2000;

export type AskForm = {
  /** What stands in the box; nothing when left out. */
  text?: string;
  /** What is said above it. */
  notes: readonly string[];
  /** What is wrong with what was sent. */
  problem?: string | undefined;
};

/** The box in which someone writes a question, before anything is asked. */
export function askForm(lang: Lang, { text, notes, problem }: AskForm): Card {
  const input: CardElement = {
    ...{ type: 'Input.Text', id: 'question', label: say(lang, 'ask.question') },
    ...{ isRequired: true, errorMessage: say(lang, 'ask.question.missing') },
    ...{ isMultiline: true, maxLength: LONGEST_QUESTION },
    ...(text && { value: text }),
  };
  return card({
    ...{ lang, fallbackText: say(lang, 'ask.title') },
    body: [
      heading(say(lang, 'ask.title')),
      ...(problem ? [paragraph(problem, { color: 'attention', weight: 'bolder' })] : []),
      ...notes.map((note) => paragraph(note)),
      input,
      paragraph(say(lang, 'ask.private.what'), { isSubtle: true }),
    ],
    actions: [
      {
        ...{ type: 'Action.Submit', title: say(lang, 'ask.send'), style: 'positive' },
        data: { verb: 'ask.send' },
      },
    ],
  });
}

/** What of a message stands in the box, and why, or why nothing does. Never for a crisis, which has an answer of its own. */
export function offeredForm(lang: Lang, offered: Exclude<Offered, { kind: 'crisis' }>, help?: string): Card {
  const notes = help === undefined ? [] : [help];
  if (offered.kind === 'nothing') {
    const why = say(lang, `ask.nothing.${offered.why}`);
    return askForm(lang, { notes: [...notes, why, say(lang, 'ask.write')] });
  }
  const { text, masked } = offered;
  const kinds = [...masked].sort().map((kind) => say(lang, `ask.masked.${kind}`));
  const left = kinds.length > 0 ? [say(lang, 'ask.masked', { what: listed(lang, kinds) })] : [];
  return askForm(lang, { text, notes: [...notes, say(lang, 'ask.offered'), ...left] });
}
