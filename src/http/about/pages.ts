import type { TextKey } from '../../i18n/index.ts';

/** A part of a page: its heading, and what it says line by line. */
export type Section = { heading: TextKey; lines: readonly TextKey[] };
export type AboutPage = { path: string; title: TextKey; lead: TextKey; sections: readonly Section[] };

const about: AboutPage = {
  path: '/over',
  title: 'about.us.title',
  lead: 'about.us.lead',
  sections: [
    {
      heading: 'about.us.for',
      lines: ['about.us.for.staff', 'about.us.for.coach', 'about.us.for.client'],
    },
    {
      heading: 'about.us.how',
      lines: ['about.us.how.articles', 'about.us.how.decides', 'about.us.how.where'],
    },
    { heading: 'about.us.start', lines: ['about.us.start.admin', 'about.us.start.help'] },
    { heading: 'about.us.help', lines: ['about.runs'] },
  ],
};

// What the pages say is stored has to be what is: prisma/schema.prisma, src/delivery/housekeeping.ts, src/booking/tidy.ts,
// src/privacy/retention.ts, bot/memory.ts, src/http/ask/state.ts.
const privacy: AboutPage = {
  path: '/privacy',
  title: 'about.privacy.title',
  lead: 'about.privacy.lead',
  sections: [
    {
      heading: 'about.privacy.who',
      lines: ['about.runs', 'about.privacy.who.authority'],
    },
    {
      heading: 'about.privacy.ask',
      lines: [
        'about.privacy.ask.none',
        'outside.privacy.ask',
        'about.privacy.ask.shown',
        'about.privacy.ask.thumb',
        'about.privacy.ask.teams',
      ],
    },
    {
      heading: 'about.privacy.client',
      lines: [
        'about.privacy.client.what',
        'about.privacy.client.care',
        'about.privacy.client.never',
        'about.privacy.client.who',
        'about.privacy.client.consent',
        'about.privacy.client.call',
      ],
    },
    {
      heading: 'about.privacy.staff',
      lines: [
        'about.privacy.staff.what',
        'chat.privacy.language',
        'outside.privacy.staff',
        'about.privacy.staff.trail',
      ],
    },
    {
      heading: 'about.privacy.long',
      lines: ['about.privacy.long.client', 'about.privacy.long.messages', 'about.privacy.long.staff'],
    },
    {
      heading: 'about.privacy.safe',
      lines: [
        'about.privacy.safe.sealed',
        'about.privacy.safe.rooms',
        'about.privacy.safe.logs',
        'about.privacy.safe.others',
      ],
    },
    { heading: 'about.privacy.cookies', lines: ['about.privacy.cookies.one'] },
    { heading: 'about.privacy.rights', lines: ['about.privacy.rights.client', 'about.privacy.rights.other'] },
  ],
};

const terms: AboutPage = {
  path: '/voorwaarden',
  title: 'about.terms.title',
  lead: 'about.terms.lead',
  sections: [
    {
      heading: 'about.terms.what',
      lines: ['about.terms.what.info', 'about.terms.what.not', 'about.terms.what.danger'],
    },
    {
      heading: 'about.terms.use',
      lines: [
        'about.terms.use.names',
        'about.terms.use.consent',
        'about.terms.use.link',
        'about.terms.use.honest',
      ],
    },
    { heading: 'about.terms.free', lines: ['about.terms.free.client'] },
    {
      heading: 'about.terms.right',
      lines: ['about.terms.right.dates', 'about.terms.right.report', 'about.terms.right.down'],
    },
    {
      heading: 'about.terms.change',
      lines: ['about.terms.change.teams', 'about.terms.change.here', 'about.runs'],
    },
  ],
};

/** The pages that say what this is, what is kept and what holds for who uses it: the app in Teams names them. */
export const aboutTexts: readonly AboutPage[] = [about, privacy, terms];
