/** Words that are never lengthened. */
import { isSpace, kindAt } from './pieces.js';

/** Small high signs, pauses and the end of an aya: text of the Quran. */
const QURANIC = /[\u0610-\u0615\u06d6-\u06ed\u08d3-\u08e1]/u;
const MARKS_AND_TATWEEL = /[\p{M}\u0640]/gu;
/** الله, its prefixes, and اللهم. */
const NAME_OF_GOD = /لل[هہ]م?(?:[^\p{L}]|$)/u;

const AYA_OPENS = '\ufd3f';
const AYA_CLOSES = '\ufd3e';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly mayLengthen: boolean;
}

/** What stands between spaces, in order. */
export function kashidaWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let inAya = false;
  let start = 0;
  while (start < text.length) {
    if (isBetween(text, start)) {
      start++;
      continue;
    }
    let end = start + 1;
    while (end < text.length && !isBetween(text, end)) {
      end++;
    }
    const word = text.slice(start, end);
    const opens = word.lastIndexOf(AYA_OPENS);
    const closes = word.lastIndexOf(AYA_CLOSES);
    const isAya = inAya || opens >= 0;
    words.push({ start, end, mayLengthen: !isAya && isPlain(word) });
    inAya = opens >= 0 || closes >= 0 ? opens > closes : inAya;
    start = end;
  }
  return words;
}

function isBetween(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at)) || (kindAt(text, at) === 'invisible' && /\s/u.test(text.charAt(at)));
}

function isPlain(word: string): boolean {
  return !QURANIC.test(word) && !NAME_OF_GOD.test(word.replace(MARKS_AND_TATWEEL, ''));
}
