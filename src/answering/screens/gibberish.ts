import { foldText, MAX_CHARACTERS } from './fold.ts';

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn'];

/** What people type to see whether anyone is there. */
const TRYING = new Set(
  'test testing testje tes blabla blablabla bla lorem ipsum dolor sit amet haha hahaha hihi hehe lol zz xx aa'.split(
    ' ',
  ),
);

/** Abbreviations have no vowels and mean a lot: "gtb?", "tnwc", "VDAB" and every other of five letters at most. */
const LONGEST_ABBREVIATION = 5;

/** Two letters that no word of our languages holds. */
const NEVER_TOGETHER =
  /[^\W_a-z]|jq|qj|pq|qp|qz|zq|xj|jx|vq|qv|kq|qk|wq|qw|fq|gq|hq|sdf|dfg|fgh|ghj|hjk|jkl|lkj|kjh|jhg|gfd|fds|xcv|cvb|vbn/;
const CLUSTER = /[bcdfghjklmnpqrstvwxz]{6,}/;
const VOWEL = /[aeiouy]/;

/** Whether a message holds no word at all: signs, figures alone, hits on the keyboard. */
export function isGibberish(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false;
  const plain = foldText(text);
  const words = plain.match(/[a-z]+/g) ?? [];
  if (words.length === 0) return !/\p{L}/u.test(text.slice(0, MAX_CHARACTERS));
  if (words.length > LONGEST) return false;
  const noWords = words.filter(isNoWord).length;
  return noWords === words.length || (noWords >= PLENTY && noWords === words.length - 1);
}

/** Nobody tries out a keyboard for longer. */
const MOST_CHARACTERS = 200;
const LONGEST = 8;
/** So many hits on the keyboard, and one more that looks like a word is one too. */
const PLENTY = 3;

function isNoWord(word: string): boolean {
  if (TRYING.has(word) || /^(ha|he|hi|bla|la)\1+h?$/.test(word)) return true;
  if (/^(.)\1*$/.test(word) && word.length > 1) return true;
  if (word.length >= 3 && KEYBOARD.some((row) => row.includes(word)))
    return word !== 'were' && word !== 'wer';
  if (word.length <= LONGEST_ABBREVIATION) return word.length > 3 && NEVER_TOGETHER.test(word);
  return !VOWEL.test(word) || CLUSTER.test(word) || NEVER_TOGETHER.test(word);
}
