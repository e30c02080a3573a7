/**
 * Citations as Pandoc writes them: `[see @key, p. 12; @other]`, `[-@key]`, and `@key [p. 12]` in a
 * sentence, with Arabic commas and semicolons as well. A key that is not plain stands in braces: `@{…}`.
 */
import { takeLocator, type Locator } from './locators.js';

/** Half-open, of offsets in the text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface CitedSource {
  readonly key: string;
  /** Offsets of the key with its sign, in the text. */
  readonly start: number;
  readonly end: number;
  /** What stands before and after it in its brackets, without the locator and the spaces at the ends. */
  readonly prefix: TextRange;
  readonly suffix: TextRange;
  readonly locator: Locator | null;
  /** `-@key`: without its author's name. */
  readonly withoutAuthor: boolean;
}

export interface FoundCitation {
  /** `narrative`: the author's name is part of the sentence. */
  readonly form: 'bracketed' | 'narrative';
  readonly start: number;
  readonly end: number;
  /** Never empty. */
  readonly sources: readonly CitedSource[];
}

const KEY = String.raw`@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))`;
const CITED = new RegExp(`^(.*?)(?<![\\p{Script=Latin}\\p{N}._%+-])(-?)${KEY}(.*)$`, 'su');
const ANY = new RegExp(`\\[([^\\[\\]]*)\\]|(?<![\\p{Script=Latin}\\p{N}._%+@/-])${KEY}(?:\\s?\\[([^\\[\\]@]*)\\])?`, 'gu');
const BETWEEN = /[;؛]/u;

export function findCitations(text: string): readonly FoundCitation[] {
  return [...text.matchAll(ANY)].flatMap((match): readonly FoundCitation[] => {
    const [whole, bracketed, braced, plain, place] = match;
    const start = match.index;
    const key = braced ?? plain;
    if (bracketed !== undefined) {
      const sources = sourcesIn(bracketed, start + 1);
      return sources.length === 0 ? [] : [{ form: 'bracketed', start, end: start + whole.length, sources }];
    }
    if (key === undefined) {
      return [];
    }
    const keyEnd = start + 1 + key.length + (braced === undefined ? 0 : 2);
    const { locator, rest } = takeLocator(place ?? '');
    const end = start + whole.length;
    const placeEnd = place === undefined ? end : end - 1;
    const suffix = { start: placeEnd - rest.length, end: placeEnd };
    return [{ form: 'narrative', start, end, sources: [{ key, start, end: keyEnd, prefix: { start, end: start }, suffix, locator, withoutAuthor: false }] }];
  });
}

/** Empty where one part of the brackets cites nothing: then they are only brackets. */
function sourcesIn(text: string, offset: number): readonly CitedSource[] {
  const sources: CitedSource[] = [];
  let start = offset;
  for (const part of text.split(BETWEEN)) {
    const match = CITED.exec(part);
    if (match === null) {
      return [];
    }
    const [, before = '', sign = '', braced, plain, after = ''] = match;
    const key = braced ?? plain ?? '';
    const at = start + before.length + sign.length;
    const { locator, rest } = takeLocator(after);
    const partEnd = start + part.length;
    const restStart = partEnd - rest.length;
    const prefix = { start: at - sign.length - before.trimStart().length, end: at - sign.length };
    const suffix = { start: restStart, end: restStart + rest.trimEnd().length };
    sources.push({ key, start: at, end: partEnd - after.length, prefix, suffix, locator, withoutAuthor: sign === '-' });
    start = partEnd + 1;
  }
  return sources;
}
