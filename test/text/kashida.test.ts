/** Where words may be lengthened: the rules and the exclusions, one a row. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { fontUnit, pt } from '../../src/base/units.js';
import { plainInline } from '../../src/text/collect.js';
import type { TextEngine } from '../../src/text/engine.js';
import { ArabicLetters } from '../../src/text/arabic-letters.js';
import { findKashidas, KASHIDA_LIMITS, PlaceFinder } from '../../src/text/kashida.js';
import type { TatweelShaper } from '../../src/text/kashida.js';
import { classicalPriority } from '../../src/text/kashida-classical.js';
import { kashidaTable } from '../../src/text/kashida-faces.js';
import type { KashidaTable } from '../../src/text/kashida-faces.js';
import { KASHIDA_FROM, kashidaLimit, KashidaSupply } from '../../src/text/kashida-supply.js';
import type { LineSetting } from '../../src/text/kashida-supply.js';
import { simplePriority } from '../../src/text/kashida-simple.js';
import { letterRuns } from '../../src/text/letter-runs.js';
import { layoutParagraph, prepareParagraph } from '../../src/text/paragraph.js';
import type { InlineText, Line, ParagraphStyle, ShapedRun, ShapedText, TextStyle } from '../../src/text/types.js';
import { BODY, JUSTIFIED, loadEngine, OWNER } from './support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const WIDE = { first: [pt(10_000)], others: pt(10_000) };

/** The text with a tatweel in every place. */
function lengthened(value: string | InlineText, style: TextStyle = BODY, limits: 'auto' | 'low' = 'auto'): string {
  const inline = typeof value === 'string' ? plainInline(value, style, OWNER) : value;
  const { runs } = prepareParagraph(inline, 'rtl', WIDE, engine);
  const { places } = findKashidas(runs, inline.text, KASHIDA_LIMITS[limits], engine.kashidas);
  return [...places].reverse().reduce((text, { position }) => `${text.slice(0, position)}_${text.slice(position)}`, inline.text);
}

describe('a word is lengthened once, in its best place', () => {
  test.each([
    ['after a tatweel that the author typed', 'مجـلس', 'مجـ_لس'],
    ['after seen', 'المستمر', 'المس_تمر'],
    ['after sad', 'لصالحهم', 'لص_الحهم'],
    ['before final teh marbuta', 'كلمة', 'كلم_ة'],
    ['before final dal', 'محمد', 'محم_د'],
    ['before final alef', 'قبلها', 'قبله_ا'],
    ['before final lam', 'قبل', 'قب_ل'],
    ['before a tooth that final reh follows', 'كثير', 'كث_ير'],
    ['before final waw', 'يعلو', 'يعل_و'],
    ['before final meem', 'حكم', 'حك_م'],
    ['marks stay with their letter', 'حَكَمَ', 'حَكَ_مَ'],
    ['in the joined run of three letters, not in others', 'ورقبة', 'ورقب_ة'],
    ['punctuation aside', '«محمد»،', '«محم_د»،'],
    ['Persian and Urdu letters', 'گفتگوها', 'گفتگ_وها'],
  ])('%s', (_, word, expected) => {
    expect(lengthened(word)).toBe(expected);
  });
});

describe('never', () => {
  test.each([
    ['in a run of two letters', 'من وفي'],
    ['in لا', 'بلا فلا'],
    ['before final yeh', 'على علمي'],
    ['in the name of God', 'الله اللَّهِ بالله ولله اللهم عبدالله'],
    ['in words with Latin', 'الـABC كلمةa'],
    ['in words with digits', 'كلمة2 كلمة٢'],
    ['in addresses', 'https://example.com/محمد'],
    ['between the brackets of the Quran', '﴿محمد محمد محمد﴾'],
    ['under Quranic signs', 'محمدۖ'],
    ['across ZWNJ', 'من\u200cمن\u200cمن'],
    ['where a soft hyphen cuts the word', 'محم\u00adد'],
  ])('%s', (_, text) => {
    expect(lengthened(text)).toBe(text);
  });

  it('in Amiri, and in code', () => {
    expect(lengthened('محمد', { ...BODY, families: ['Amiri'] })).toBe('محمد');
    const code = { ...BODY, families: ['Noto Sans Mono', 'Noto Naskh Arabic'] };
    expect([lengthened('محمد', { ...code, verbatim: true }), lengthened('محمد', code)]).toEqual(['محمد', 'محم_د']);
    expect(lengthened('محمد', { ...BODY, families: ['IBM Plex Sans Arabic'] })).toBe('محم_د');
  });

  it('in a word whose style changes', () => {
    const spans = [0, 2].map((start) => ({ kind: 'text' as const, start, end: start + 2, style: { ...BODY, weight: start === 0 ? (400 as const) : (700 as const) }, owner: OWNER }));
    expect(lengthened({ text: 'محمد', spans, anchors: [] })).toBe('محمد');
  });

  it('in worse than the two best places where little is wanted', () => {
    expect(lengthened('المستمر محمد', BODY, 'low')).toBe('المس_تمر محمد');
  });
});

