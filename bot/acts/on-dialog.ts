import { z } from 'zod';
import { isAction, type ActionCommand } from '../../manifest/commands.ts';
import { say, type TextKey } from '../../src/i18n/index.ts';
import { languageOf, type Lang } from '../../src/lang.ts';
import type { InboundActivity } from '../activity.ts';
import { ADAPTIVE_CARD, type Card } from '../cards/card.ts';
import { notice } from '../cards/notice.ts';
import { openAsk, pressAsk } from '../extension/ask-dialog.ts';
import { openRefer, pressRefer } from '../extension/refer-dialog.ts';
import type { ExtensionResult } from '../extension/result.ts';
import type { BotParts } from '../parts.ts';

// The menu of a message: each of its commands opens a dialog, which only the person who opened it sees.

const named = z.looseObject({ commandId: z.string() });

type Work<T> = (parts: BotParts, activity: InboundActivity, lang: Lang) => Promise<T>;
type DialogOf = { title: TextKey; failed: TextKey; open: Work<Card>; press: Work<Card | ExtensionResult> };

/** Every action of the manifest, so that none is declared which nobody answers. */
const dialogs: Record<ActionCommand, DialogOf> = {
  ask: { title: 'ask.title', failed: 'error', open: openAsk, press: pressAsk },
  refer: { title: 'card.refer.title', failed: 'card.failed', open: openRefer, press: pressRefer },
};

/** What Teams draws in the dialog. */
type Dialog = { task: { type: 'continue'; value: { title: string; card: unknown } } };

/** Opens the dialog of a command; an unknown command gets a polite nothing. */
export function openDialog(parts: BotParts, activity: InboundActivity): Promise<object> {
  return inDialog(parts, activity, ({ open }) => open);
}

/** A button in the dialog: another card in it, or one for the conversation. */
export function pressInDialog(parts: BotParts, activity: InboundActivity): Promise<object> {
  return inDialog(parts, activity, ({ press }) => press);
}

async function inDialog(
  parts: BotParts,
  activity: InboundActivity,
  workOf: (dialog: DialogOf) => Work<Card | ExtensionResult>,
): Promise<Dialog | ExtensionResult | object> {
  const command = named.safeParse(activity.value).data?.commandId;
  if (!isAction(command)) return {};
  const lang = languageOf(activity.locale) ?? 'nl';
  const { title, failed } = dialogs[command];
  try {
    const shown = await workOf(dialogs[command])(parts, activity, lang);
    return 'composeExtension' in shown ? shown : dialog(say(lang, title), shown);
  } catch (error) {
    parts.log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'a dialog failed');
    return dialog(say(lang, title), notice(lang, say(lang, failed)));
  }
}

function dialog(title: string, card: Card): Dialog {
  const content = forDialog(card);
  return { task: { type: 'continue', value: { title, card: { contentType: ADAPTIVE_CARD, content } } } };
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
