/**
 * The blocks of a section of a book as one vertical list. Where the text is short and the page is its
 * frame, it says where on the page it stands:
 *
 *     half-title      title page      colophon        dedication      part
 *     │           │   │           │   │           │   │           │   │           │
 *     │   title   │   │   title   │   │           │   │           │   │           │
 *     │           │   │   names   │   │           │   │  a line   │   │  heading  │
 *     │           │   │           │   │ facts     │   │           │   │  text     │
 *     │           │   │ publisher │   │ facts     │   │           │   │           │
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import { inFlow } from '../document/margin-notes.js';
import type { Block, FlowBlock, Section } from '../document/model.js';
import { bodyGrid, spacesOnGrid } from './baseline-grid.js';
import type { Frame, LayoutContext } from './context.js';
import { findFloats, type Float } from './floats.js';
import { heightOf, strut, type Fragment, type RegionStart } from './fragments.js';
import { bodyFrame, wholeFrame } from './frame.js';
import { plainSpaces, stackFlows, stackWith, type BlockFlow } from './stack.js';
import { titleFlow } from './title-block.js';

/** From the top of the text block, as shares of its height. */
const HALF_TITLE_AT = 0.22;
const TITLE_AT = 0.16;
const SET_APART_AT = 0.28;
const PART_AT = 0.2;

/** What a dedication or an epigraph takes of the measure. */
const SET_APART_WIDTH = 0.62;

/** Lays out a block that stands in no other. */
export type LayoutTop = (block: FlowBlock, frame: Frame) => BlockFlow;

/** A section as one list, and what of it need not stand in its place. */
export interface VerticalList {
  readonly fragments: readonly Fragment[];
  readonly floats: readonly Float[];
}

export function sectionFlow({ kind, blocks }: Section, layout: LayoutTop, context: LayoutContext): VerticalList {
  const frame = wholeFrame(context);
  const { height } = context.block;
  switch (kind) {
    case 'half-title':
      return fixed(sunk(HALF_TITLE_AT, stacked(blocks, frame, layout), height));
    case 'title-page':
      return fixed(titlePage(blocks, frame, layout, height));
    case 'colophon':
      return fixed(atFoot(stacked(blocks, frame, layout), height));
    case 'dedication':
    case 'epigraph':
      return fixed(sunk(SET_APART_AT, stacked(blocks, narrowed(frame), layout), height));
    case 'part':
      return fixed(sunk(PART_AT, stacked(blocks, frame, layout), height));
    default:
      return running(blocks, [], layout, context);
  }
}

/** A publication of one file: the title block, and all blocks below it. */
export function documentFlow(layout: LayoutTop, context: LayoutContext): VerticalList {
  return running(context.document.blocks, [titleFlow(context)], layout, context);
}

/** Running text; where the theme has columns, they begin below what stands `above`. */
function running(blocks: readonly Block[], above: readonly BlockFlow[], layout: LayoutTop, context: LayoutContext): VerticalList {
  const frame = bodyFrame(context);
  const flows = [...above, ...inColumns(inFlow(blocks).map((block) => layout(block, frame)), frame, context)];
  const grid = bodyGrid(context.theme);
  const spaces = grid > 0 ? spacesOnGrid : plainSpaces;
  const stack = stackWith(flows, spaces(flows, grid));
  const owners = [...above.map(() => null), ...blocks];
  return { fragments: stack.fragments, floats: findFloats(owners, flows, stack, grid, (over, under) => spaces([over, under], grid)(1)) };
}

const fixed = (fragments: readonly Fragment[]): VerticalList => ({ fragments, floats: [] });

function inColumns(flows: readonly BlockFlow[], { shape }: Frame, { theme }: LayoutContext): readonly BlockFlow[] {
  const [first, ...others] = flows;
  if (first === undefined || shape === null || shape.columns === 1) {
    return flows;
  }
  const start: RegionStart = { kind: 'region', shape, gapAbove: theme.title.spaceAfter, kept: ZERO_PT };
  return [{ ...first, fragments: [start, ...first.fragments] }, ...others];
}

function stacked(blocks: readonly Block[], frame: Frame, layout: LayoutTop): readonly Fragment[] {
  return stackFlows(inFlow(blocks).map((block) => layout(block, frame)));
}

function sunk(share: number, fragments: readonly Fragment[], height: Pt): readonly Fragment[] {
  return [strut(pt(height * share)), ...fragments];
}

/** Who published it stands at the foot. */
function titlePage(blocks: readonly Block[], frame: Frame, layout: LayoutTop, height: Pt): readonly Fragment[] {
  const isImprint = (block: Block): boolean => block.kind === 'display' && (block.role === 'imprint' || block.role === 'logo');
  const head = stacked(blocks.filter((block) => !isImprint(block)), frame, layout);
  const foot = stacked(blocks.filter(isImprint), frame, layout);
  const room = Math.max(0, height - heightOf(head) - heightOf(foot));
  const sink = Math.min(height * TITLE_AT, room / 2);
  return [strut(pt(sink)), ...head, strut(pt(room - sink)), ...foot];
}

/** Nothing is pushed off the page where the list is higher than its room. */
function atFoot(fragments: readonly Fragment[], room: Pt): readonly Fragment[] {
  return [strut(pt(Math.max(0, room - heightOf(fragments)))), ...fragments];
}

function narrowed(frame: Frame): Frame {
  const width = pt(frame.width * SET_APART_WIDTH);
  return { ...frame, width, x: pt(frame.x + (frame.width - width) / 2) };
}
