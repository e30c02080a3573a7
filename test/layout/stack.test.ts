import { describe, expect, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import type { NodeId } from '../../src/document/model.js';
import { EJECT, type Fragment } from '../../src/layout/fragments.js';
import { callNotesOnce } from '../../src/layout/note-calls.js';
import { FORBIDDEN, stackFlows, type BlockFlow } from '../../src/layout/stack.js';
import { linePiece, nodeId, paragraph } from '../support/hand-made-fragments.js';
import { visualText } from '../support/dump-pages.js';

function flow(fragments: readonly Fragment[], rest: Partial<BlockFlow> = {}): BlockFlow {
  return { fragments, spaceBefore: pt(0), spaceAfter: pt(0), breakBefore: 0, breakAfter: 0, ...rest };
}

/** `a.1 / a.2`: a slash is a break, a number a space. */
function show(fragments: readonly Fragment[]): string {
  return fragments
    .map((fragment) => {
      switch (fragment.kind) {
        case 'break':
          return fragment.penalty === EJECT ? '//' : '/';
        case 'space':
          return String(fragment.height);
        case 'piece':
          return fragment.items.map((item) => (item.kind === 'line' ? visualText(item.line) : '–')).join('+');
        case 'region':
          return `|${fragment.shape.columns}|`;
      }
    })
    .join(' ');
}

describe('stackFlows', () => {
  test('the larger of two spaces counts, after the break', () => {
    const flows = [flow(paragraph('a', 1), { spaceAfter: pt(8) }), flow(paragraph('b', 1), { spaceBefore: pt(5) })];
    expect(show(stackFlows(flows))).toBe('a.1 / 8 b.1');
  });

  test('a heading keeps two lines of what follows', () => {
    const heading = flow(paragraph('h', 1), { breakAfter: FORBIDDEN });
    expect(show(stackFlows([heading, flow(paragraph('a', 4))]))).toBe('h.1 a.1 a.2 / a.3 a.4');
    expect(show(stackFlows([heading, flow(paragraph('a', 1)), flow(paragraph('b', 1)), flow(paragraph('c', 1))]))).toBe(
      'h.1 a.1 b.1 / c.1',
    );
  });

  test('headings in a row keep the two lines as well', () => {
    const heading = (name: string): BlockFlow => flow(paragraph(name, 1), { breakAfter: FORBIDDEN });
    expect(show(stackFlows([heading('h'), heading('i'), flow(paragraph('a', 1)), flow(paragraph('b', 1)), flow(paragraph('c', 1))]))).toBe(
      'h.1 i.1 a.1 b.1 / c.1',
    );
  });

  test('a block that begins a page does so even after a heading', () => {
    const heading = flow(paragraph('h', 1), { breakAfter: FORBIDDEN });
    expect(show(stackFlows([heading, flow(paragraph('a', 1), { breakBefore: EJECT })]))).toBe('h.1 // a.1');
  });
});

describe('callNotesOnce', () => {
  const notes = (...ids: number[]) => new Map(ids.map((id) => [nodeId(id), paragraph(`n${id}`, 1)]));
  const once = (fragments: readonly Fragment[], of: ReadonlyMap<NodeId, readonly Fragment[]>): readonly Fragment[] => callNotesOnce([fragments], of)[0] ?? [];
  const calls = (fragments: readonly Fragment[]): number[][] =>
    fragments.map((fragment) => (fragment.kind === 'piece' ? [...fragment.notes] : []));

  test('the first reference brings the note', () => {
    const fragments = [linePiece('a', 10, [7]), linePiece('b', 10, [7, 8])];
    expect(calls(once(fragments, notes(7, 8)))).toEqual([[7], [8]]);
  });

  test('a note inside a note follows it', () => {
    const nested = new Map([
      [nodeId(7), [linePiece('n7', 10, [9])]],
      [nodeId(8), [linePiece('n8', 10)]],
      [nodeId(9), [linePiece('n9', 10, [7])]],
    ]);
    expect(calls(once([linePiece('a', 10, [7, 8])], nested))).toEqual([[7, 9, 8]]);
  });

  test('a note that nothing on the pages refers to is not lost', () => {
    expect(calls(once([linePiece('a', 10), linePiece('b', 10, [7])], notes(7, 8)))).toEqual([[], [7, 8]]);
  });
});
