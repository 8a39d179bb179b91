import type { AppPackage, OtherLang } from '../package.ts';

/**
 * A rule of Microsoft's store, as a check. They are written down at
 * https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines
 */
export type Rule = {
  /** What is asked, in a sentence. */
  says: string;
  /** What breaks it; empty when nothing does. */
  broken: (made: AppPackage) => string[];
};

/** The texts of a package in one language, by their place. */
export type Told = { lang: 'nl' | OtherLang; text: (path: string) => string };

/** Whether a package is for everyone: one for trying has a suffix behind its name. */
export function isProduction({ environment }: AppPackage): boolean {
  return environment.suffix === undefined;
}

/** The lines for which a condition holds. */
export function when(condition: boolean, line: string): string[] {
  return condition ? [line] : [];
}
