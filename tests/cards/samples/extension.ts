import { answerCard } from '../../../bot/cards/answer.ts';
import { articleCard } from '../../../bot/cards/article.ts';
import { askForm, offeredForm } from '../../../bot/cards/ask-form.ts';
import { ownChat } from '../../../bot/cards/own-chat.ts';
import { sheetOf } from '../../../src/answering/article-sheet.ts';
import { say } from '../../../src/i18n/index.ts';
import type { Lang } from '../../../src/lang.ts';
import { holdsOn, openKnowledge } from '../../../src/knowledge/base.ts';
import { theAnswerer, TODAY } from '../../support/werkwijzer.ts';
import type { Sample } from './sample.ts';
import { LONG } from './values.ts';

const CHAT = 'https://teams.microsoft.com/l/chat/0/0?users=28:de300000-0000-4000-8000-000000000001';
const everyKind = ['name', 'phone', 'email', 'birth_date', 'iban', 'national_number'] as const;

const questions: Record<Lang, string> = {
  nl: 'mag ik halftijds herbeginnen?',
  fr: 'puis-je reprendre à mi-temps ?',
  en: 'can I start again part-time?',
};
const crises: Record<Lang, string> = {
  nl: 'ik wil dood',
  fr: 'je veux mourir',
  en: 'I want to die',
};

function answer(name: string, texts: Record<Lang, string>): Sample {
  return {
    ...{ name, of: answerCard, quotes: true },
    make: (lang) => {
      const said = theAnswerer()({ text: texts[lang], lang }, TODAY);
      return answerCard(lang, { answer: said, article: said.articles[0], chatUrl: CHAT });
    },
  };
}

/** The article whose card is the largest in a language: what fits it fits all. */
function longest(lang: Lang) {
  const cards = openKnowledge(TODAY)
    .articles.filter((article) => holdsOn(article, TODAY))
    .map((article) => articleCard(lang, { sheet: sheetOf(article, lang, TODAY), askUrl: CHAT }));
  return cards.reduce((a, b) => (JSON.stringify(b).length > JSON.stringify(a).length ? b : a));
}

function article(lang: Lang) {
  const found = openKnowledge(TODAY).articles.find(({ id }) => id === 'tnwc');
  if (!found) throw new Error('there is no article about the TNWC any more');
  return articleCard(lang, { sheet: sheetOf(found, lang, TODAY), askUrl: CHAT });
}

/** What the message extension shows, and what a group sees of it. */
export const extensionSamples: Sample[] = [
  { name: 'article', of: articleCard, make: article },
  { name: 'article, the longest', of: articleCard, make: longest, long: true, quotes: true },
  answer('answer in the dialog', questions),
  answer('answer in the dialog, crisis', crises),
  {
    ...{ name: 'ask form', of: askForm },
    make: (lang) => askForm(lang, { notes: [say(lang, 'ask.write')] }),
  },
  {
    ...{ name: 'ask form, with a problem', of: askForm },
    make: (lang) =>
      askForm(lang, {
        text: questions[lang],
        notes: [say(lang, 'ask.write')],
        problem: say(lang, 'ask.question.data'),
      }),
  },
  {
    ...{ name: 'ask form, with what a message says', of: offeredForm },
    make: (lang) =>
      offeredForm(lang, { kind: 'text', text: LONG, masked: [...everyKind], mayBeInNeed: false }),
  },
  {
    ...{ name: 'ask form, without what was refused', of: offeredForm },
    make: (lang) => offeredForm(lang, { kind: 'nothing', why: 'refused', mayBeInNeed: false }),
  },
  { name: 'own chat', of: ownChat, make: (lang) => ownChat(lang, CHAT) },
];
