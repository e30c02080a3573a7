import { closest, distance } from 'fastest-levenshtein';
import { atSpan, type Report } from '../base/diagnostic.js';
import { spanWithin } from './citing-text.js';
import type { Citation } from './collect-citations.js';
import type { Library } from './read-library.js';

/** Share of the letters in which a suggestion may differ from what was typed. */
const UNLIKENESS = 0.5;

/** Citations all of whose sources are known; the others are told at their place. */
export function knownCitations(citations: readonly Citation[], library: Library, report: Report): readonly Citation[] {
  const keys = [...library.keys()];
  return citations.filter(({ found, text, span: { file } }) => {
    const unknown = found.sources.filter(({ key }) => !library.has(key));
    for (const { key, start, end } of unknown) {
      report({
        rule: 'citations-find-their-source',
        severity: 'error',
        message: `expected a source with the key ${key} in the bibliography, but there is none`,
        place: atSpan(spanWithin(text, start, end, file)),
        hint: hintFor(key, keys),
      });
    }
    return unknown.length === 0;
  });
}

function hintFor(key: string, keys: readonly string[]): string {
  const near = keys.length === 0 ? null : closest(key, [...keys]);
  return near !== null && distance(key, near) <= Math.max(1, Math.round(key.length * UNLIKENESS))
    ? `did you mean @${near}?`
    : `add the source to the bibliography, or write \\@${key} for a text that cites nothing`;
}
