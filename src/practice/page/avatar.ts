import { h } from './dom.ts';
import { icon } from './icons.ts';
import { initials, tint } from './place.ts';

/** A round mark beside a name; decoration only. */
export function avatar(who: { id: string; name: string } | 'bot' | 'group'): HTMLElement {
  const attrs = { 'aria-hidden': 'true' };
  if (who === 'bot') return h('span', { class: 'avatar avatar-bot', attrs }, icon('signpost'));
  if (who === 'group') return h('span', { class: 'avatar avatar-group', attrs }, icon('group'));
  return h('span', { class: `avatar ${tint(who.id)}`, attrs }, initials(who.name));
}
