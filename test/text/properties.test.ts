/** What holds of every text at every measure. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import type { TextEngine } from '../../src/text/engine.js';
import { layoutParagraph, prepareParagraph } from '../../src/text/paragraph.js';
import type { Align, InlineText, Line } from '../../src/text/types.js';
import { BODY, loadEngine, OWNER } from './support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const WORDS = [
  'كتاب', 'الورّاق', 'في', 'و', 'المستشفيات', 'فَسَيَكْفِيكَهُمُ', 'اللَّهِ', '«قال»', '(ص 12)', '2025', '١٢٣', '15/8', 'Alaska', 'GPT-4', 'affluent',
  'https://example.com/very/long/path?query=value&other=value#fragment', 'someone.with.a.name@example-domain.org', 'می‌خواهم', '👩‍👩‍👧', '\u{10400}\u{10401}',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', '10٪', 'e\u0301te\u0301', '—', '…', 'إلمندورف‑ريتشاردسون',
];
const SPACES = [' ', ' ', ' ', ' ', '  ', '\u00a0', '\u2028', '\u200b', ' \u200f', '\u202f', '\t', '\u00ad'];
const FAMILIES = ['Noto Naskh Arabic', 'Amiri', 'IBM Plex Sans Arabic', 'Noto Serif'];

const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPACES)), { minLength: 1, maxLength: 40 })
  .map((pairs) => pairs.flat().join(''));

/** A text whose style changes anywhere, in the middle of words too. */
const inlineText: fc.Arbitrary<InlineText> = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...FAMILIES), fc.constantFrom(400 as const, 700 as const)), { maxLength: 5 }))
  .map(([value, changes]) => {
    const cuts = [...new Set(changes.map(([at]) => at).filter((at) => at > 0 && at < value.length && !isInsidePair(value, at)))].sort((a, b) => a - b);
    const bounds = [0, ...cuts, value.length];
    const spans = bounds.slice(0, -1).map((start, index) => {
      const [, family, weight] = changes[index] ?? [0, 'Noto Naskh Arabic', 400 as const];
      const style = { ...BODY, families: [family], weight };
      return { kind: 'text' as const, start, end: bounds[index + 1] ?? value.length, style, owner: OWNER };
    });
    return { text: value, spans, anchors: [] };
  });

function isInsidePair(value: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(value.charAt(at));
}

const measure = fc.integer({ min: 40, max: 500 }).map(pt);
const direction = fc.constantFrom('rtl' as const, 'ltr' as const, 'auto' as const);
const align = fc.constantFrom<Align>('justify', 'start', 'end', 'center', 'left', 'right');
const indent = fc.constantFrom(pt(0), pt(12), pt(-8));

const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2028\u2060-\u2069]/g;

function drawn(lines: readonly Line[]): string {
  const characters = lines.flatMap((line) => line.runs.flatMap((run) => (run.kind === 'text' ? run.clusters.map((cluster) => cluster.text) : [])));
  return characters.join('');
}

const sorted = (value: string): string => [...value.replaceAll('\t', ' ')].sort().join('');

describe('every paragraph', () => {
  it('partitions its text into clusters', () => {
    fc.assert(
      fc.property(inlineText, direction, (value, way) => {
        const unbounded = pt(Number.POSITIVE_INFINITY);
        const { runs } = prepareParagraph(value, way, { first: [unbounded], others: unbounded }, engine);
        let at = 0;
        for (const run of runs) {
          for (const piece of run.kind === 'glyphs' ? run.pieces : []) {
            for (const cluster of piece.shaped.clusters) {
              expect(piece.start + cluster.start).toBe(at);
              expect(cluster.end).toBeGreaterThan(cluster.start);
              expect(cluster.text.replace(' ', '\t')).toBe(value.text.slice(at, piece.start + cluster.end).replace(' ', '\t'));
              at = piece.start + cluster.end;
            }
          }
        }
        expect(at).toBe(value.text.length);
      }),
    );
  });

  it('has lines that follow one another, and draws every character that is not invisible or a space at a line end', () => {
    fc.assert(
      fc.property(inlineText, direction, measure, align, (value, way, width, side) => {
        const lines = layoutParagraph(value, { align: side, direction: way, measure: width, firstLineIndent: pt(0), kashida: 'auto', hang: false }, engine);
        let expected = '';
        let at = 0;
        for (const line of lines) {
          expect(line.start).toBe(at);
          at = line.end;
          expected += value.text.slice(line.start, line.end).replace(/[\s\u00ad\u200b-\u200f\u2028\u2060-\u2069]+$/u, '');
        }
        expect(at).toBe(value.text.length);
        expect(sorted(drawn(lines).replaceAll('\u00ad', '')).trimStart()).toBe(sorted(expected.replace(INVISIBLE, '')).trimStart());
      }),
    );
  });

  it('has no line wider than its measure, and fills justified lines exactly', () => {
    fc.assert(
      fc.property(inlineText, direction, measure, align, indent, (value, way, width, side, first) => {
        const lines = layoutParagraph(value, { align: side, direction: way, measure: width, firstLineIndent: first, kashida: 'auto', hang: false }, engine);
        lines.forEach((line, index) => {
          const room = width - (index === 0 ? first : 0);
          expect(line.width).toBeLessThanOrEqual(room + 0.01);
          if (side === 'justify' && line.ratio !== 0) {
            expect(Math.abs(line.width - room)).toBeLessThanOrEqual(0.01);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('stands its runs beside one another from the left end to the line width', () => {
    fc.assert(
      fc.property(inlineText, direction, measure, (value, way, width) => {
        for (const line of layoutParagraph(value, { align: 'justify', direction: way, measure: width, firstLineIndent: pt(0), kashida: 'auto', hang: false }, engine)) {
          let x = 0;
          for (const run of line.runs) {
            expect(run.x).toBeCloseTo(x, 6);
            x += run.width;
          }
          expect(line.width).toBeCloseTo(x, 6);
        }
      }),
    );
  });
});
