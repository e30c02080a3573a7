/** The whole layout: blocks to fragments, fragments to pages, and what stands around them. */
import { atSpan, type Diagnostic, type Report } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import { pt, type Pt } from '../base/units.js';
import { oriented, textBlock } from '../design/page-geometry.js';
import type { Theme } from '../design/theme.js';
import type { Document, FlowBlock, NodeId } from '../document/model.js';
import { walkDocument } from '../document/walk.js';
import type { TextEngine } from '../text/engine.js';
import { layoutBlock, layoutBlocks } from './blocks.js';
import { checkLines } from './check-lines.js';
import { layoutContext, type Frame, type LayoutContext, type PageLabels } from './context.js';
import type { FormulaDrawings } from './formula-object.js';
import { noteFlow, type NoteFlow } from './footnotes.js';
import type { Float } from './floats.js';
import type { Fragment } from './fragments.js';
import { startX, wholeFrame } from './frame.js';
import { furnish } from './furniture.js';
import { bodyGrid } from './baseline-grid.js';
import { placeMarginNotes } from './margin-notes.js';
import { callNotesOnce } from './note-calls.js';
import { layoutNotes } from './note-flows.js';
import { firstMoved, labelsOn, pagedNodes, printsPages } from './page-labels.js';
import type { PageFrame } from './paginate.js';
import type { Flow } from './page-stops.js';
import { documentFlow, sectionFlow, type LayoutTop } from './section-flow.js';
import { paginateSections } from './section-pages.js';
import type { BlockFlow } from './stack.js';
import type { FillItem, Page } from './types.js';

/** A page's number may move the text so that it stands on another page: this often it is tried. */
const MAX_PASSES = 4;

/**
 * Reports what does not fit its line. What prints the numbers of pages is laid out again until nothing
 * moves; a Document without such is laid out once.
 */
export function layoutDocument(document: Document, theme: Theme, engine: TextEngine, report: Report, formulas: FormulaDrawings = new Map()): readonly Page[] {
  const reportOnce = onceEach(report);
  const nodes = pagedNodes(document);
  const kept: KeptFlows = new Map();
  let labels: PageLabels = new Map();
  for (let pass = 1; ; pass += 1) {
    const { pages, problems } = layoutPass(layoutContext(document, theme, engine, labels, reportOnce, formulas), kept);
    const found = nodes.size === 0 ? labels : labelsOn(pages, nodes);
    const moved = firstMoved(labels, found);
    if (moved === null || pass === MAX_PASSES) {
      reportMoved(moved, document, report);
      problems.forEach(report);
      checkLines(pages, document, report);
      return pages;
    }
    labels = found;
  }
}

/** A block that is laid out in several passes says once what is wrong with it. */
function onceEach(report: Report): Report {
  const told = new Set<string>();
  return (diagnostic) => {
    const { rule, place } = diagnostic;
    const key = `${rule} ${place.kind === 'span' ? `${place.span.file.path} ${place.span.start}` : place.path}`;
    if (!told.has(key)) {
      told.add(key);
      report(diagnostic);
    }
  };
}

/** What blocks became in an earlier pass, of those that print no page's number. */
type KeptFlows = Map<FlowBlock, BlockFlow>;

interface Pass {
  readonly pages: readonly Page[];
  /** That count if no other pass follows. */
  readonly problems: readonly Diagnostic[];
}

function layoutPass(context: LayoutContext, kept: KeptFlows): Pass {
  const { document, theme } = context;

  // Blocks to vertical lists, one a section; notes to lists of their own.
  const layout: LayoutTop = (block, frame) => flowOnce(block, frame, context, kept);
  const sections = document.sections.length > 0 ? document.sections : [null];
  const lists = sections.map((section) => (section === null ? documentFlow(layout, context) : sectionFlow(section, layout, context)));
  const notes = layoutNotes(document.metadata.numbering.notes.place === 'foot' ? document.notes : [], context, layoutBlocks);
  const called = callNotesOnce(lists.map(({ fragments }) => fragments), notes);

  // The lists to pages, with the notes at their feet.
  const { gapAbove, spaceBetween } = theme.notes;
  const noteFlows = new Map<NodeId, NoteFlow>([...notes].map(([id, list]) => [id, noteFlow(list)]));
  const noteSpacing = { above: gapAbove, between: spaceBetween };
  const flowOf = (fragments: readonly Fragment[], floats: readonly Float[]): Flow => ({ fragments, floats, notes: noteFlows, noteSpacing, height: context.block.height, grid: bodyGrid(theme) });
  const flows = sections.map((section, index) => [section, flowOf(called[index] ?? [], lists[index]?.floats ?? [])] as const);
  const bodies = paginateSections(flows, pageFrame(context), context);

  // Notes beside the text, running heads and folios.
  const noted = placeMarginNotes(bodies, context);
  return { pages: furnish(noted.pages, context), problems: noted.problems };
}

/** What the block became in an earlier pass, where it prints no page's number. */
function flowOnce(block: FlowBlock, frame: Frame, context: LayoutContext, kept: KeptFlows): BlockFlow {
  const before = kept.get(block);
  if (before !== undefined) {
    return before;
  }
  const flow = layoutBlock(block, frame, context);
  if (!printsPages(block)) {
    kept.set(block, flow);
  }
  return flow;
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
  const { notes } = context.theme;
  const width = pt(Math.min(notes.ruleLength, block.width));
  const x = pt(block.x + startX(wholeFrame(context), width, context.direction));
  const top = pt(y - notes.gapAbove * (1 - RULE_POSITION));
  return {
    kind: 'fill',
    rect: { x, y: top, width, height: notes.ruleWidth },
    color: notes.ruleColor,
    mark: { kind: 'artifact', type: 'layout' },
  };
}
