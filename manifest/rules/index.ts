import type { AppPackage } from '../package.ts';
import { addressRules } from './addresses.ts';
import { commandRules } from './commands.ts';
import { descriptionRules } from './descriptions.ts';
import { iconRules } from './icons.ts';
import { nameRules } from './names.ts';
import { packageRules } from './whole.ts';
import type { Rule } from './rule.ts';

/** Every must-fix rule of the store that a package can be held against. What the bot does is held by the tests of the bot. */
export const storeRules: readonly Rule[] = [
  ...packageRules,
  ...nameRules,
  ...descriptionRules,
  ...addressRules,
  ...iconRules,
  ...commandRules,
];

/** What a package has against it, one line for each. */
export function brokenRules(made: AppPackage): string[] {
  return storeRules.flatMap(({ says, broken }) => broken(made).map((what) => `${says} ${what}`));
}
