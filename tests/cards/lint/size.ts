import type { Rule } from './parts.ts';

/** What Teams takes at most, and what we allow ourselves: a card comes over a bad connection too. */
const TEAMS_BYTES = 28 * 1024;
const OURS_BYTES = 20 * 1024;

export const size: Rule = ({ message, card }) => {
  const bytes = Math.max(...[message, card].map((one) => Buffer.byteLength(JSON.stringify(one))));
  if (bytes >= TEAMS_BYTES) return [`${bytes} bytes: Teams takes ${TEAMS_BYTES}`];
  return bytes >= OURS_BYTES ? [`${bytes} bytes: our own limit is ${OURS_BYTES}`] : [];
};