describe('a place is refused', () => {
  const places = (shaper: TatweelShaper, isSafe = true): number => {
    const { runs } = prepareParagraph(plainInline('محمد', BODY, OWNER), 'rtl', WIDE, engine);
    const flagged = isSafe ? runs : runs.map(unsafe);
    return findKashidas(flagged, 'محمد', KASHIDA_LIMITS.auto, new PlaceFinder(shaper)).places.length;
  };
  const shaper: TatweelShaper = {
    shapeWithTatweels: (...args) => engine.shaper.shapeWithTatweels(...args),
    fillsItsAdvance: (...args) => engine.shaper.fillsItsAdvance(...args),
  };

  it('where HarfBuzz says that a tatweel is not safe', () => {
    expect([places(shaper), places(shaper, false)]).toEqual([1, 0]);
  });

  it('where the tatweels change other letters', () => {
    const changed = (...args: Parameters<TatweelShaper['shapeWithTatweels']>): ShapedText => {
      const { clusters, advance } = engine.shaper.shapeWithTatweels(...args);
      return { advance, clusters: clusters.map((cluster, index) => (index === 0 ? { ...cluster, advance: fontUnit(cluster.advance + 1) } : cluster)) };
    };
    expect(places({ ...shaper, shapeWithTatweels: changed })).toBe(0);
  });

  it('where the tatweel has no ink from end to end', () => {
    expect(places({ ...shaper, fillsItsAdvance: () => false })).toBe(0);
    const naskh = engine.fonts.primary(['Noto Naskh Arabic'], 400);
    expect([210, 300].map((advance) => engine.shaper.fillsItsAdvance(naskh, tatweelGlyph(), advance))).toEqual([true, false]);
  });
});

/** As if HarfBuzz had flagged no cluster. */
function unsafe(run: ShapedRun): ShapedRun {
  if (run.kind === 'object') {
    return run;
  }
  const pieces = run.pieces.map((piece) => {
    const clusters = piece.shaped.clusters.map((cluster) => ({ ...cluster, safeToInsertTatweel: false }));
    return { ...piece, shaped: { ...piece.shaped, clusters } };
  });
  return { ...run, pieces };
}

function tatweelGlyph(): number {
  const { runs } = prepareParagraph(plainInline('ـ', BODY, OWNER), 'rtl', WIDE, engine);
  const [run] = runs;
  return run?.kind === 'glyphs' ? (run.pieces[0]?.shaped.clusters[0]?.glyphs[0]?.id ?? 0) : 0;
}

test.each([
  [2, 0, 0],
  [3, 1, 0],
  [4, 1, 1],
  [8, 2, 1],
  [40, 3, 1],
])('a line of %i words takes %i, or %i where little is wanted', (words, auto, low) => {
  const limit = (use: 'auto' | 'low'): number => kashidaLimit(words, { limits: KASHIDA_LIMITS[use], places: [], wordStarts: [] });
  expect([limit('auto'), limit('low')]).toEqual([auto, low]);
});

test.each([
  ['Amiri', null],
  ['Amiri Quran', null],
  ['Noto Nastaliq Urdu', null],
  ['Aref Ruqaa', null],
  ['Gulzar', null],
  ['Scheherazade New', classicalPriority],
  ['Noto Naskh Arabic', simplePriority],
  ['IBM Plex Sans Arabic', simplePriority],
])('%s takes the table of its kind', (family, table) => {
  expect(kashidaTable(family)).toBe(table);
});

