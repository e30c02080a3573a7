import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import { asArtifact, breakHere, inPanel, repeatAtTop, type Fragment, type Panel } from '../../src/layout/fragments.js';
import { paginate, type BodyPage } from '../../src/layout/paginate.js';
import { visualText } from '../support/dump-pages.js';
import { bareFrame, flowOf, linePiece, paragraph, stacked } from '../support/hand-made-fragments.js';

const LINE = 10;

interface RandomBlock {
  readonly kind: 'paragraph' | 'panel' | 'table';
  readonly lines: number;
  /** Lines of the note that each of some lines refers to. */
  readonly notes: readonly number[];
}

const block: fc.Arbitrary<RandomBlock> = fc.record({
  kind: fc.constantFrom('paragraph', 'paragraph', 'panel', 'table'),
  lines: fc.integer({ min: 1, max: 30 }),
  notes: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
});

interface RandomFlow {
  readonly fragments: readonly Fragment[];
  readonly notes: Readonly<Record<number, readonly Fragment[]>>;
  /** Names of all lines, in order. */
  readonly lines: readonly string[];
  readonly noteLines: readonly string[];
}

const panel: Panel = { x: pt(0), width: pt(100), fill: '#eeeeee', bar: null, sides: null, ends: null };

function build(blocks: readonly RandomBlock[]): RandomFlow {
  const notes: Record<number, Fragment[]> = {};
  const lines: string[] = [];
  const noteLines: string[] = [];
  const built = blocks.map((random, index) => {
    const calls: Record<number, number[]> = {};
    random.notes.forEach((length, note) => {
      const id = 100 * (index + 1) + note;
      const line = Math.min(random.lines, 2 * note + 1);
      (calls[line] ??= []).push(id);
      notes[id] = paragraph(`n${id}`, length);
    });
    noteLines.push(...names(notes, Object.values(calls).flat()));
    const body = bodyOf(random, `p${index}`, calls);
    lines.push(...Array.from({ length: random.lines }, (_, line) => `p${index}.${line + 1}`));
    return body;
  });
  return { fragments: stacked(...built), notes, lines, noteLines };
}

function names(notes: Readonly<Record<number, readonly Fragment[]>>, ids: readonly number[]): string[] {
  return ids.flatMap((id) =>
    (notes[id] ?? []).filter((fragment) => fragment.kind === 'piece').map((_, line) => `n${id}.${line + 1}`),
  );
}

function bodyOf({ kind, lines }: RandomBlock, name: string, calls: Record<number, number[]>): readonly Fragment[] {
  switch (kind) {
    case 'paragraph':
      return paragraph(name, lines, calls);
    case 'panel':
      return inPanel(paragraph(name, lines, calls), { ...panel }, pt(4));
    case 'table': {
      const header = linePiece(`head-${name}`, LINE);
      const rows = Array.from({ length: lines }, (_, row): Fragment[] => {
        const piece = linePiece(`${name}.${row + 1}`, LINE, calls[row + 1] ?? []);
        return row === 0 ? [piece] : [breakHere(0), piece];
      });
      return [header, ...repeatAtTop(rows.flat(), [asArtifact(header)])];
    }
  }
}

interface SetLine {
  readonly name: string;
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

function linesOf(pages: readonly BodyPage[]): readonly SetLine[] {
  return pages.flatMap((page) =>
    page.items.flatMap((item): SetLine[] => {
      const top = item.kind === 'line' ? item.baseline - 7 : 0;
      return item.kind === 'line' ? [{ name: visualText(item.line), page: page.number, top, bottom: top + LINE }] : [];
    }),
  );
}

function publish(random: RandomFlow, height: number): readonly BodyPage[] {
  const flow = flowOf(random.fragments, height, random.notes);
  return paginate(flow, bareFrame(flow));
}

const flows = fc.array(block, { minLength: 1, maxLength: 12 }).map(build);
const heights = fc.integer({ min: 6, max: 40 }).map((lines) => lines * LINE);

const isNote = (line: SetLine): boolean => line.name.startsWith('n');
const isBody = (line: SetLine): boolean => line.name.startsWith('p');

test('every line stands exactly once and in order, notes too', () => {
  fc.assert(
    fc.property(flows, heights, (random, height) => {
      const lines = linesOf(publish(random, height));
      expect(lines.filter(isBody).map((line) => line.name)).toEqual(random.lines);
      expect(lines.filter(isNote).map((line) => line.name)).toEqual(random.noteLines);
    }),
    { numRuns: 300 },
  );
});

test('nothing leaves the text block and nothing overlaps', () => {
  fc.assert(
    fc.property(flows, heights, (random, height) => {
      const pages = publish(random, height);
      const lines = linesOf(pages);
      for (const item of pages.flatMap((page) => page.items)) {
        expect(item.kind === 'fill' ? item.rect.y + item.rect.height : 0).toBeLessThanOrEqual(height + 0.01);
      }
      for (const [index, line] of lines.entries()) {
        const above = lines[index - 1];
        expect(line.top).toBeGreaterThanOrEqual(above?.page === line.page ? above.bottom - 0.01 : -0.01);
        expect(line.bottom).toBeLessThanOrEqual(height + 0.01);
      }
    }),
    { numRuns: 300 },
  );
});

test('a note begins on the page of its reference, or after the notes that fill it', () => {
  fc.assert(
    fc.property(flows, heights, (random, height) => {
      const lines = linesOf(publish(random, height));
      const pageOf = new Map(lines.map((line) => [line.name, line.page]));
      const hasNotes = (page: number): boolean => lines.some((line) => line.page === page && isNote(line));
      for (const fragment of random.fragments) {
        for (const id of fragment.kind === 'piece' ? fragment.notes : []) {
          const item = fragment.kind === 'piece' ? fragment.items[0] : undefined;
          const reference = pageOf.get(item?.kind === 'line' ? visualText(item.line) : '') ?? 0;
          const note = pageOf.get(`n${id}.1`) ?? 0;
          expect(note).toBeGreaterThanOrEqual(reference);
          for (let page = reference + 1; page < note; page += 1) {
            expect(hasNotes(page)).toBe(true);
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('no line of a paragraph stands alone where pages have room', () => {
  const roomy = fc.integer({ min: 30, max: 50 }).map((lines) => lines * LINE);
  const short = fc.array(fc.record({ kind: fc.constant('paragraph' as const), lines: fc.integer({ min: 1, max: 30 }), notes: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }) }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(short.map(build), roomy, (random, height) => {
      const groups = new Map<string, number>();
      const totals = new Map<string, number>();
      for (const line of linesOf(publish(random, height))) {
        const [name = ''] = line.name.split('.');
        const key = `${name} ${line.page}`;
        groups.set(key, (groups.get(key) ?? 0) + 1);
        totals.set(name, (totals.get(name) ?? 0) + 1);
      }
      for (const [key, count] of groups) {
        expect(count >= 2 || totals.get(key.split(' ')[0] ?? '') === 1, key).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
