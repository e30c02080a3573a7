import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { mm, pt } from '../../src/base/units.js';
import { readFrontMatter } from '../../src/source/front-matter.js';
import { NO_FRONT_MATTER, type FrontMatter } from '../../src/source/front-matter-values.js';
import { parseMarkdown } from '../../src/source/markdown.js';
import { shown } from '../document/build-from.js';

function read(text: string): { readonly values: FrontMatter; readonly problems: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const file = { path: 'index.md', text };
  const values = readFrontMatter(parseMarkdown(file), file, (diagnostic) => diagnostics.push(diagnostic));
  return { values, problems: shown(diagnostics), diagnostics };
}

const yaml = (lines: string): string => `---\n${lines}\n---\n\nنص`;

describe('readFrontMatter', () => {
  it('reads every key', () => {
    const { values, problems } = read(
      yaml(`title: قمة ألاسكا
subtitle: "قراءة: في لقاء"
date: 2025-08-15
author:
  - ليلى حدّاد
  - name: عمر ناصر
  - name: {given: سلمى, family: خوري}
publisher: دار
lang: ar-EG
dir: rtl
abstract: |
  سطر أول

  سطر ثان
keywords: قمة، ألاسكا, حرب
rights: © 2025
identifier:
  scheme: ISBN-13
  text: 9780000000002
theme: book
digits: arab
kashida: off
papersize: 170mm x 24cm
margin: 2cm
fontsize: 12pt
mainfont: Amiri
number-sections: true`),
    );
    expect(problems).toEqual([]);
    expect(values).toMatchObject({
      title: 'قمة ألاسكا',
      kashida: 'off',
      subtitle: 'قراءة: في لقاء',
      date: '2025-08-15',
      authors: ['ليلى حدّاد', 'عمر ناصر', 'سلمى خوري'],
      publisher: 'دار',
      language: 'ar-EG',
      direction: 'rtl',
      abstract: 'سطر أول\n\nسطر ثان',
      keywords: ['قمة', 'ألاسكا', 'حرب'],
      rights: '© 2025',
      identifiers: [{ scheme: 'isbn', text: '9780000000002', uri: 'urn:isbn:9780000000002' }],
      theme: { name: 'book' },
      digits: 'arab',
      mainFont: { name: 'Amiri' },
      numberSections: true,
      numbering: null,
      captionNumbering: null,
    });
    expect(values.paperSize).toEqual({ width: mm(170), height: mm(240) });
    expect(values.margin).toBeCloseTo(mm(20), 9);
    expect(values.fontSize).toBe(pt(12));
  });

  it.each([
    ['author: ليلى', { authors: ['ليلى'] }],
    ['author: [أ, ب]', { authors: ['أ', 'ب'] }],
    ['author: {name: أ}', { authors: ['أ'] }],
    ['keywords: [أ، ب, 12]', { keywords: ['أ، ب', '12'] }],
    ['title: 1984', { title: '1984' }],
    ['identifier: 0123456789', { identifiers: [{ scheme: 'other', text: '0123456789', uri: '0123456789' }] }],
    ['identifier: {scheme: DOI, text: 10.1/x}', { identifiers: [{ scheme: 'doi', text: '10.1/x', uri: 'https://doi.org/10.1/x' }] }],
    ['date: ٢٠٢٥-٠٨-١٥', { date: '2025-08-15' }],
    ['date: "2025-08-15"', { date: '2025-08-15' }],
    ['title:\nsubtitle: ""', { title: null }],
    ['list-markers: [decimal, hijai]', { listMarkers: ['decimal', 'hijai'] }],
    ['list-markers: decimal، abjad', { listMarkers: ['decimal', 'abjad'] }],
    ['calendar: both', { calendar: 'both' }],
    ['fontfeatures: ss01، -calt', { fontFeatures: ['ss01', 'calt=0'] }],
    ['fontfeatures: [onum, salt=2]', { fontFeatures: ['onum', 'salt=2'] }],
    ['numbersections: true', { numberSections: true }],
    ['papersize: A5', { paperSize: { width: mm(148), height: mm(210) } }],
    ['papersize: letter', { paperSize: { width: mm(215.9), height: mm(279.4) } }],
    ['lang: ar-SA-u-ca-islamic-umalqura', { language: 'ar-SA-u-ca-islamic-umalqura' }],
    ['title: &t نص\nsubtitle: *t', { title: 'نص', subtitle: 'نص' }],
  ] satisfies [string, Partial<FrontMatter>][])('takes %s', (lines, expected) => {
    expect(read(yaml(lines)).values).toMatchObject(expected);
  });

  it.each([
    ['titel: أ', 'front-matter-keys-are-known', '2:1 «titel»', 'did you mean title?'],
    ['title: أ\n  \nlanguage: ar', 'front-matter-keys-are-known', '4:1 «language»', 'did you mean lang?'],
    ['zzzzzz: 1', 'front-matter-keys-are-known', '2:1 «zzzzzz»', 'known keys: title'],
    ['__proto__: 1', 'front-matter-keys-are-known', '2:1 «__proto__»', 'known keys: title'],
    ['title: [أ]', 'front-matter-values-fit-their-keys', '2:8 «[أ]»', 'for example title:'],
    ['title: true', 'front-matter-values-fit-their-keys', '2:8 «true»', 'for example title:'],
    ['author:\n  - أ\n  - [ب]', 'front-matter-values-fit-their-keys', '4:5 «[ب]»', 'for example author:'],
    ['author:\n  - nam: ب', 'front-matter-keys-are-known', '3:5 «nam»', 'for example author:'],
    ['keywords: {a: b}', 'front-matter-values-fit-their-keys', '2:11 «{a: b}»', 'for example keywords:'],
    ['lang: arabic_x!', 'front-matter-values-fit-their-keys', '2:7 «arabic_x!»', 'for example lang:'],
    ['dir: right', 'front-matter-values-fit-their-keys', '2:6 «right»', 'for example dir:'],
    ['digits: hindi', 'front-matter-values-fit-their-keys', '2:9 «hindi»', 'for example digits:'],
    ['digits: arabs', 'front-matter-values-fit-their-keys', '2:9 «arabs»', 'did you mean arab?'],
    ['calendar: hijry', 'front-matter-values-fit-their-keys', '2:11 «hijry»', 'did you mean hijri?'],
    ['calendar: lunar', 'front-matter-values-fit-their-keys', '2:11 «lunar»', 'for example calendar:'],
    ['list-markers: [decimal, abgad]', 'front-matter-values-fit-their-keys', '2:25 «abgad»', 'did you mean abjad?'],
    ['list-markers: hijri', 'front-matter-values-fit-their-keys', '2:15 «hijri»', 'did you mean hijai?'],
    ['list-markers: []', 'front-matter-values-fit-their-keys', '2:15 «[]»', 'for example list-markers:'],
    ['list-marker: hijai', 'front-matter-keys-are-known', '2:1 «list-marker»', 'did you mean list-markers?'],
    ['number-sections: 3', 'front-matter-values-fit-their-keys', '2:18 «3»', 'for example number-sections:'],
    ['papersize: a9', 'front-matter-values-fit-their-keys', '2:12 «a9»', 'for example papersize:'],
    ['papersize: 10mm x 10mm', 'front-matter-values-fit-their-keys', '2:12 «10mm x 10mm»', 'for example papersize:'],
    ['margin: 25', 'front-matter-values-fit-their-keys', '2:9 «25»', 'for example margin:'],
    ['fontsize: 400pt', 'front-matter-values-fit-their-keys', '2:11 «400pt»', 'for example fontsize:'],
    ['fontfeatures: smallcaps', 'front-matter-values-fit-their-keys', '2:15 «smallcaps»', 'for example fontfeatures:'],
    ['fontfeatures: [ss01, {a: b}]', 'front-matter-values-fit-their-keys', '2:15 «[ss01, {a: b}]»', 'for example fontfeatures:'],
    ['date: 2025-02-30', 'dates-exist', '2:7 «2025-02-30»', 'for example date:'],
    ['date: أمس', 'dates-exist', '2:7 «أمس»', 'for example date:'],
    ['title: أ: ب', 'front-matter-is-yaml', '2:8 «أ»', 'put a value'],
    ['title: "أ', 'front-matter-is-yaml', '2:10 «»', 'put a value'],
    ['title: أ\n\tlang: ar', 'front-matter-is-yaml', '3:1 «\t»', 'indent with spaces'],
    ['title: أ\ntitle: ب', 'front-matter-keys-are-unique', '3:1 «t»', 'remove one'],
    ['- أ\n- ب', 'front-matter-is-a-mapping', '2:1 «- أ\n- ب»', 'write title:'],
    ['نص بلا مفتاح', 'front-matter-is-a-mapping', '2:1 «نص بلا مفتاح»', 'write title:'],
  ])('tells what is wrong with %j', (lines, rule, place, hint) => {
    const { problems, diagnostics } = read(yaml(lines));
    expect(problems).toEqual([`error ${rule} @ ${place}`]);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  it('tells all problems at once, and keeps what is right', () => {
    const { values, problems } = read(yaml('titel: أ\ntitle: ب\ndir: x\ndate: 2025-13-01\nmargin: 1km\nlang: ar'));
    expect(problems).toHaveLength(4);
    expect(values).toMatchObject({ title: 'ب', language: 'ar', direction: null, date: null, margin: null });
  });

  it('warns of keys that belong to other tools', () => {
    const { problems } = read(yaml('title: أ\ntoc: true\ndocumentclass: scrbook\ngeometry:\n  - margin=2cm\nformat:\n  pdf:\n    toc: true\nheader-includes: |\n  \\usepackage{x}'));
    expect(problems).toEqual(['toc', 'documentclass', 'geometry', 'format', 'header-includes'].map((key, index) => `warning front-matter-keys-are-used @ ${[3, 4, 5, 7, 10][index]}:1 «${key}»`));
  });

  it('warns of what other tools want to know of an author', () => {
    const { values, problems } = read(yaml('author:\n  - name: أ\n    affiliation: جامعة\n    orcid: 0000-0002'));
    expect(values.authors).toEqual(['أ']);
    expect(problems).toEqual(['warning front-matter-keys-are-used @ 4:5 «affiliation»', 'warning front-matter-keys-are-used @ 5:5 «orcid»']);
  });

  it('keeps the title of a block whose syntax is broken, so that nothing more is missed', () => {
    expect(read(yaml('title: قمة: ألاسكا\nlang: ar')).values.title).toBe('قمة: ألاسكا');
  });

  it('says where an open block should end', () => {
    expect(read('---\ntitle: أ\n\nنص').problems).toEqual(['error front-matter-is-closed @ 1:1 «---\ntitle: أ»']);
    expect(read('---\n\nنص').problems).toEqual([]);
  });

  it('reads blocks that end in dots, with any line ends, and empty ones', () => {
    expect(read('---\ntitle: أ\n...\nنص').values.title).toBe('أ');
    expect(read('---\r\ntitel: أ\r\n---\r\nنص').problems).toEqual(['error front-matter-keys-are-known @ 2:1 «titel»']);
    expect(read('---\n---\nنص')).toMatchObject({ values: { ...NO_FRONT_MATTER, span: { start: 0, end: 7 } }, problems: [] });
    expect(read('نص')).toMatchObject({ values: NO_FRONT_MATTER, problems: [] });
  });

  it('does not let aliases fill the memory', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefgh'.charAt(index)}, `.repeat(9)}]`)];
    const start = performance.now();
    read(yaml([...bomb, 'keywords: *h'].join('\n')));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
