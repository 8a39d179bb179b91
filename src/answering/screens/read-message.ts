import { read, type Reading } from './lexicon.ts';
import type { Message } from './types.ts';

/** Kept only as long as the caller keeps the message: nothing of what people write stays behind here. */
const readings = new WeakMap<Message, Reading>();

/** The words of a message's last turn, read once for all screens. */
export function readMessage(message: Message): Reading {
  const known = readings.get(message);
  if (known) return known;
  const reading = read(message.text);
  readings.set(message, reading);
  return reading;
}
