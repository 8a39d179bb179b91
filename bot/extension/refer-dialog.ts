import { z } from 'zod';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { InboundActivity } from '../activity.ts';
import { onCommand } from '../acts/on-command.ts';
import { pressCard } from '../acts/press-card.ts';
import type { Card } from '../cards/card.ts';
import { notice } from '../cards/notice.ts';
import { cardVerbs } from '../cards/verbs.ts';
import type { BotParts } from '../parts.ts';

// "Refer to the coach" in the menu of a message. The message itself comes along and is not read: the form is never
// filled in from it.

const submitted = z.looseObject({
  data: z.looseObject({ verb: z.enum(cardVerbs) }).transform(({ verb, ...data }) => ({ verb, data })),
});

/** The form, or why there is none for this person. */
export async function openRefer(parts: BotParts, activity: InboundActivity, lang: Lang): Promise<Card> {
  const shown = await onCommand(parts, activity, 'refer');
  if (!shown) return notice(lang, say(lang, 'refer.noRole'));
  return 'text' in shown ? notice(lang, shown.text) : shown.card;
}

/** A button in the dialog: the same verbs and the same rules as on a card. */
export async function pressRefer(parts: BotParts, activity: InboundActivity, lang: Lang): Promise<Card> {
  const pressed = submitted.safeParse(activity.value).data?.data;
  const shown = await pressCard(parts, activity, lang, { pressed, personal: true });
  if ('aside' in shown) return notice(lang, shown.aside);
  return 'text' in shown ? notice(lang, shown.text) : shown.card;
}
