import type { Activity, TurnContext } from 'botbuilder';
import { dayOf } from '../src/day.ts';
import { languageOf, type Lang } from '../src/lang.ts';
import { scanPersonalData } from '../src/privacy/scan/index.ts';
import { identityOf, mentionsBot, placeOf, roomTenantOf, wordsOf, type InboundActivity } from './activity.ts';
import { answerCommand, answerJoin } from './acts/answer-command.ts';
import { actIn, startsToRefer } from './acts/commands.ts';
import { mayDo } from './acts/may-do.ts';
import { hasCoach } from './has-coach.ts';
import { commandIn, helpMessage } from './help.ts';
import { conversationKey } from './memory.ts';
import type { BotParts } from './parts.ts';
import { renderAnswer } from './render-answer.ts';
import { describesClient } from './talk/describes-client.ts';
import { handOverQuestion } from './talk/hand-over.ts';
import { languageIn } from './talk/language-words.ts';
import { sendCrisis } from './talk/send-crisis.ts';
import { setLanguage } from './talk/set-language.ts';
import { isStop, stop } from './talk/stop.ts';

/** Someone asks. In a group or channel only when the bot is mentioned, and general answers only. */
export async function onMessage(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  if (placeOf(activity) !== 'personal' && !mentionsBot(activity)) return;
  const words = wordsOf(activity);
  if (!parts.answered(messageKey(parts, activity, words))) return;

  const reply = await replyTo(parts, activity, words);
  if (reply) {
    await context.sendActivity(reply);
    return;
  }
  const act = actIn(words);
  if (act) {
    const spoken = await inItsLanguage(parts, activity, act.lang);
    if (await answerCommand(parts, context, spoken, { command: act.command, leaks: false })) return;
  }
  if (await answerJoin(parts, context, activity, words)) return;
  await answerQuestion(parts, context, activity, words);
}

/** Somebody is answered in the language of what they typed, unless they asked for another. */
async function inItsLanguage(
  { languages }: BotParts,
  activity: InboundActivity,
  lang: Lang | undefined,
): Promise<InboundActivity> {
  if (!lang) return activity;
  languages.heard(activity, lang);
  return { ...activity, locale: (await languages.of(activity)) ?? activity.locale };
}

/** What a message gets that is about the conversation itself: help, its language, its end. */
async function replyTo(
  parts: BotParts,
  activity: InboundActivity,
  words: string,
): Promise<Partial<Activity> | undefined> {
  if (isStop(words)) return stop(parts, activity);
  const language = languageIn(words);
  if (language) return setLanguage(parts, activity, language);
  const help = commandIn(words, languageOf(activity.locale) ?? 'nl');
  if (!help) return undefined;
  const place = placeOf(activity);
  return helpMessage(help.lang, place, await mayDo(parts, identityOf(activity), place));
}

/** A crisis comes before anything else, also in words that begin as a command. */
async function answerQuestion(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
  words: string,
): Promise<void> {
  const memoryKey = conversationKey(activity);
  const memory = parts.memories.of(memoryKey);
  const usual = languageOf(activity.locale);
  const ask = (siteLines?: Parameters<BotParts['answer']>[2], coach?: boolean) =>
    parts.answer({ text: words, memory, coach, usual }, dayOf(parts.clock()), siteLines);

  const first = ask();
  const answer = first.leansOnCoach ? ask([], await hasCoach(parts, identityOf(activity))) : first;
  const spoken = await inItsLanguage(parts, activity, answer.lang);
  if (answer.behaviour === 'redirect_crisis') {
    parts.memories.keep(memoryKey, answer.memory);
    await sendCrisis(parts, context, activity, { answer, again: ask });
    return;
  }
  const leaks = startsToRefer(words) && scanPersonalData(words).length > 0;
  if (leaks && (await answerCommand(parts, context, activity, { command: 'refer', leaks }))) return;
  const place = placeOf(activity);
  if (place !== 'personal' && describesClient(words)) {
    await handOverQuestion(parts, context, spoken, answer);
    return;
  }
  parts.memories.keep(memoryKey, answer.memory);
  const sent = await context.sendActivity(renderAnswer(answer, place, parts.publicUrl));
  const tenantId = roomTenantOf(activity);
  const conversationId = activity.conversation?.id;
  if (sent?.id && tenantId && conversationId && answer.articles.length > 0) {
    parts.shown.remember({ tenantId, conversationId, activityId: sent.id }, answer.articles);
  }
}

/** A message that comes again has the same key, and one that was edited another; of its words there is only a keyed hash in it. */
function messageKey({ sealer }: BotParts, activity: InboundActivity, words: string): string {
  const place = [activity.channelId, activity.conversation?.id, activity.id ?? Math.random()].join(' ');
  return `${place} ${sealer.keyedName('words', words)}`;
}
