import type { Activity } from 'botbuilder';
import { say } from '../src/i18n/index.ts';
import type { Lang } from '../src/lang.ts';
import type { Place } from './activity.ts';

const commands: Record<string, Lang> = { help: 'nl', hulp: 'nl', aide: 'fr', '/help': 'nl', '?': 'nl' };

/** "help" and its sisters, alone in a message. */
export function commandIn(words: string): { lang: Lang } | undefined {
  const lang =
    commands[
      words
        .trim()
        .toLowerCase()
        .replace(/[.!]+$/, '')
    ];
  return lang && { lang };
}

/** What the bot can do, with three examples to tap in a personal chat. */
export function helpMessage(lang: Lang, place: Place): Partial<Activity> {
  const examples = (['help.example1', 'help.example2', 'help.example3'] as const).map((key) =>
    say(lang, key),
  );
  return {
    type: 'message',
    textFormat: 'markdown',
    text: say(lang, 'help'),
    ...(place === 'personal' && { suggestedActions: tappable(examples) }),
  };
}

export function welcomeMessage(lang: Lang, place: Place): Partial<Activity> {
  if (place !== 'personal')
    return { type: 'message', textFormat: 'markdown', text: say(lang, 'welcome.group') };
  return { ...helpMessage(lang, place), text: say(lang, 'welcome') };
}

function tappable(questions: readonly string[]) {
  return {
    to: [],
    actions: questions.map((question) => ({ type: 'imBack', title: question, value: question })),
  };
}
