import { describe, expect, it } from 'vitest';
import { countersFor } from '../../src/locale/counting.js';
import { buildFrom, shown } from './build-from.js';
import { dumpDocument } from './dump-document.js';

const NESTED = '1. أ\n   1. ب\n   2. ج\n      1. د\n         1. هـ\n2. و';

const markers = (frontMatter: string, body: string): readonly string[] =>
  dumpDocument(buildFrom(`---\ntitle: عنوان\n${frontMatter}\n---\n\n${body}`).document)
    .split('\n')
    .filter((line) => line.includes('listItem'))
    .map((line) => line.trim().replace('listItem ', ''));

describe('markers of ordered lists', () => {
  it.each([
    ['lang: ar-EG', '١. أ. ب. ١. ١. ٢.'],
    ['lang: ar-EG\nlist-markers: [decimal, hijai, abjad]', '١. أ. ب. أ. أ. ٢.'],
    ['lang: ar-MA\nlist-markers: maghrebi-abjad', 'أ. أ. ب. أ. أ. ب.'],
    ['lang: ar-EG\nlist-markers: ordinal-adverb، lower-roman', 'أولًا: i. ii. i. i. ثانيًا:'],
    ['lang: ar-MA\nlist-markers: arabic-indic', '١. ١. ٢. ١. ١. ٢.'],
    ['lang: ar-EG\nlist-markers: persian', '۱. ۱. ۲. ۱. ۱. ۲.'],
    ['lang: fa-IR', '۱. ا. ب. ۱. ۱. ۲.'],
    ['lang: ur\ndigits: arab', '۱. ۱. ۲. ۱. ۱. ۲.'],
    ['lang: en', '1. a. b. 1. 1. 2.'],
  ])('%j: %s', (frontMatter, expected) => {
    expect(markers(frontMatter, NESTED).join(' ')).toBe(expected);
  });

  it('end as the author ends them', () => {
    expect(markers('lang: ar-EG', '1) أ\n2) ب\n   1. ج')).toEqual(['١)', '٢)', 'أ.']);
    expect(markers('lang: ar-EG', '> 3) أ')).toEqual(['٣)']);
    expect(markers('lang: ar-EG\nlist-markers: ordinal-masculine', '21) أ')).toEqual(['الحادي والعشرون:']);
  });

  it('go by the depth of ordered lists, bullets by that of bullets', () => {
    expect(markers('lang: ar-EG', '- أ\n  1. ب\n     - ج\n       1. د')).toEqual(['•', '١.', '–', 'أ.']);
  });

  it('are digits where the letters end', () => {
    expect(markers('lang: ar-EG\nlist-markers: abjad', '1999. أ\n2000. ب\n2001. ج')).toEqual(['غظصط.', '٢٠٠٠.', '٢٠٠١.']);
    expect(markers('lang: ar-EG\nlist-markers: hijai', '0. أ\n1. ب')).toEqual(['٠.', 'أ.']);
  });

  it('have the letters of the language where the theme chooses', () => {
    const theme = ['decimal', 'abjad', 'hijai'] as const;
    expect(countersFor('ar-SA', theme)).toEqual(theme);
    expect(countersFor('fa', theme)).toEqual(['decimal', 'persian-alphabetic', 'persian-alphabetic']);
    expect(countersFor('de', theme)).toEqual(['decimal', 'lower-latin', 'lower-latin']);
    expect(countersFor('he', theme)).toEqual(['decimal', 'decimal', 'decimal']);
  });

  it('are no lists where an Arabic letter begins the line, which is told', () => {
    const { diagnostics } = buildFrom('أ. أول\nب. ثان');
    expect(shown(diagnostics)).toEqual(['warning lists-begin-with-latin-digits @ 1:1 «أ. »']);
    expect(diagnostics[0]?.hint).toContain('list-markers');
    expect(buildFrom('أ. أول\nكلمة').diagnostics).toEqual([]);
  });
});
