import type { Lang } from '../lang.ts';
import { sections, statuses, type Section, type Status } from './article.ts';

const sectionHeadings: Record<Lang, Record<Section, string>> = {
  nl: {
    short: 'Kort antwoord',
    audience: 'Voor wie',
    conditions: 'Voorwaarden en drempels',
    deadlines: 'Termijnen',
    exceptions: 'Uitzonderingen',
    steps: 'Stappen',
    contacts: 'Bij wie je terecht kan',
    uncertain: 'Wat niet zeker is',
  },
  fr: {
    short: 'Réponse courte',
    audience: 'Pour qui',
    conditions: 'Conditions et seuils',
    deadlines: 'Délais',
    exceptions: 'Exceptions',
    steps: 'Étapes',
    contacts: "À qui s'adresser",
    uncertain: "Ce qui n'est pas certain",
  },
  en: {
    short: 'Short answer',
    audience: 'Who it is for',
    conditions: 'Conditions and thresholds',
    deadlines: 'Deadlines',
    exceptions: 'Exceptions',
    steps: 'Steps',
    contacts: 'Who to contact',
    uncertain: 'What is not certain',
  },
};

const statusHeadings: Record<Lang, Record<Status, string>> = {
  nl: {
    self_employed: 'Zelfstandigen',
    civil_servant: 'Ambtenaren',
    teacher: 'Onderwijs',
    job_seeker: 'Werkzoekenden',
    living_wage: 'Leefloon',
  },
  fr: {
    self_employed: 'Indépendants',
    civil_servant: 'Fonctionnaires',
    teacher: 'Enseignement',
    job_seeker: "Demandeurs d'emploi",
    living_wage: "Revenu d'intégration",
  },
  en: {
    self_employed: 'Self-employed',
    civil_servant: 'Civil servants',
    teacher: 'Teachers',
    job_seeker: 'Job seekers',
    living_wage: 'Living wage',
  },
};

export const headingOf = (lang: Lang, section: Section): string => sectionHeadings[lang][section];

export const statusHeadingOf = (lang: Lang, status: Status): string => statusHeadings[lang][status];

export function sectionOf(lang: Lang, heading: string): Section | undefined {
  return sections.find((section) => plain(sectionHeadings[lang][section]) === plain(heading));
}

export function statusOf(lang: Lang, heading: string): Status | undefined {
  return statuses.find((status) => plain(statusHeadings[lang][status]) === plain(heading));
}

function plain(heading: string): string {
  return heading.trim().toLowerCase().replaceAll('’', "'");
}
