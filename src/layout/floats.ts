/**
 * Figures and charts with a number are found by it, so that they need not stand exactly where they are
 * written: where one would leave a hole at the foot of a page, the text after it fills the page and it
 * stands at the head of the next one.
 *
 *     │ text            │ │ figure        │
 *     │ text            │ │ its caption   │
 *     │ text after it   │ │ more text     │
 *
 * It never passes a heading of its section's level or a higher one, nor another figure, chart or table;
 * and it stays where a colon announces it, where its section begins or ends with it, where notes are
 * called in its caption, and inside boxes and `:::columns`. In the columns of a theme the next column is
 * the next page. Its tags stay in the order of the source.
 */
import { pt, type Pt } from '../base/units.js';
import type { Block } from '../document/model.js';
import { plainText } from '../document/plain-text.js';
import { heightOf, strut, toGrid, type Fragment, type Piece, type Space } from './fragments.js';
import { gapBetween, type BlockFlow, type Stack } from './stack.js';

export interface Float {
  /** Index of its first fragment, of the first one of the block after it, and of what it may not pass. */
  readonly from: number;
  readonly resume: number;
  readonly until: number;
  /** At the head of the next page, the space below included. */
  readonly pieces: readonly Piece[];
  /** Between the blocks above and below where it stands on the next page. */
  readonly gap: Space;
}

/** Of the blocks of a section; `spaceAbove` is the space above the second of two flows. */
export function findFloats(blocks: readonly (Block | null)[], flows: readonly BlockFlow[], { starts, fragments }: Stack, grid: Pt, spaceAbove: (above: BlockFlow, below: BlockFlow) => Space): readonly Float[] {
  return blocks.flatMap((block, index): readonly Float[] => {
    const [above, flow, below] = [flows[index - 1], flows[index], flows[index + 1]];
    const [from, resume] = [starts[index], starts[index + 1]];
    if (block === null || !floats(block) || above === undefined || flow === undefined || below === undefined || from === undefined || resume === undefined) {
      return [];
    }
    if (isAnnounced(blocks[index - 1]) || !flow.fragments.every(isSimple)) {
      return [];
    }
    const level = levelAt(blocks, index);
    const end = blocks.findIndex((other, at) => at > index && stops(other, level));
    if (end === index + 1) {
      return [];
    }
    const until = starts[end] ?? fragments.length;
    return [{ from, resume, until, pieces: headPieces(flow, below, grid), gap: spaceAbove(above, below) }];
  });
}

function floats(block: Block): boolean {
  return (block.kind === 'figure' || block.kind === 'chart') && block.floats;
}

function isSimple(fragment: Fragment): boolean {
  return fragment.kind === 'space' || (fragment.kind === 'piece' && fragment.notes.length === 0);
}

function isAnnounced(above: Block | null | undefined): boolean {
  return above?.kind === 'paragraph' && /:\s*$/u.test(plainText(above.children));
}

/** Level of the heading that a block stands under; higher than any where there is none. */
function levelAt(blocks: readonly (Block | null)[], index: number): number {
  const heading = blocks.slice(0, index).findLast((block) => block?.kind === 'heading');
  return heading?.kind === 'heading' ? heading.level : Infinity;
}

function stops(block: Block | null, level: number): boolean {
  switch (block?.kind) {
    case 'heading':
      return block.level <= level;
    case 'figure':
    case 'figureRow':
    case 'beside':
    case 'chart':
    case 'table':
    case 'region':
      return true;
    default:
      return false;
  }
}

/** What stands on the next page ends on the grid. */
function headPieces(flow: BlockFlow, below: BlockFlow, grid: Pt): readonly Piece[] {
  const pieces = flow.fragments.flatMap((fragment) => (fragment.kind === 'piece' ? fragment : fragment.kind === 'space' ? strut(fragment.height) : []));
  const gap = gapBetween(flow, below);
  const missing = grid > 0 ? toGrid(heightOf(pieces) + gap, grid) : 0;
  return [...pieces, strut(pt(gap + missing))];
}
