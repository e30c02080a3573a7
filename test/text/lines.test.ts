/** Lines as they stand on the page, left to right. */
import { beforeAll, describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import type { Inline } from '../../src/document/model.js';
import { collectInline, plainInline } from '../../src/text/collect.js';
import type { TextEngine } from '../../src/text/engine.js';
import { layoutParagraph } from '../../src/text/paragraph.js';
import type { InlineText, Line, ParagraphStyle } from '../../src/text/types.js';
import { DocumentMaker } from '../support/document-maker.js';
import { BODY, JUSTIFIED, loadEngine, OWNER, PICTURE, STYLES, visualText } from './support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const START: ParagraphStyle = { align: 'start', direction: 'rtl', measure: pt(600), firstLineIndent: pt(0), kashida: 'off', hang: false };
const set = (text: InlineText, style: Partial<ParagraphStyle> = {}): readonly Line[] => layoutParagraph(text, { ...START, ...style }, engine);
const setPlain = (text: string, style: Partial<ParagraphStyle> = {}): readonly Line[] => set(plainInline(text, BODY, OWNER), style);
const reversed = (text: string): string => [...text].reverse().join('');

/** The only line of a text. */
function onlyLine(lines: readonly Line[]): Line {
  expect(lines).toHaveLength(1);
  return lines[0] as Line;
}

describe('the order of a line', () => {
  it.each([
    ['Arabic alone', 'كتب الولد', reversed('كتب الولد')],
    ['a number', 'عام 2025 جديد', `${reversed(' جديد')}2025${reversed('عام ')}`],
    ['an Arabic-Indic number', 'عام ٢٠٢٥ جديد', `${reversed(' جديد')}٢٠٢٥${reversed('عام ')}`],
    ['a date with slashes', 'يوم 15/8/2025 كان', `${reversed(' كان')}15/8/2025${reversed('يوم ')}`],
    ['a Latin word', 'شركة Google وشركة', `${reversed(' وشركة')}Google${reversed('شركة ')}`],
    ['Latin words and a number', 'نموذج GPT 4 جديد', `${reversed(' جديد')}GPT 4${reversed('نموذج ')}`],
    ['an e-mail address', 'راسل info@example.com الآن', `${reversed(' الآن')}info@example.com${reversed('راسل ')}`],
  ])('%s', (_, text, expected) => {
    expect(visualText(onlyLine(setPlain(text)))).toBe(expected);
  });

  it('keeps brackets around what they hold: text stays, glyphs are mirrored', () => {
    const line = onlyLine(setPlain('قال (Warraq) هذا'));
    expect(visualText(line)).toBe(`${reversed(') هذا')}Warraq${reversed('قال (')}`);
    const glyphOf = (text: string): number | undefined =>
      line.runs.flatMap((run) => (run.kind === 'text' ? run.clusters : [])).find((cluster) => cluster.text === text)?.glyphs[0]?.id;
    const ltr = onlyLine(setPlain('(a)', { direction: 'ltr' }));
    const ltrGlyphs = ltr.runs.flatMap((run) => (run.kind === 'text' ? run.clusters : []));
    expect(glyphOf('(')).toBe(ltrGlyphs[2]?.glyphs[0]?.id);
    expect(glyphOf(')')).toBe(ltrGlyphs[0]?.glyphs[0]?.id);
  });

  it('sets a note mark to the left of a number, and draws no fences', () => {
    const maker = new DocumentMaker();
    const reference: Inline = { kind: 'noteReference', id: OWNER, span: { file: { path: '', text: '' }, start: 0, end: 0 }, note: OWNER, number: 1, mark: '1' };
    const inlines = [...maker.inlines(['عام 2025']), reference, ...maker.inlines([' كان'])];
    const text = collectInline(inlines, { base: BODY, owner: OWNER, styles: STYLES, object: () => ({ size: { width: pt(0), height: pt(0) }, depth: pt(0), content: { kind: 'image', path: PICTURE.path } }), pageLabel: () => '', noteMark: ({ mark }) => mark });
    expect(visualText(onlyLine(set(text)))).toBe(`${reversed(' كان')}(1)2025${reversed('عام ')}`);
  });

  it('never begins a line with a note mark', () => {
    const maker = new DocumentMaker();
    const reference: Inline = { kind: 'noteReference', id: OWNER, span: { file: { path: '', text: '' }, start: 0, end: 0 }, note: OWNER, number: 1, mark: '١' };
    for (const before of ['كلمة', 'كلمة»', 'كلمة؟', 'كلمة ', 'عام 2025', 'word)']) {
      const text = collectInline([...maker.inlines([before]), reference], { base: BODY, owner: OWNER, styles: STYLES, object: () => ({ size: { width: pt(0), height: pt(0) }, depth: pt(0), content: { kind: 'image', path: PICTURE.path } }), pageLabel: () => '', noteMark: ({ mark }) => mark });
      const lines = set(text, { measure: pt(30) });
      expect(visualText(lines[lines.length - 1] as Line)).not.toBe('(١)');
    }
  });

  it('keeps code left to right inside Arabic', () => {
    const maker = new DocumentMaker();
    const text = collectInline([...maker.inlines(['نفّذ ']), maker.code('a + (b) - 1'), ...maker.inlines([' الآن'])], { base: BODY, owner: OWNER, styles: STYLES, object: () => ({ size: { width: pt(0), height: pt(0) }, depth: pt(0), content: { kind: 'image', path: PICTURE.path } }), pageLabel: () => '', noteMark: ({ mark }) => mark });
    expect(visualText(onlyLine(set(text)))).toContain('a + (b) - 1');
  });
});

describe('alignment', () => {
  const cases: readonly (readonly [ParagraphStyle['align'], 'rtl' | 'ltr', (slack: number) => number])[] = [
    ['start', 'rtl', (slack) => slack],
    ['end', 'rtl', () => 0],
    ['start', 'ltr', () => 0],
    ['end', 'ltr', (slack) => slack],
    ['left', 'rtl', () => 0],
    ['right', 'rtl', (slack) => slack],
    ['center', 'rtl', (slack) => slack / 2],
    ['justify', 'rtl', (slack) => slack],
    ['justify', 'ltr', () => 0],
  ];

  it.each(cases)('%s in %s text', (align, direction, expected) => {
    const line = onlyLine(setPlain('كلمة word', { align, direction, measure: pt(200) }));
    expect(line.indent).toBeCloseTo(expected(200 - line.width), 6);
  });

  it('indents the first line at its start side', () => {
    const long = 'كلمة '.repeat(60);
    const [first, second] = setPlain(long, { ...JUSTIFIED, firstLineIndent: pt(20) });
    expect(first?.width).toBeCloseTo(280, 2);
    expect(first?.indent).toBeCloseTo(0, 2);
    expect(second?.width).toBeCloseTo(300, 2);
    const [latin] = setPlain('word '.repeat(80), { ...JUSTIFIED, direction: 'ltr', firstLineIndent: pt(20) });
    expect(latin?.indent).toBeCloseTo(20, 2);
  });

  it('takes the direction of the first letter where it is automatic', () => {
    expect(onlyLine(setPlain('word كلمة', { direction: 'auto', measure: pt(200) })).indent).toBe(0);
    expect(onlyLine(setPlain('«كلمة» word', { direction: 'auto', measure: pt(200) })).indent).toBeGreaterThan(0);
  });
});

describe('line ends', () => {
  it('ends a line at a hard break and does not stretch it', () => {
    const lines = setPlain('بيت أول\u2028بيت ثان', JUSTIFIED);
    expect(lines.map(({ ratio }) => ratio)).toEqual([0, 0]);
    expect(lines.map(visualText)).toEqual([reversed('بيت أول'), reversed('بيت ثان')]);
  });

  it('keeps an empty line between two hard breaks', () => {
    const lines = setPlain('أ\u2028\u2028ب');
    expect(lines).toHaveLength(3);
    expect(lines[1]?.runs).toEqual([]);
    expect(lines[1]?.ascent).toBeGreaterThan(0);
  });

  it('has no line after a hard break that ends the text, and none without text', () => {
    expect(setPlain('أ\u2028')).toHaveLength(1);
    expect(setPlain('')).toEqual([]);
  });

  it('draws no space at the end of a line, and keeps those at the start of the text', () => {
    const lines = setPlain('كلمة   '.repeat(12), { measure: pt(100) });
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(visualText(line)).toBe(visualText(line).trim());
    }
    expect(visualText(onlyLine(setPlain('  code', { direction: 'ltr' })))).toBe('  code');
    expect(setPlain('a\u2028  b', { direction: 'ltr' }).map(visualText)).toEqual(['a', '  b']);
  });

  it('shows a soft hyphen only where a line ends with it', () => {
    const word = 'extra\u00adordinary';
    expect(visualText(onlyLine(setPlain(word, { direction: 'ltr' })))).toBe('extraordinary');
    const [first, second] = setPlain(`an ${word}`, { direction: 'ltr', measure: pt(60) });
    expect(visualText(first as Line)).toBe('an extra\u00ad');
    expect(visualText(second as Line)).toBe('ordinary');
  });

  it('breaks a word that no line can hold between grapheme clusters, its letters joined', () => {
    const lines = setPlain('فَسَيَكْفِيكَهُمُ', { measure: pt(25) });
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line.width).toBeLessThanOrEqual(25);
      const last = line.runs[0]?.kind === 'text' ? line.runs[0].clusters[0] : undefined;
      expect(last?.text).toMatch(/^\p{L}\p{M}*$/u);
    }
  });

  it('breaks a word of any length', () => {
    const lines = setPlain('كتاب'.repeat(40_000), { measure: pt(400), align: 'justify' });
    expect(lines.length).toBeGreaterThan(1_000);
    expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(400.01);
  });

  it('breaks addresses at their marks before anything else', () => {
    const lines = setPlain('انظر https://example.com/reports/2025/summit?lang=ar الآن', { measure: pt(120) });
    const ends = lines.map(visualText).join('\n');
    expect(ends).toBe(`https://example ${reversed('انظر')}\n.com/reports/2025/\n${reversed(' الآن')}summit?lang=ar`);
  });
});

