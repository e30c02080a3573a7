/** The limits of kashida hold in every text at every measure. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import type { Pt } from '../../src/base/units.js';
import { plainInline } from '../../src/text/collect.js';
import type { TextEngine } from '../../src/text/engine.js';
import { layoutParagraph } from '../../src/text/paragraph.js';
import type { Line } from '../../src/text/types.js';
import { BODY, JUSTIFIED, loadEngine, OWNER } from './support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const WORDS = [
  'المستمر', 'محمد', 'القاهرة', 'في', 'من', 'و', 'المحادثات', 'مَدْرَسَةٌ', 'الله', 'كلمة', 'Alaska', '2025', 'النسبة', '«ورقبة»،', 'لا', 'يستكملون', 'مجـلس', 'می‌خواهم', '﴿محمد محمد﴾', 'بعد', 'بیلوسوف',
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 30, maxLength: 90, size: 'max' });
const family = fc.constantFrom('Noto Naskh Arabic', 'IBM Plex Sans Arabic', 'Amiri');
const measure = fc.integer({ min: 60, max: 320 }).map(pt);
const use = fc.constantFrom('off' as const, 'low' as const, 'auto' as const, 'auto' as const);

interface Case {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly use: 'off' | 'low' | 'auto';
  readonly measure: Pt;
  readonly family: string;
}

/** A justified paragraph, at least one line of which is lengthened in a good share of the runs. */
function check(holds: (value: Case) => void): void {
  let strokes = 0;
  fc.assert(
    fc.property(words, family, measure, use, (list, face, width, kashida) => {
      const text = list.join(' ');
      const lines = layoutParagraph(plainInline(text, { ...BODY, families: [face] }, OWNER), { ...JUSTIFIED, measure: width, kashida }, engine);
      strokes += lines.reduce((sum, line) => sum + line.kashidas.length, 0);
      holds({ text, lines, use: kashida, measure: width, family: face });
    }),
    { numRuns: 200, seed: 3 },
  );
  expect(strokes).toBeGreaterThan(100);
}

/** Number of the word that holds an offset. */
const wordAt = (text: string, at: number): number => text.slice(0, at).split(' ').length - 1;

describe('kashida', () => {
  it('keeps justified lines as wide as their measure', () => {
    check(({ lines, measure: width }) => {
      for (const line of lines.filter(({ kashidas }) => kashidas.length > 0)) {
        expect(Math.abs(line.width - width)).toBeLessThanOrEqual(0.01);
      }
    });
  });

  it('is no more than a line, a word and a place may take', () => {
    check(({ text, lines, use: kashida, family: face }) => {
      for (const { start, end, kashidas } of lines) {
        const count = text.slice(start, end).trim().split(' ').length;
        const most = { off: 0, low: Math.min(1, count / 4), auto: Math.min(3, count / 3) }[kashida];
        expect(kashidas.length).toBeLessThanOrEqual(face === 'Amiri' ? 0 : most);
        for (const { width, size } of kashidas) {
          expect(width).toBeLessThanOrEqual(0.65 * size + 1e-6);
        }
      }
    });
  });

  it('stands neither in neighbouring words nor over another', () => {
    check(({ text, lines }) => {
      lines.forEach(({ kashidas }, index) => {
        const found = kashidas.map(({ position }) => wordAt(text, position)).sort((a, b) => a - b);
        found.slice(1).forEach((word, before) => {
          expect(word - (found[before] ?? 0)).toBeGreaterThan(1);
        });
        for (const above of lines[index - 1]?.kashidas ?? []) {
          for (const { x, width, size } of kashidas) {
            const gap = Math.max(above.x - x - width, x - above.x - above.width);
            expect(gap).toBeGreaterThanOrEqual(0.5 * size - 1e-6);
          }
        }
      });
    });
  });

  it('draws the fewest tatweels that reach so far, end over end, and leaves the text', () => {
    check(({ text, lines, use: kashida, family: face, measure: width }) => {
      const tatweel = tatweelOf(face);
      for (const { runs } of lines) {
        for (const run of runs) {
          if (run.kind === 'object') {
            continue;
          }
          for (const cluster of run.clusters) {
            const strokes = cluster.glyphs.filter(({ id }) => id === tatweel.id).map(({ x }) => x);
            const typed = [...cluster.text].filter((character) => character === 'ـ').length;
            expect(strokes.length - typed).toBeLessThanOrEqual(Math.ceil((0.65 * run.face.metrics.unitsPerEm) / tatweel.advance));
            strokes.slice(1).forEach((x, index) => {
              expect(x - (strokes[index] ?? 0)).toBeLessThanOrEqual(tatweel.advance);
            });
          }
        }
      }
      if (kashida !== 'off') {
        const plain = layoutParagraph(plainInline(text, { ...BODY, families: [face] }, OWNER), { ...JUSTIFIED, measure: width, kashida: 'off', hang: false }, engine);
        expect(textOf(lines)).toBe(textOf(plain));
      }
    });
  });
});

function tatweelOf(face: string): { readonly id: number; readonly advance: number } {
  const [line] = layoutParagraph(plainInline('ـ', { ...BODY, families: [face] }, OWNER), { ...JUSTIFIED, measure: pt(100) }, engine);
  const [run] = line?.runs ?? [];
  const glyph = run?.kind === 'text' ? run.clusters[0]?.glyphs[0] : undefined;
  if (glyph === undefined) {
    throw new Error('every face here has a tatweel');
  }
  return glyph;
}

/** All that is drawn, in logical order of characters inside each word, spaces left out. */
function textOf(lines: readonly Line[]): string {
  const words = lines.flatMap(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.clusters.map(({ text }) => text).join('') : '')));
  return [...words.join('').replaceAll(' ', '')].sort().join('');
}
