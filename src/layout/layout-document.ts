/** The whole layout: blocks to fragments, fragments to pages, and what stands around them. */
import { atSpan, type Report } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import { pt, type Pt } from '../base/units.js';
import { oriented, textBlock } from '../design/page-geometry.js';
import type { Theme } from '../design/theme.js';
import type { Block, Document, NodeId } from '../document/model.js';
import { walkDocument } from '../document/walk.js';
import type { TextEngine } from '../text/engine.js';
import { layoutBlock } from './blocks.js';
import { checkLines } from './check-lines.js';
import { layoutContext, type LayoutContext, type PageLabels } from './context.js';
import type { FormulaDrawings } from './formula-object.js';
import { noteFlow, type NoteFlow } from './footnotes.js';
import { bodyFrame, startX } from './frame.js';
import { furnish } from './furniture.js';
import { callNotesOnce } from './note-calls.js';
import { layoutNotes } from './note-flows.js';
import { firstMoved, labelsOn, pagedNodes, printsPages } from './page-labels.js';
import { paginate, type PageFrame } from './paginate.js';
import { stackFlows, type BlockFlow } from './stack.js';
import { titleFlow } from './title-block.js';
import type { FillItem, Page } from './types.js';

/** A page's number may move the text so that it stands on another page: this often it is tried. */
const MAX_PASSES = 4;

/**
 * Reports what does not fit its line. What prints the numbers of pages is laid out again until nothing
 * moves; a Document without such is laid out once.
 */
export function layoutDocument(document: Document, theme: Theme, engine: TextEngine, report: Report, formulas: FormulaDrawings = new Map()): readonly Page[] {
  const nodes = pagedNodes(document);
  const kept: KeptFlows = new Map();
  let labels: PageLabels = new Map();
  for (let pass = 1; ; pass += 1) {
    const pages = layoutPass(layoutContext(document, theme, engine, labels, formulas), kept);
    const found = nodes.size === 0 ? labels : labelsOn(pages, nodes);
    const moved = firstMoved(labels, found);
    if (moved === null || pass === MAX_PASSES) {
      reportMoved(moved, document, report);
      checkLines(pages, document, report);
      return pages;
    }
    labels = found;
  }
}

/** What blocks became in an earlier pass, of those that print no page's number. */
type KeptFlows = Map<Block, BlockFlow>;

function layoutPass(context: LayoutContext, kept: KeptFlows): readonly Page[] {
  const { document, theme } = context;

  // Blocks to one vertical list, the title block first; notes to lists of their own.
  const frame = bodyFrame(context);
  const flows = document.blocks.map((block) => kept.get(block) ?? layoutBlock(block, frame, context));
  keepFlows(document.blocks, flows, kept);
  const notes = layoutNotes(context);
  const fragments = callNotesOnce(stackFlows([titleFlow(context), ...flows]), notes);

  // The list to pages, with the notes at their feet.
  const { gapAbove, spaceBetween } = theme.notes;
  const noteFlows = new Map<NodeId, NoteFlow>([...notes].map(([id, list]) => [id, noteFlow(list)]));
  const noteSpacing = { above: gapAbove, between: spaceBetween };
  const bodies = paginate({ fragments, notes: noteFlows, noteSpacing, height: context.block.height }, pageFrame(context));

  // Running heads and folios.
  return furnish(bodies, context);
}

function keepFlows(blocks: readonly Block[], flows: readonly BlockFlow[], kept: KeptFlows): void {
  if (kept.size > 0) {
    return;
  }
  flows.forEach((flow, index) => {
    const block = blocks[index];
    if (block !== undefined && !printsPages(block)) {
      kept.set(block, flow);
    }
  });
}

function reportMoved(moved: NodeId | null, document: Document, report: Report): void {
  if (moved === null) {
    return;
  }
  walkDocument(document, ({ id, span }) => {
    if (id === moved) {
      report({
        rule: 'pages-settle',
        severity: 'warning',
        message: 'expected the pages to settle, but this goes from page to page as its page’s number is printed, which may be wrong by one',
        place: atSpan(span),
        hint: 'change the text near it by a word or two',
      });
    }
  });
}

/** Where the rule stands in the space above the notes: nearer to the text than to them. */
const RULE_POSITION = 0.45;

function pageFrame(context: LayoutContext): PageFrame {
  const { theme, direction } = context;
  return {
    block: (pageNumber, orientation) => textBlock(oriented(theme.page, orientation), pageNumber, direction),
    direction,
    ruleColor: theme.colors.rule,
    noteRule: (block, y) => noteRule(block, y, context),
  };
}

function noteRule(block: Rect, y: Pt, context: LayoutContext): FillItem {
  const { notes, colors } = context.theme;
  const width = pt(Math.min(notes.ruleLength, block.width));
  const x = pt(block.x + startX(bodyFrame(context), width, context.direction));
  const top = pt(y - notes.gapAbove * (1 - RULE_POSITION));
  return {
    kind: 'fill',
    rect: { x, y: top, width, height: notes.ruleWidth },
    color: colors.muted,
    mark: { kind: 'artifact', type: 'layout' },
  };
}
