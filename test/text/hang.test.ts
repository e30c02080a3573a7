/** Marks at the edges of justified lines stand in the margin by their share of the table, and nothing else moves. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import { plainInline } from '../../src/text/collect.js';
import type { TextEngine } from '../../src/text/engine.js';
import { hangAtEnd, hangAtStart } from '../../src/text/hang.js';
import { layoutParagraph } from '../../src/text/paragraph.js';
import type { Line, LineCluster, ParagraphStyle, TextLineRun } from '../../src/text/types.js';
import { BODY, JUSTIFIED, loadEngine, OWNER, visualText } from './support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const HANGING: ParagraphStyle = { ...JUSTIFIED, hang: true };

function set(text: string, style: Partial<ParagraphStyle> = {}): readonly Line[] {
  return layoutParagraph(plainInline(text, BODY, OWNER), { ...HANGING, ...style }, engine);
}

interface Edge {
  readonly run: TextLineRun;
  readonly cluster: LineCluster;
}

/** The clusters at the left and right ends of a line. */
function edgesOf({ runs }: Line): { readonly left: Edge; readonly right: Edge } {
  const edges = runs.flatMap((run) => (run.kind === 'text' ? run.clusters.map((cluster): Edge => ({ run, cluster })) : []));
  const [left, right] = [edges[0], edges.at(-1)];
  if (left === undefined || right === undefined) {
    throw new Error('every line here has text');
  }
  return { left, right };
}

/** What the table says of an edge of a paragraph of level `level`. */
function expected({ run, cluster }: Edge, level: number, share: (cluster: string) => number): number {
  return run.level === level ? (share(cluster.text) * cluster.advance * run.size) / run.face.metrics.unitsPerEm : 0;
}

const WORDS = ['كتب،', 'الورّاق', '«بغداد»', '(مئة', 'ورقة)', 'ثم؛', 'قال:', 'نعم!', 'لماذا؟', 'Alaska,', '“word”', '–', '2025.', 'المحادثات', 'في', 'من', 'المستمرة.'];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 12, maxLength: 60 }).map((words) => words.join(' '));
const measure = fc.integer({ min: 120, max: 400 }).map(pt);

describe('hanging marks', () => {
  it.each(['rtl', 'ltr'] as const)('shift both edges of justified lines by exactly the table: %s', (direction) => {
    const level = direction === 'rtl' ? 1 : 0;
    let hung = 0;
    fc.assert(
      fc.property(text, measure, (value, width) => {
        for (const line of set(value, { measure: width, direction }).slice(0, -1)) {
          const { left, right } = edgesOf(line);
          const [start, end] = direction === 'rtl' ? [right, left] : [left, right];
          const startHang = expected(start, level, hangAtStart);
          const endHang = expected(end, level, hangAtEnd);
          expect(line.hang.left).toBeCloseTo(direction === 'rtl' ? endHang : startHang, 9);
          expect(line.hang.right).toBeCloseTo(direction === 'rtl' ? startHang : endHang, 9);
          // Widths are whole font units.
          expect(Math.abs(line.indent + line.hang.left)).toBeLessThan(0.01);
          expect(Math.abs(line.indent + line.width - line.hang.right - width)).toBeLessThan(0.01);
          hung += startHang + endHang > 0 ? 1 : 0;
        }
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(hung).toBeGreaterThan(50);
  });

  it('leave nothing out and change no order', () => {
    fc.assert(
      fc.property(text, measure, (value, width) => {
        const drawn = (hang: boolean): string => set(value, { measure: width, hang }).map(visualText).join(' ');
        expect([...drawn(true).replaceAll(' ', '')].sort()).toEqual([...drawn(false).replaceAll(' ', '')].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('hang at the start of a last line, and not at its end', () => {
    const last = set(`${'كلمة '.repeat(30)}نعم.`).at(-1);
    expect(last?.hang).toEqual({ left: 0, right: 0 });
    const quoted = set('«قال نعم.');
    expect(quoted[0]?.hang.right).toBeGreaterThan(1);
    expect(quoted[0]?.hang.left).toBe(0);
  });

  it('stand inside the measure where lines are not justified, and where the style says no', () => {
    const lines = [...set('«كتب، ثم قال: '.repeat(20), { align: 'start' }), ...set('«كتب، ثم قال: '.repeat(20), { hang: false })];
    expect(lines.every(({ hang }) => hang.left === 0 && hang.right === 0)).toBe(true);
  });
});

test.each([
  ['،', 0, 0.6],
  ['.', 0, 0.7],
  ['؛', 0, 0.5],
  ['»', 0, 0.3],
  ['«', 0.3, 0],
  ['-', 0.5, 0.5],
  ['ا', 0, 0],
])('%s hangs by %d at the start and %d at the end', (mark, start, end) => {
  expect([hangAtStart(mark), hangAtEnd(mark)]).toEqual([start, end]);
});
