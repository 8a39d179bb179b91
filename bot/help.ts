import type { Activity } from 'botbuilder';
import { say } from '../src/i18n/index.ts';
import type { Lang } from '../src/lang.ts';
import type { Place } from './activity.ts';
import type { MayDo } from './acts/may-do.ts';

/** "hulp" and "aide" say in which language; "help" is said in all of them. */
const commands: Record<string, Lang | 'usual'> = {
  ...{ hulp: 'nl', aide: 'fr', '/hulp': 'nl', '/aide': 'fr' },
  ...{ help: 'usual', '/help': 'usual', '?': 'usual' },
};

/** "help" and its sisters, alone in a message; `usual` is what this person usually speaks. */
export function commandIn(words: string, usual: Lang): { lang: Lang } | undefined {
  const lang =
    commands[
      words
        .trim()
        .toLowerCase()
        .replace(/[.!]+$/, '')
    ];
  return lang && { lang: lang === 'usual' ? usual : lang };
}

/** What the bot can do for this person, with examples to tap in a personal chat. */
export function helpMessage(lang: Lang, place: Place, may: MayDo): Partial<Activity> {
  return helpText(lang, place, may, say(lang, 'help'));
}

export function welcomeMessage(lang: Lang, place: Place, may: MayDo): Partial<Activity> {
  if (place !== 'personal')
    return { type: 'message', textFormat: 'markdown', text: say(lang, 'welcome.group') };
  return helpText(lang, place, may, say(lang, 'welcome'));
}

/** Commands are told of in a personal chat only: elsewhere they do not work, and nobody needs to know who may what. */
function helpText(lang: Lang, place: Place, may: MayDo, text: string): Partial<Activity> {
  if (place !== 'personal') return { type: 'message', textFormat: 'markdown', text };
  const commands = [
    ...forRoles(lang, may.roles),
    say(lang, 'help.guide'),
    say(lang, 'help.dates'),
    say(lang, 'help.sheet'),
    ...(may.book ? [say(lang, 'help.book')] : []),
    ...(may.refer ? [say(lang, 'help.refer')] : []),
    ...(may.agenda ? [say(lang, 'help.agenda')] : []),
    ...(may.join ? [say(lang, 'join.help')] : []),
    say(lang, 'chat.help.more'),
  ];
  return {
    type: 'message',
    textFormat: 'markdown',
    text: [text, ...commands].join('\n\n'),
    suggestedActions: { to: [], actions: tappable(lang, may) },
  };
}

/** What someone comes here for in each of their roles; a care professional's are the commands themselves. */
function forRoles(lang: Lang, roles: MayDo['roles']): string[] {
  if (!roles) return [];
  if (roles.length === 0) return [say(lang, 'chat.role.none')];
  return roles.flatMap((role) => (role === 'CARE_PROFESSIONAL' ? [] : [say(lang, `chat.role.${role}`)]));
}

function tappable(lang: Lang, may: MayDo) {
  const questions = [say(lang, 'help.example1'), say(lang, 'help.example2'), say(lang, 'help.example3')];
  return [
    ...(may.book ? [tap(say(lang, 'help.book.button'), say(lang, 'help.book.word'))] : []),
    ...(may.refer ? [tap(say(lang, 'help.refer.button'), say(lang, 'help.refer.word'))] : []),
    ...(may.agenda ? [tap(say(lang, 'help.agenda.button'), say(lang, 'help.agenda.word'))] : []),
    ...(may.join ? [tap(say(lang, 'join.help.button'), say(lang, 'join.help.word'))] : []),
    ...questions.map((question) => tap(question, question)),
  ];
}

function tap(title: string, value: string) {
  return { type: 'imBack', title, value };
}
