import { z } from 'zod';
import type { Answer } from '../../src/answering/answer.ts';
import { sheetOf } from '../../src/answering/article-sheet.ts';
import { composeCrisis, helpLine } from '../../src/answering/steps/compose-other.ts';
import { cleanPersonalData } from '../../src/answering/steps/personal-data.ts';
import { dayOf } from '../../src/day.ts';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { identityOf, type InboundActivity } from '../activity.ts';
import { answerCard } from '../cards/answer.ts';
import { articleCard } from '../cards/article.ts';
import { askForm, LONGEST_QUESTION, offeredForm } from '../cards/ask-form.ts';
import { askVerbs } from '../cards/ask-verbs.ts';
import type { Card } from '../cards/card.ts';
import { notice } from '../cards/notice.ts';
import { hasCoach } from '../has-coach.ts';
import type { BotParts } from '../parts.ts';
import { chatLink } from '../chat-link.ts';
import { messageText } from './message-text.ts';
import { resultCard, type ExtensionResult } from './result.ts';

// "Ask Werkwijzer" in the menu of a message. Anyone of a tenant we know may ask: only general answers come back. What
// stands in the message is read in this request, and nothing of it is kept.

const text = z.string().optional().catch(undefined);
const opened = z.looseObject({
  messagePayload: z
    .looseObject({
      body: z.looseObject({ content: text }).optional().catch(undefined),
      from: z
        .looseObject({ user: z.looseObject({ id: text }).optional().catch(undefined) })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
});

const pressed = z.looseObject({
  commandContext: text,
  data: z.discriminatedUnion('verb', [
    z.strictObject({ verb: z.literal(askVerbs[0]), question: z.string().default('') }),
    z.strictObject({ verb: z.literal(askVerbs[1]), question: z.string().optional() }),
    z.strictObject({ verb: z.literal(askVerbs[2]), article: z.string().max(100) }),
  ]),
});

/** The box to ask in: with the words of the message when nothing in them must stay out, or else empty. */
export async function openAsk(parts: BotParts, activity: InboundActivity, lang: Lang): Promise<Card> {
  const message = opened.safeParse(activity.value).data?.messagePayload;
  const offered = parts.answer.offer(messageText(message?.body?.content ?? ''), dayOf(parts.clock()));
  if (offered.kind === 'crisis') {
    const writer = message?.from?.user?.id?.toLowerCase();
    const about = writer === activity.from?.aadObjectId ? offered.crisis.about : 'other';
    const lines = await parts.siteContacts(identityOf(activity));
    return notice(lang, composeCrisis({ ...offered.crisis, about }, lang, parts.contacts, lines));
  }
  return offeredForm(lang, offered, offered.mayBeInNeed ? helpLine(lang, parts.contacts) : undefined);
}

/** A button of the dialog: another card in it, or an article for the conversation. */
export async function pressAsk(
  parts: BotParts,
  activity: InboundActivity,
  lang: Lang,
): Promise<Card | ExtensionResult> {
  const press = pressed.safeParse(activity.value).data;
  switch (press?.data.verb) {
    case 'ask.send':
      return ask(parts, activity, lang, press.data.question, press.commandContext);
    case 'ask.insert':
      return insert(parts, activity, lang, press.data.article);
    case 'ask.again':
      return askForm(lang, { notes: [say(lang, 'ask.write')] });
    case undefined:
      return notice(lang, say(lang, 'card.unknown'));
  }
}

async function ask(
  parts: BotParts,
  activity: InboundActivity,
  lang: Lang,
  typed: string,
  context: string | undefined,
): Promise<Card> {
  const question = typed.slice(0, LONGEST_QUESTION);
  if (question.trim() === '') {
    return askForm(lang, { notes: [say(lang, 'ask.write')], problem: say(lang, 'ask.question.missing') });
  }
  const today = dayOf(parts.clock());
  const identity = identityOf(activity);
  const first = parts.answer({ text: question }, today);
  if (first.reason === 'personal_data') {
    // The rest of what was typed is still there; only the number is not.
    const { text: masked } = cleanPersonalData(question);
    return askForm(lang, { text: masked, notes: [], problem: say(lang, 'ask.question.data') });
  }
  const answer = await asAtSite(parts, identity, first, question, today);
  return answerCard(lang, {
    answer,
    article: mayInsert(answer, context) ? answer.articles[0]?.split('@')[0] : undefined,
    chatUrl: chatLink(activity),
  });
}

/** The answer with what is known of the person's site: its own contacts in a crisis, and whether a coach works there. */
async function asAtSite(
  parts: BotParts,
  identity: ReturnType<typeof identityOf>,
  answer: Answer,
  text: string,
  today: string,
): Promise<Answer> {
  if (answer.behaviour === 'redirect_crisis')
    return parts.answer({ text }, today, await parts.siteContacts(identity));
  if (!answer.leansOnCoach) return answer;
  return parts.answer({ text, coach: await hasCoach(parts, identity) }, today);
}

/** Only an article that holds today, and not from Teams' own command box, where no message is being written. */
function mayInsert({ reason }: Answer, context: string | undefined): boolean {
  return reason === 'covered' && context?.toLowerCase() !== 'commandbox';
}

function insert(parts: BotParts, activity: InboundActivity, lang: Lang, id: string): Card | ExtensionResult {
  const today = dayOf(parts.clock());
  const article = parts.answer.articles.one(id, today);
  if (!article) return notice(lang, say(lang, 'card.unknown'));
  const sheet = sheetOf(article, lang, today);
  return resultCard(articleCard(lang, { sheet, askUrl: chatLink(activity, sheet.title) }));
}
