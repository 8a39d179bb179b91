import { z } from 'zod';
import { extensionCommands } from '../../manifest/commands.ts';
import { say } from '../../src/i18n/index.ts';
import { languageOf, type Lang } from '../../src/lang.ts';
import type { Log } from '../../src/log.ts';
import type { InboundActivity } from '../activity.ts';
import { ADAPTIVE_CARD, type Card } from '../cards/card.ts';
import { notice } from '../cards/notice.ts';
import { cardVerbs } from '../cards/verbs.ts';
import { onCommand } from './on-command.ts';
import type { ActParts, Shown } from './parts.ts';
import { pressCard } from './press-card.ts';

// The menu of a message: "refer to a coach" opens the form as a dialog, which only the person who opened it sees. The message
// itself comes along and is not read: the form is never filled in from it.

const opened = z.looseObject({ commandId: z.literal(extensionCommands.refer) });
const submitted = z.looseObject({
  data: z.looseObject({ verb: z.enum(cardVerbs) }).transform(({ verb, ...data }) => ({ verb, data })),
});

type Parts = ActParts & { log: Log };

/** What Teams draws in the dialog. */
type Dialog = { task: { type: 'continue'; value: { title: string; card: unknown } } };

/** Opens the form; an unknown command gets a polite nothing. */
export async function openDialog(parts: Parts, activity: InboundActivity): Promise<Dialog | object> {
  if (!opened.safeParse(activity.value).success) return {};
  const lang = languageOf(activity.locale) ?? 'nl';
  return guarded(parts, lang, async () => {
    const shown = await onCommand(parts, activity, 'refer', { personal: true });
    return shown ?? { text: say(lang, 'refer.noRole') };
  });
}

/** A button in the dialog: the same verbs and the same rules as on a card. */
export async function pressInDialog(parts: Parts, activity: InboundActivity): Promise<Dialog | object> {
  const lang = languageOf(activity.locale) ?? 'nl';
  const pressed = submitted.safeParse(activity.value).data?.data;
  return guarded(parts, lang, async () => {
    const shown = await pressCard(parts, activity, lang, { pressed, personal: true });
    return 'aside' in shown ? { text: shown.aside } : shown;
  });
}

async function guarded({ log }: Parts, lang: Lang, work: () => Promise<Shown>): Promise<Dialog> {
  try {
    const shown = await work();
    return dialog(lang, 'text' in shown ? notice(lang, shown.text) : shown.card);
  } catch (error) {
    log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'a dialog failed');
    return dialog(lang, notice(lang, say(lang, 'card.failed')));
  }
}

function dialog(lang: Lang, card: Card): Dialog {
  const title = say(lang, 'card.refer.title');
  return {
    task: {
      type: 'continue',
      value: { title, card: { contentType: ADAPTIVE_CARD, content: forDialog(card) } },
    },
  };
}

/** In a dialog a button submits; there is no message whose card an `Action.Execute` could replace. */
function forDialog(card: Card): object {
  const actions = card.actions?.map((action) =>
    action.type === 'Action.Execute'
      ? { type: 'Action.Submit', title: action.title, data: { ...action.data, verb: action.verb } }
      : action,
  );
  return { ...card, ...(actions && { actions }) };
}