describe('what a line is made of', () => {
  it('sets Latin smaller beside Arabic, on the same baseline, and in paragraphs of its own', () => {
    const sizes = (line: Line): readonly number[] => line.runs.map((run) => (run.kind === 'text' ? run.size : 0));
    expect(sizes(onlyLine(setPlain('كلمة word')))).toEqual([12 * 0.9, 12]);
    expect(sizes(onlyLine(setPlain('word', { direction: 'ltr' })))).toEqual([12 * 0.9]);
  });

  it('takes its extent from the faces it uses', () => {
    const [plain] = setPlain('كلمة');
    const naskh = engine.fonts.primary(['Noto Naskh Arabic'], 400).metrics;
    expect(plain?.ascent).toBeCloseTo((naskh.ascent * 12) / naskh.unitsPerEm, 6);
    expect(plain?.descent).toBeCloseTo((-naskh.descent * 12) / naskh.unitsPerEm, 6);
  });

  it('holds an image at its place', () => {
    const maker = new DocumentMaker();
    const inlines = [...maker.inlines(['قبل ']), maker.image(PICTURE, 'صورة'), ...maker.inlines([' بعد'])];
    const text = collectInline(inlines, { base: BODY, owner: OWNER, styles: STYLES, object: () => ({ size: { width: pt(30), height: pt(40) }, depth: pt(0), content: { kind: 'image', path: PICTURE.path } }), pageLabel: () => '', noteMark: ({ mark }) => mark });
    const line = onlyLine(set(text));
    expect(visualText(line)).toBe(`${reversed(' بعد')}\ufffc${reversed('قبل ')}`);
    expect(line.ascent).toBe(40);
    expect(line.runs[1]).toMatchObject({ kind: 'object', width: 30, object: { content: { path: PICTURE.path } } });
  });

  it('joins the letters of a word whose style changes inside it', () => {
    const bold = { ...BODY, weight: 700 as const };
    const text: InlineText = {
      text: 'كتاب',
      spans: [
        { kind: 'text', start: 0, end: 2, style: BODY, owner: OWNER },
        { kind: 'text', start: 2, end: 4, style: bold, owner: OWNER },
      ],
      anchors: [],
    };
    const glyphsOf = (line: Line, letter: string): readonly number[] =>
      line.runs.flatMap((run) => (run.kind === 'text' ? run.clusters.filter((cluster) => cluster.text === letter).flatMap(({ glyphs }) => glyphs.map(({ id }) => id)) : []));
    const mixed = onlyLine(set(text));
    expect(mixed.runs).toHaveLength(2);
    for (const [letter, style] of [['ك', BODY], ['ت', BODY], ['ا', bold]] as const) {
      const alike = onlyLine(set(plainInline('كتاب', style, OWNER)));
      const alone = onlyLine(set(plainInline(letter, style, OWNER)));
      expect(glyphsOf(mixed, letter)).toEqual(glyphsOf(alike, letter));
      expect(glyphsOf(mixed, letter)).not.toEqual(glyphsOf(alone, letter));
    }
  });
});
