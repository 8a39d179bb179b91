import { isProduction, when, type Rule } from './rule.ts';
import { toldIn } from './told.ts';

const MICROSOFT =
  /\b(microsoft|teams|excel|powerpoint|word|onedrive|sharepoint|onenote|outlook|azure|surface|xbox|copilot|office)\b/i;
const FEATURE = /^(chat|contacts|calendar|calls|files|activity|apps?|teams|help)\b/i;
const UNFINISHED = /\b(beta|dev|preview|uat|test|demo|staging|acc)\b/i;
const MOST = { 'name.short': 30, 'name.full': 100 };

const bothNames = Object.entries(MOST);

export const nameRules: Rule[] = [
  {
    says: 'A name is there, in every language, and as long as Teams shows it.',
    broken: (made) =>
      toldIn(made).flatMap(({ lang, text }) =>
        bothNames.flatMap(([path, most]) => {
          const { length } = text(path).trim();
          return when(
            length === 0 || length > most,
            `${lang} ${path} has ${length} characters, not 1 to ${most}`,
          );
        }),
      ),
  },
  {
    says: 'The short name is the same in every language: it is how people call the bot.',
    broken: (made) =>
      toldIn(made).flatMap(({ lang, text }) =>
        when(text('name.short') !== made.manifest.name.short, `${lang} name.short is another one`),
      ),
  },
  {
    says: 'A name has no name of a product of Microsoft’s in it, and begins with none of Teams’ own features.',
    broken: (made) =>
      toldIn(made).flatMap(({ lang, text }) =>
        bothNames.flatMap(([path]) =>
          when(MICROSOFT.test(text(path)) || FEATURE.test(text(path)), `${lang} ${path}: ${text(path)}`),
        ),
      ),
  },
  {
    says: 'The name of a package for production does not say that it is for trying, and has no parentheses.',
    broken: (made) =>
      isProduction(made)
        ? toldIn(made).flatMap(({ lang, text }) =>
            bothNames.flatMap(([path]) =>
              when(UNFINISHED.test(text(path)) || /[()]/.test(text(path)), `${lang} ${path}: ${text(path)}`),
            ),
          )
        : [],
  },
  {
    says: 'The name of a package for trying shows that it is one.',
    broken: (made) => {
      const { suffix } = made.environment;
      return when(
        suffix !== undefined && !made.manifest.name.short.endsWith(`(${suffix})`),
        `name.short: ${made.manifest.name.short}`,
      );
    },
  },
  {
    says: 'The developer is named, and is not Microsoft.',
    broken: ({ manifest: { developer } }) =>
      when(
        developer.name.trim() === '' || developer.name.length > 32 || /\bmicrosoft\b/i.test(developer.name),
        `developer.name: ${developer.name}`,
      ),
  },
];
