import { fold } from './retrieval/words.ts';

/**
 * The day whose rules a question asks for, as an ISO date; undefined for today's. Only a question about the rule itself
 * counts ("wat gold in 2024", "volgens de regels van 2022"): a year in someone's story ("ik ben ziek sinds 2023") says
 * nothing about which rule is wanted, and a wrong guess would give an old rule as if it held.
 */
export function dayAskedFor(text: string, today: string): string | undefined {
  const folded = fold(text);
  const past =
    /\b(?:wat|hoe|welke|was|waren)\b.{0,60}\b(?:gold|golden|was|waren|ging|werkte)\b.{0,60}?\b(?:in|voor|tot|vorig)\b.{0,12}?\b(20\d\d)\b/.exec(
      folded,
    ) ??
    /\b(?:regels?|regeling|wet|systeem)\b.{0,20}\b(?:van|in|uit|voor)\b\s+(20\d\d)\b/.exec(folded) ??
    /\b(?:regles?|systeme|loi)\b.{0,20}\b(?:de|en|avant)\b\s+(20\d\d)\b/.exec(folded) ??
    /\b(?:rules?|law|system)\b.{0,20}\b(?:of|in|before)\b\s+(20\d\d)\b/.exec(folded);
  const year = past?.[1];
  if (year && year < today.slice(0, 4)) {
    const before = /\b(?:voor|avant|before)\s+20\d\d/.test(past[0]);
    return before ? `${Number(year) - 1}-12-31` : `${year}-12-31`;
  }
  if (/\b(?:gold|was|waren)\b.{0,40}\bvorig jaar\b|\bregels? van vorig jaar\b/.test(folded)) {
    return `${Number(today.slice(0, 4)) - 1}-12-31`;
  }
  return undefined;
}