/** Priorities of the joins of a word, in order. */
function priorities(word: string, table: KashidaTable): readonly number[] {
  return letterRuns(word, new ArabicLetters()).flatMap((run) => run.slice(1).map((_, index) => table(run, index + 1)));
}

test.each([
  ['سين', [8, 3]],
  ['سي', [8]],
  ['بي', [0]],
  ['لا', [0]],
  ['بـب', [0, 9]],
  ['بتير', [0, 5, 3]],
  ['بطه', [0, 7]],
])('simple faces: %s', (word, expected) => {
  expect(priorities(word, simplePriority)).toEqual(expected);
});

test.each([
  ['a run of four', 'بطبن', [9, 6, 6]],
  ['one letter fewer', 'بطن', [8, 5]],
  ['not below the floor', 'بطبطبطبطبطن', [6, 3, 6, 3, 6, 3, 6, 3, 6, 3]],
  ['final heh', 'بمه', [5, 9]],
  ['never after kaf or lam', 'كمل', [0, 2]],
  ['never before final feh', 'سيف', [0, 0]],
])('classical naskh: %s', (_, word, expected) => {
  expect(priorities(word, classicalPriority)).toEqual(expected);
});

const STORY = 'المستشفيات محمد القاهرة يستكملون المحادثات المستمرة بالمدرسة مكتبة التسجيل '.repeat(6).trim();

it('relieves a line whose spaces would be too wide, as far as the line may be lengthened', () => {
  const { runs, items } = prepareParagraph(plainInline(STORY, BODY, OWNER), 'rtl', WIDE, engine);
  const plan = findKashidas(runs, STORY, KASHIDA_LIMITS.auto, engine.kashidas);
  const supply = new KashidaSupply(items, plan);
  const stretch = 10;
  const each = 0.65 * BODY.size;
  const whole = (ratio: number): LineSetting => supply.relieve(ratio, stretch, 0, items.length);
  expect(whole(KASHIDA_FROM)).toEqual({ ratio: KASHIDA_FROM, kashidas: 0 });
  expect(whole(KASHIDA_FROM + (1.5 * each) / stretch)).toEqual({ ratio: KASHIDA_FROM, kashidas: 2 });
  const loose = whole(KASHIDA_FROM + (4 * each) / stretch);
  expect(loose.kashidas).toBe(3);
  expect(loose.ratio).toBeCloseTo(KASHIDA_FROM + each / stretch, 6);
  expect(supply.relieve(3, stretch, 0, 3)).toEqual({ ratio: 3, kashidas: 0 });
});

function set(style: Partial<ParagraphStyle>, text = STORY): readonly Line[] {
  return layoutParagraph(plainInline(text, BODY, OWNER), { ...JUSTIFIED, measure: pt(210), kashida: 'auto', ...style }, engine);
}

const countOf = (lines: readonly Line[]): number => lines.reduce((sum, { kashidas }) => sum + kashidas.length, 0);

describe('a paragraph', () => {
  it('is lengthened where its spaces would be too wide', () => {
    expect(countOf(set({}))).toBeGreaterThan(0);
    expect(Math.max(...set({}).map(({ ratio }) => ratio))).toBeLessThan(Math.max(...set({ kashida: 'off', hang: false }).map(({ ratio }) => ratio)));
  });

  it('is not lengthened where the style says no, or where it is not justified', () => {
    expect(countOf(set({ kashida: 'off', hang: false }))).toBe(0);
    expect(countOf(set({ align: 'start' }))).toBe(0);
  });

  it('is not lengthened in its last line', () => {
    expect(set({}).at(-1)?.kashidas).toEqual([]);
  });

  it('is not lengthened where spaces are enough', () => {
    expect(countOf(set({ measure: pt(700) }, 'من في عن قد ما هو لم إن ثم كم '.repeat(20)))).toBe(0);
  });

  it('leaves its text as it was, and moves the marks with their letter', () => {
    const off = set({ kashida: 'off', hang: false }).flatMap(({ runs }) => runs);
    const texts = (lines: readonly Line[]): string =>
      lines.map((line) => line.runs.map((run) => (run.kind === 'text' ? [...run.clusters].reverse().map(({ text }) => text).join('') : '')).join('')).join(' ');
    expect(off.length).toBeGreaterThan(0);
    expect(texts(set({})).replace(/ +/g, ' ')).toBe(STORY);
  });
});
