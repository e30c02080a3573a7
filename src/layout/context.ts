import type { Report } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import type { Size } from '../base/geometry.js';
import { textBlockSize } from '../design/page-geometry.js';
import type { LineFill, TextDesign, Theme } from '../design/theme.js';
import type { Direction } from '../document/metadata.js';
import type { Block, Document, NodeId, Note } from '../document/model.js';
import type { TextEngine } from '../text/engine.js';
import type { FormulaDrawings } from './formula-object.js';
import type { Fragment, PageShape } from './fragments.js';
import type { PageFacts } from './page-facts.js';
import type { BlockFlow } from './stack.js';

/** What every block needs to know besides itself. */
export interface LayoutContext {
  readonly document: Document;
  readonly theme: Theme;
  readonly engine: TextEngine;
  readonly direction: Direction;
  /** Of the text block. */
  readonly block: Size;
  /** The note that each note reference refers to. */
  readonly noteOf: ReadonlyMap<NodeId, Note>;
  readonly report: Report;
  /** What is printed of the pages, as the pass before found them: their numbers by what stands on them, and marks of notes. */
  readonly printed: PageFacts;
  /** Drawings of all formulas. */
  readonly formulas: FormulaDrawings;
}

/** Running text: a text design and how its paragraphs stand. */
export interface ProseDesign extends TextDesign, LineFill {
  readonly spaceAfter: Pt;
  readonly firstLineIndent: Pt;
}

/** Where blocks stand, and how their text looks. `x` is from the left edge of the text block. */
export interface Frame {
  readonly x: Pt;
  readonly width: Pt;
  /** Most that a piece may take: a page's text block without the padding of panels around. */
  readonly height: Pt;
  readonly prose: ProseDesign;
  /** Its blocks begin on a line of the baseline grid, and stand on it. */
  readonly onGrid: boolean;
  /** Of the pages that it stands on; null inside another block, where pages keep their shape. */
  readonly shape: PageShape | null;
}

/** Lays out nested blocks: quotations, boxes, items and notes hold blocks of any kind. */
export type LayoutBlocks = (blocks: readonly Block[], frame: Frame, context: LayoutContext) => readonly Fragment[];

/** Lays out one kind of block. */
export type LayoutBlock<B extends Block> = (block: B, frame: Frame, context: LayoutContext, inner: LayoutBlocks) => BlockFlow;

/** In a publication from left to right, Latin is no guest. */
export function layoutContext(document: Document, chosen: Theme, engine: TextEngine, printed: PageFacts, report: Report, formulas: FormulaDrawings = new Map()): LayoutContext {
  const { direction } = document.metadata;
  const theme = direction === 'rtl' ? chosen : { ...chosen, latinScale: 1 };
  return {
    document,
    theme,
    engine,
    direction,
    block: textBlockSize(theme.page),
    noteOf: new Map(document.notes.flatMap((note) => note.references.map((reference) => [reference, note]))),
    report,
    printed,
    formulas,
  };
}
