import type { Activity } from 'botbuilder';
import { say } from '../../src/i18n/index.ts';
import { languageOf, languages, type Lang } from '../../src/lang.ts';
import { placeOf, type InboundActivity } from '../activity.ts';
import type { BotParts } from '../parts.ts';
import { textMessage } from './text-message.ts';

/** Speaks another language with someone from now on, or asks which one: in a personal chat with a button for each. */
export async function setLanguage(
  parts: Pick<BotParts, 'languages'>,
  activity: InboundActivity,
  { lang }: { lang?: Lang },
): Promise<Partial<Activity>> {
  if (lang) {
    await parts.languages.keep(activity, lang);
    return textMessage(say(lang, 'chat.language.set'));
  }
  const asked = textMessage(say(languageOf(activity.locale) ?? 'nl', 'chat.language.ask'));
  if (placeOf(activity) !== 'personal') return asked;
  const actions = languages.map((one) => {
    const name = say(one, 'chat.language.name');
    return { type: 'imBack', title: name, value: name };
  });
  return { ...asked, suggestedActions: { to: [], actions } };
}
