import { z } from 'zod';
import type { Answer } from '../../src/answering/answer.ts';
import { dayOf } from '../../src/day.ts';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { identify } from '../../src/people/identify.ts';
import { identityOf, roomTenantOf, type InboundActivity } from '../activity.ts';
import type { CardPlace } from '../../src/referral/keep-referrer-card.ts';
import { notice } from '../cards/notice.ts';
import { cardVerbs, type CardVerb } from '../cards/verbs.ts';
import type { ActParts, Shown } from './parts.ts';
import { hasRole } from '../booking/professional.ts';
import { openRequest } from './request.ts';
import { verbs, type VerbRule } from './verbs.ts';

/** Teams owns the envelope of an action and adds to it; what is in `data` is ours. */
const actionSchema = z.looseObject({
  action: z.looseObject({ verb: z.enum(cardVerbs), data: z.record(z.string(), z.unknown()) }),
});

type Data = Record<string, unknown>;

/** Which button, with the sealed request of its card and what stood in the inputs. */
export type Pressed = { verb: CardVerb; data: Data };

type Pressing = {
  pressed: Pressed | undefined;
  /** Nobody else sees what comes back. */
  personal: boolean;
  /** Where the message of the card stands; a dialog is in none. */
  place?: CardPlace | undefined;
};

/** The button of a card in a message, as `adaptiveCard/action` names it. */
export function pressedIn(activity: InboundActivity): Pressed | undefined {
  return actionSchema.safeParse(activity.value).data?.action;
}

/**
 * A press on a card's button, by whoever it is: to the rule of its verb. Whoever may not press it, and a card that means
 * nothing (any more), gets a few words `aside`, and nothing changes.
 */
export async function pressCard(
  parts: ActParts,
  activity: InboundActivity,
  lang: Lang,
  { pressed, personal, place }: Pressing,
): Promise<Shown | { aside: string }> {
  if (!pressed) return { aside: say(lang, 'card.unknown') };
  const rule = verbs[pressed.verb];
  const { request: sealed, ...inputs } = pressed.data;
  const crisis = await crisisIn(parts, activity, rule, inputs);
  if (crisis)
    return personal ? { card: notice(lang, crisis.markdown), blank: true } : { aside: crisis.markdown };
  if (!personal) return { aside: say(lang, 'card.private') };

  const identity = identityOf(activity);
  const person = identity && (await identify(parts.db, parts.clock, identity));
  if (!person || !hasRole(person, rule.roles)) return { aside: say(lang, 'card.noRole') };
  const request = openRequest(parts.sealer, person, sealed);
  const shown = request && (await rule.press(parts, { speaker: { person, lang }, request, inputs, place }));
  return shown ?? { aside: say(lang, 'card.unknown') };
}

/** Where the message stands whose button was pressed. */
export function placeOfCard(activity: InboundActivity): CardPlace | undefined {
  const tenantId = roomTenantOf(activity);
  const conversationId = activity.conversation?.id;
  const activityId = activity.replyToId;
  return tenantId && conversationId && activityId ? { tenantId, conversationId, activityId } : undefined;
}

/**
 * The emergency contacts, when words that were typed into a card speak of a crisis: before anyone asks who pressed, and
 * without keeping anything.
 */
async function crisisIn(
  { answer, clock, siteContacts }: ActParts,
  activity: InboundActivity,
  { freeText }: VerbRule,
  inputs: Data,
): Promise<Answer | undefined> {
  const typed = freeText.map((field) => inputs[field]).filter((value) => typeof value === 'string');
  const text = typed.join('\n').slice(0, 6100);
  if (text.trim() === '') return undefined;
  const today = dayOf(clock());
  if (answer({ text }, today).behaviour !== 'redirect_crisis') return undefined;
  return answer({ text }, today, await siteContacts(identityOf(activity)));
}
