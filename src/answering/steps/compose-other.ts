import { listed, say, type TextKey } from '../../i18n/index.ts';
import type { ContactLine, Contacts } from '../../knowledge/contacts.ts';
import type { Lang } from '../../lang.ts';
import type { Behaviour, Reason } from '../answer.ts';
import type { Crisis } from '../screens/index.ts';

/** The words of an ending without an article. */
export function composeOther(behaviour: Behaviour, reason: Reason, lang: Lang, contacts: Contacts): string {
  return say(lang, keyOf(behaviour, reason), { vdab: contacts.vdab });
}

function keyOf(behaviour: Behaviour, reason: Reason): TextKey {
  const prefix = behaviour === 'refuse_privacy' ? 'refuse' : behaviour;
  return `${prefix}.${reason}` as TextKey; // a test walks every reason and finds its text in every language
}

/** The crisis answer: who to call now, number first, and nothing else. */
export function composeCrisis(
  crisis: Crisis,
  lang: Lang,
  contacts: Contacts,
  siteLines: readonly ContactLine[],
): string {
  const lead =
    crisis.about === 'other'
      ? 'crisis.other.lead'
      : crisis.kind === 'violence'
        ? 'crisis.violence.lead'
        : 'crisis.self.lead';
  const lines = crisisLines(crisis, lang, contacts, siteLines);
  return [say(lang, lead), lines.map((line) => `- ${line}`).join('\n'), say(lang, 'crisis.private')].join(
    '\n\n',
  );
}

/** Who to call now, the number first, one contact a line. */
export function crisisLines(
  crisis: Crisis,
  lang: Lang,
  contacts: Contacts,
  siteLines: readonly ContactLine[],
): string[] {
  const emergency = say(lang, 'crisis.emergency', { phone: contacts.emergency });
  const violence = say(lang, 'crisis.violenceLine', { phone: contacts.violence });
  const talk = [...contacts.crisis[lang], ...siteLines].map((line) => contactLine(line, lang));
  return orderFor(crisis, emergency, violence, talk);
}

function orderFor(crisis: Crisis, emergency: string, violence: string, talk: string[]): string[] {
  switch (crisis.kind) {
    case 'violence':
      return [emergency, violence, ...talk];
    case 'danger':
      return [emergency, ...talk];
    case 'suicide':
    case 'self_harm':
      return [...talk.slice(0, 1), emergency, ...talk.slice(1)];
  }
}

/** What a whole group may see: the contacts, without a word of what was written. */
export function composeCrisisForGroup(lang: Lang, contacts: Contacts): string {
  const lines = [
    ...contacts.crisis[lang].map((line) => contactLine(line, lang)),
    say(lang, 'crisis.emergency', { phone: contacts.emergency }),
  ];
  return [say(lang, 'crisis.group'), lines.map((line) => `- ${line}`).join('\n')].join('\n\n');
}

/** An answer with the numbers to call above it, for someone who may be in need. */
export function withHelp(markdown: string, lang: Lang, contacts: Contacts): string {
  return `${helpLine(lang, contacts)}\n\n${markdown}`;
}

/** The numbers to call, for someone who may be in need. */
export function helpLine(lang: Lang, contacts: Contacts): string {
  const [first, second] = contacts.crisis[lang];
  const phones = [first, second].flatMap((line) => (line ? [`**${line.phone}** (${line.name})`] : []));
  return say(lang, 'crisis.maybe', {
    phones: listed(lang, phones, 'disjunction'),
    emergency: contacts.emergency,
  });
}

function contactLine(line: ContactLine, lang: Lang): string {
  return say(lang, line.note ? 'crisis.lineNote' : 'crisis.line', line);
}
