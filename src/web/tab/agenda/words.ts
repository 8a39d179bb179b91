import type { ContactView, Mode, Step, Talk } from '../../../http/tab/shapes.ts';
import type { TextKey } from '../texts.ts';
import { say } from '../texts.ts';
import type { IconName } from '../ui/icon.tsx';

const modes: Record<Mode, { key: TextKey; icon: IconName }> = {
  ON_SITE: { key: 'tab.mode.ON_SITE', icon: 'pin' },
  PHONE: { key: 'tab.mode.PHONE', icon: 'phone' },
  ONLINE: { key: 'tab.mode.ONLINE', icon: 'screen' },
  ELSEWHERE: { key: 'tab.mode.ELSEWHERE', icon: 'walk' },
};

export function modeWords(mode: Mode): string {
  return say(modes[mode].key);
}

export function modeIcon(mode: Mode): IconName {
  return modes[mode].icon;
}

const steps: Record<Step, TextKey> = {
  VDAB: 'tab.step.VDAB',
  TNWC: 'tab.step.TNWC',
  OCCUPATIONAL_PHYSICIAN: 'tab.step.OCCUPATIONAL_PHYSICIAN',
  SHELTERED_WORK: 'tab.step.SHELTERED_WORK',
  TRAINING: 'tab.step.TRAINING',
  BACK_TO_WORK: 'tab.step.BACK_TO_WORK',
  VOLUNTEERING: 'tab.step.VOLUNTEERING',
  WORK_CARE: 'tab.step.WORK_CARE',
  OTHER: 'tab.step.OTHER',
  NONE: 'tab.step.NONE',
};

/** In the order in which they are offered. */
export const allSteps = Object.keys(steps) as Step[];

export function stepWords(step: Step): string {
  return say(steps[step]);
}

/** Pressing a step: `NONE` stands alone. */
export function toggled(chosen: readonly Step[], step: Step): Step[] {
  if (chosen.includes(step)) return chosen.filter((one) => one !== step);
  if (step === 'NONE') return ['NONE'];
  return [...chosen.filter((one) => one !== 'NONE'), step];
}

/** What the client hears of a change, or that the coach has to tell it. */
export function newsWords(contact: ContactView | undefined): string {
  return say(contact?.kind === 'MAIL' ? 'tab.news.mailed' : 'tab.news.tell');
}

/** The client's name, or that it was erased. */
export function nameOf({ client }: Pick<Talk, 'client'>): string {
  return client?.name ?? say('tab.talk.erased');
}
