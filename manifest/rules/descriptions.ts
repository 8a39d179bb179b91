import { when, type Rule } from './rule.ts';
import { everyText, toldIn } from './told.ts';

const SHORT = 80;
const FULL = 4000;
const MOST_WORDS = 500;

/** What is not said, whoever could prove it. */
const CLAIMS =
  /\b(best|beste|meilleure?s?|top|number one|nummer (een|één|1)|numéro (un|1)|n° ?1|ranked|guaranteed?|gegarandeerde?|garantie?s?|perfecte?|unieke?|unique)\b/i;
const PARTNER =
  /\b(certified (for|by)|powered by|gecertificeerd (voor|door)|aangedreven door|certifié|propulsé par)\b/i;
const SHOPS = /appsource|marketplace|\bstore\b/i;
const OTHERS = /\b(slack|zoom|webex|google (chat|meet)|whatsapp|signal|discord|skype)\b/i;
/** Names that Teams keeps for its own buttons. */
const RESERVED = /\b(start (meeting|chat|call)|make (a )?call|new chat|join meeting)\b/i;
const UNWRITTEN =
  /\{\{|\}\}|\[\[|<[a-z]|lorem ipsum|\b(todo|tbd|fixme|xxx+|placeholder|changeme)\b|\b(example|voorbeeld)\.(com|org|be|test)\b|%[A-Z_]+%/i;

/** The languages it speaks, where it works, and who has to set it up: in the words of each language. */
const SAID = {
  nl: ['Nederlands', 'Frans', 'Engels', 'Vlaanderen', 'beheerder', 'zorgprofessionals'],
  fr: ['néerlandais', 'français', 'anglais', 'Flandre', 'administrateur', 'professionnels des soins'],
  en: ['Dutch', 'French', 'English', 'Flanders', 'administrator', 'care professionals'],
};

export const descriptionRules: Rule[] = [
  {
    says: 'The short description is one sentence of at most 80 characters, without the word app or our name.',
    broken: (made) =>
      toldIn(made).flatMap(({ lang, text }) => {
        const short = text('description.short');
        const fits = short.length > 0 && short.length <= SHORT && !/[.!?]\s+\S/.test(short);
        return when(!fits || /\bapp(s|licati(e|on))?\b|werkwijzer/i.test(short), `${lang}: ${short}`);
      }),
  },
  {
    says: 'The full description has at most 500 words and 4000 characters, and is another one than the short.',
    broken: (made) =>
      toldIn(made).flatMap(({ lang, text }) => {
        const full = text('description.full');
        const words = full.split(/\s+/).filter(Boolean).length;
        const fits = words > 0 && words <= MOST_WORDS && full.length <= FULL;
        return when(
          !fits || full === text('description.short'),
          `${lang}: ${words} words, ${full.length} characters`,
        );
      }),
  },
  {
    says: 'The full description says for whom it is, in which languages and region, and that an administrator sets it up.',
    broken: (made) =>
      toldIn(made).flatMap(({ lang, text }) =>
        SAID[lang].flatMap((word) =>
          when(!text('description.full').includes(word), `${lang} does not say ${word}`),
        ),
      ),
  },
  {
    says: 'The full description says where help is: an address, and how to reach someone.',
    broken: (made) =>
      toldIn(made).flatMap(({ lang, text }) =>
        [made.manifest.developer.websiteUrl, made.environment.contact].flatMap((address) =>
          when(!text('description.full').includes(address), `${lang} does not say ${address}`),
        ),
      ),
  },
  {
    says: 'Teams is first called Microsoft Teams; Microsoft is not shortened, and Microsoft 365 not called Office 365.',
    broken: (made) =>
      toldIn(made).flatMap(({ lang, text }) => {
        const full = text('description.full');
        const first = /(\S+\s)?\bTeams\b/.exec(full);
        return [
          ...when(
            first !== null && !/^Microsoft\s/.test(first[0]),
            `${lang}: Teams comes before Microsoft Teams`,
          ),
          ...when(
            /\bMS\b|\bMSFT\b|Office 365/.test(full),
            `${lang}: a name of Microsoft’s is not written out`,
          ),
        ];
      }),
  },
  {
    says: 'Nothing promises what cannot be proven, names partners, shops or other chats, or compares.',
    broken: (made) =>
      everyText(made).flatMap(({ where, text }) =>
        [CLAIMS, PARTNER, SHOPS, OTHERS].flatMap((words) => {
          const found = words.exec(text);
          return found ? [`${where}: ${found[0]}`] : [];
        }),
      ),
  },
  {
    says: 'No text uses a name that Teams keeps for its own buttons.',
    broken: (made) =>
      everyText(made).flatMap(({ where, text }) => when(RESERVED.test(text), `${where}: ${text}`)),
  },
  {
    says: 'No text shouts.',
    broken: (made) =>
      everyText(made).flatMap(({ where, text }) =>
        when(/(\b\p{Lu}{2,}\b[^\p{L}]+){3}/u.test(text) || text.includes('!!'), `${where}: ${text}`),
      ),
  },
  {
    says: 'No text waits to be written.',
    broken: (made) =>
      everyText(made).flatMap(({ where, text }) => {
        const found = UNWRITTEN.exec(text);
        return found || text.trim() === '' ? [`${where}: ${found?.[0] ?? 'empty'}`] : [];
      }),
  },
];
