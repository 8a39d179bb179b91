import type { Answer } from '../../src/answering/answer.ts';
import { say } from '../../src/i18n/index.ts';
import { plainText } from '../../src/knowledge/marks.ts';
import type { Lang } from '../../src/lang.ts';
import { card, heading, paragraph, type Card, type CardAction } from './card.ts';
import { sourceLines } from './sources.ts';

export type AnswerCard = {
  answer: Pick<Answer, 'lang' | 'markdown' | 'citations' | 'reason' | 'behaviour'>;
  /** The article that can be put in the conversation. */
  article: string | undefined;
  /** Opens the person's own chat. */
  chatUrl: string | undefined;
};

/** Endings that go on by fixed words, which only a chat can do. */
const GOES_ON: readonly Answer['reason'][] = ['guide', 'key_dates', 'sheet'];

/** An answer in the dialog, as it would stand in a chat, with its sources. `lang` is that of the buttons. */
export function answerCard(lang: Lang, { answer, article, chatUrl }: AnswerCard): Card {
  const crisis = answer.behaviour === 'redirect_crisis';
  const goesOn = GOES_ON.includes(answer.reason);
  const parts = answer.markdown.split('\n\n').filter((part) => part.trim() !== '');
  const [first = '', ...rest] = parts;
  const titled = isTitle(first);
  const title = say(answer.lang, crisis ? 'ask.crisis' : 'ask.title');
  return card({
    ...{ lang: answer.lang, fallbackText: say(lang, 'ask.title') },
    body: [
      heading(titled ? plainText(first) : title),
      ...(titled ? rest : parts).map((part) =>
        isTitle(part)
          ? paragraph(plainText(part), { weight: 'bolder' })
          : // Whom to call is what one sees first.
            paragraph(part, crisis && part.startsWith('- ') ? { size: 'large' } : {}),
      ),
      ...sourceLines(answer.lang, answer.citations),
      ...(goesOn ? [paragraph(say(lang, 'ask.goesOn'), { weight: 'bolder' })] : []),
    ],
    // Whoever is in need sees who to call, and nothing else.
    actions: crisis ? [] : buttons(lang, article, chatUrl),
  });
}

const isTitle = (part: string): boolean => /^\*\*[^*\n]+\*\*$/.test(part);

function buttons(lang: Lang, article: string | undefined, chatUrl: string | undefined): CardAction[] {
  return [
    ...(article
      ? [
          {
            ...{ type: 'Action.Submit' as const, title: say(lang, 'ask.insert'), style: 'positive' as const },
            data: { verb: 'ask.insert' as const, article },
          },
        ]
      : []),
    { type: 'Action.Submit', title: say(lang, 'ask.again'), data: { verb: 'ask.again' } },
    ...(chatUrl ? [{ type: 'Action.OpenUrl' as const, title: say(lang, 'ask.private'), url: chatUrl }] : []),
  ];
}
