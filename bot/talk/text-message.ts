import type { Activity } from 'botbuilder';

/** Words as a message. */
export function textMessage(text: string): Partial<Activity> {
  return { type: 'message', textFormat: 'markdown', text };
}
