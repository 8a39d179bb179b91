import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { CardAction } from './card.ts';

/** Opens the tab, where names are. */
export function tabButton(lang: Lang, url: string): CardAction {
  return { type: 'Action.OpenUrl', title: say(lang, 'card.agenda.open'), url };
}
