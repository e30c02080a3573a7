import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { buildMetadata } from '../../src/document/build-metadata.js';
import type { Metadata } from '../../src/document/metadata.js';
import { readFrontMatter } from '../../src/source/front-matter.js';
import { parseMarkdown } from '../../src/source/markdown.js';
import { shown } from './build-from.js';

function build(text: string, title?: string): { readonly metadata: Metadata | null; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const file = { path: 'index.md', text };
  const root = parseMarkdown(file);
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const metadata = buildMetadata(readFrontMatter(root, file, report), title === undefined ? {} : { title }, file, root, report);
  return { metadata, diagnostics };
}

const of = (yaml: string, body = 'نص'): Metadata | null => build(`---\ntitle: عنوان\n${yaml}\n---\n\n${body}`).metadata;

describe('buildMetadata', () => {
  it('fills in what is not given', () => {
    expect(build('نص', 'عنوان').metadata).toEqual({
      title: 'عنوان', subtitle: null, authors: [], contributors: [], date: null, modified: null, edition: null, revision: null, series: null, publisher: null, place: null, language: 'ar', direction: 'rtl', paragraphDirection: 'publication', isolateNumbers: true, abstract: null, keywords: [], subjects: [],
      rights: null, license: null, identifiers: [], digits: 'auto', numerals: 'latn', numbering: { headings: null, captions: 'named', notes: { numbering: 'book', marks: 'numbers', place: 'foot' } }, formulas: 'latin', listCounters: null, theme: null,
      page: { size: null, margin: null, fontSize: null, fontFamily: null, fontFeatures: null, kashida: null },
    });
  });

  it('prefers the title of the command line', () => {
    expect(build('---\ntitle: أ\n---\n\nنص', 'ب').metadata?.title).toBe('ب');
  });

  it('says where a title belongs', () => {
    const bare = build('# قمة *ألاسكا*\n\nنص');
    expect(bare.metadata).toBeNull();
    expect(shown(bare.diagnostics)).toEqual(['error publications-have-a-title @ 1:1 «# قمة *ألاسكا*»']);
    expect(bare.diagnostics[0]?.hint).toContain('title: قمة ألاسكا');
    expect(shown(build('---\nlang: ar\n---\n\nنص').diagnostics)).toEqual(['error publications-have-a-title @ 1:1 «---»']);
    expect(build('', ' ').metadata).toBeNull();
  });

  it.each([
    ['lang: ar', 'rtl'],
    ['lang: fa-IR', 'rtl'],
    ['lang: he', 'rtl'],
    ['lang: ckb', 'rtl'],
    ['lang: en', 'ltr'],
    ['lang: az-Arab', 'rtl'],
    ['lang: en\ndir: rtl', 'rtl'],
  ])('takes the direction of %j', (yaml, direction) => {
    expect(of(yaml)?.direction).toBe(direction);
  });

  it.each([
    ['lang: ar', '15 أغسطس 2025'],
    ['lang: ar\ndigits: arab', '١٥ أغسطس ٢٠٢٥'],
    ['lang: ar-EG', '١٥ أغسطس ٢٠٢٥'],
    ['lang: ar-LB', '١٥ آب ٢٠٢٥'],
    ['lang: ar-MA', '15 غشت 2025'],
    ['lang: ar-TN', '15 أوت 2025'],
    ['lang: ar-SA', '١٥ أغسطس ٢٠٢٥'],
    ['lang: ar-SA-u-ca-islamic-umalqura', '٢١ صفر ١٤٤٧ هـ'],
    ['lang: ar-EG\ncalendar: hijri', '٢١ صفر ١٤٤٧ هـ'],
    ['lang: ar-LB\ncalendar: both', '١٥ آب ٢٠٢٥ م / ٢١ صفر ١٤٤٧ هـ'],
    ['lang: ar-SA-u-ca-islamic-umalqura\ncalendar: gregorian', '١٥ أغسطس ٢٠٢٥'],
    ['lang: fa', '24 مرداد 1404'],
    ['lang: fa-IR', '۲۴ مرداد ۱۴۰۴'],
    ['lang: en', 'August 15, 2025'],
  ])('shows the date of %j', (yaml, display) => {
    expect(of(`${yaml}\ndate: 2025-08-15`)?.date).toEqual({ iso: '2025-08-15', display });
  });

  it('shows the date in the digits of the text', () => {
    expect(of('date: 2025-08-15', 'عام ٢٠٢٥')?.date?.display).toBe('١٥ أغسطس ٢٠٢٥');
    expect(of('date: 2025-08-15', 'عام ٢٥ `2025` <https://a.b/2025>')?.date?.display).toBe('15 أغسطس 2025');
  });

  it('writes the language as BCP 47 does', () => {
    expect(of('lang: AR-eg')?.language).toBe('ar-EG');
  });

  it('wants room for the text', () => {
    expect(shown(build('---\ntitle: أ\npapersize: a5\nmargin: 60mm\n---\n\nنص').diagnostics)).toEqual([
      'error margins-leave-room @ 1:1 «---\ntitle: أ\npapersize: a5\nmargin: 60mm\n---»',
    ]);
  });
});
