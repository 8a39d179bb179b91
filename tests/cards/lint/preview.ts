import type { Rule } from './parts.ts';

/**
 * Nothing personal where others may glimpse: the summary that a notification shows, the text, the words in place of a card,
 * and the title of a refresh.
 */
export function preview(personal: readonly string[]): Rule {
  return ({ card, message }) => {
    const glimpsed = JSON.stringify([
      card.fallbackText,
      card.speak,
      card.refresh,
      message.summary,
      message.text,
    ]);
    const shown = personal.filter((word) => glimpsed.toLowerCase().includes(word.toLowerCase()));
    return [
      ...shown.map((word) => `"${word}" can be glimpsed`),
      ...(message.summary
        ? []
        : ['the message has no summary, so a notification shows what Teams makes of it']),
    ];
  };
}
