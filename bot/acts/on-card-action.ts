import type { TurnContext } from 'botbuilder';
import { say } from '../../src/i18n/index.ts';
import { languageOf } from '../../src/lang.ts';
import type { Log } from '../../src/log.ts';
import { placeOf, type InboundActivity } from '../activity.ts';
import { ADAPTIVE_CARD } from '../cards/card.ts';
import { notice } from '../cards/notice.ts';
import { cardMessage, keepCard } from './card-message.ts';
import type { ActParts } from './parts.ts';
import { placeOfCard, pressCard, pressedIn } from './press-card.ts';

/** The body of the HTTP answer to `adaptiveCard/action`: a card that takes the old one's place, or a line of text. */
export type CardAnswer = { statusCode: 200; type: string; value: unknown };

/** Someone pressed a button of a card: what it does, as the answer that Teams wants within three seconds. */
export async function onCardAction(
  parts: ActParts & { log: Log },
  context: TurnContext,
  activity: InboundActivity,
): Promise<CardAnswer> {
  const lang = languageOf(activity.locale) ?? 'nl';
  try {
    const pressed = await pressCard(parts, activity, lang, {
      pressed: pressedIn(activity),
      personal: placeOf(activity) === 'personal',
      place: placeOfCard(activity),
    });
    if ('aside' in pressed) return aside(pressed.aside);
    const { card, blank } = 'text' in pressed ? { card: notice(lang, pressed.text), blank: true } : pressed;
    if (blank) await keepCard(parts.log, context, activity.replyToId, cardMessage(lang, card));
    return { statusCode: 200, type: ADAPTIVE_CARD, value: card };
  } catch (error) {
    parts.log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'a card action failed');
    return aside(say(lang, 'card.failed'));
  }
}

/** Words for whoever pressed, beside the card, which stays as it is. */
function aside(value: string): CardAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}
