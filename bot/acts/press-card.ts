import { z } from 'zod';
import type { Answer } from '../../src/answering/answer.ts';
import { dayOf } from '../../src/day.ts';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { identify } from '../../src/people/identify.ts';
import { identityOf, placeOf, roomTenantOf, type InboundActivity } from '../activity.ts';
import type { CardPlace } from '../../src/referral/keep-referrer-card.ts';
import { notice } from '../cards/notice.ts';
import { cardVerbs } from '../cards/verbs.ts';
import type { ActParts, Shown } from './parts.ts';
import { hasRole } from '../booking/professional.ts';
import { openRequest } from './request.ts';
import { verbs, type VerbRule } from './verbs.ts';

/** Teams owns the envelope of an action and adds to it; what is in `data` is ours. */
const actionSchema = z.looseObject({
  action: z.looseObject({ verb: z.enum(cardVerbs), data: z.record(z.string(), z.unknown()) }),
});

type Data = Record<string, unknown>;

/**
 * A press on a card's button, by whoever it is: to the rule of its verb. Whoever may not press it, and a card that means
 * nothing (any more), gets a few words `aside`, and nothing changes.
 */
export async function pressCard(
  parts: ActParts,
  activity: InboundActivity,
  lang: Lang,
): Promise<Shown | { aside: string }> {
  const action = actionSchema.safeParse(activity.value).data?.action;
  if (!action) return { aside: say(lang, 'card.unknown') };
  const rule = verbs[action.verb];
  const { request: sealed, ...inputs } = action.data;
  const personal = placeOf(activity) === 'personal';
  const crisis = await crisisIn(parts, activity, rule, inputs);
  if (crisis)
    return personal ? { card: notice(lang, crisis.markdown), blank: true } : { aside: crisis.markdown };
  if (!personal) return { aside: say(lang, 'book.private') };

  const identity = identityOf(activity);
  const person = identity && (await identify(parts.db, parts.clock, identity));
  if (!person || !hasRole(person, rule.roles)) return { aside: say(lang, 'book.noRole') };
  const request = openRequest(parts.sealer, person, sealed);
  const shown = request && (await rule.press(parts, { speaker: { person, lang }, request, inputs, place: cardPlace(activity) }));
  return shown ?? { aside: say(lang, 'card.unknown') };
}

/** Where the message of the card stands. */
function cardPlace(activity: InboundActivity): CardPlace | undefined {
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
  const text = typed.join('\n').slice(0, 2000);
  if (text.trim() === '') return undefined;
  const today = dayOf(clock());
  if (answer({ text }, today).behaviour !== 'redirect_crisis') return undefined;
  return answer({ text }, today, await siteContacts(identityOf(activity)));
}
