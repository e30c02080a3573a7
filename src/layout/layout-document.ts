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
import { layoutContext, type Frame, type LayoutContext } from './context.js';
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
import { NOTHING_PRINTED, type PageFacts, type PageNoteMarks } from './page-facts.js';
import { labelsOn, pagedNodes, printedIn } from './page-labels.js';
import { countsByPage, firstPageNoteMarks, noteMarksOn } from './page-notes.js';
import type { PageFrame } from './paginate.js';
import type { Flow } from './page-stops.js';
import { documentFlow, sectionFlow, type LayoutTop } from './section-flow.js';
import { paginateSections } from './section-pages.js';
import { settle, type Settled } from './settle.js';
import type { BlockFlow } from './stack.js';
import type { FillItem, Page } from './types.js';

export interface Layout {
  readonly pages: readonly Page[];
  /** Of notes that are not marked as the Document says. */
  readonly noteMarks: PageNoteMarks;
}

/**
 * Reports what does not fit its line. What prints the numbers of pages, or counts notes by page, is laid out
 * again until nothing moves; a Document without such is laid out once.
 */
export function layoutDocument(document: Document, theme: Theme, engine: TextEngine, report: Report, formulas: FormulaDrawings = new Map()): Layout {
  const reportOnce = onceEach(report);
  const kept: KeptFlows = new Map();
  const layOut = (printed: PageFacts): Pass => layoutPass(layoutContext(document, theme, engine, printed, reportOnce, formulas), kept);
  const settled = settlePages(document, layOut, reportOnce);
  const { pages, problems } = settled.pass;
  reportMoved(settled.moved, document, report);
  problems.forEach(report);
  checkLines(pages, document, report);
  return { pages, noteMarks: settled.printed.noteMarks };
}

/** Where notes that are counted by page do not settle, they are counted by chapter. */
function settlePages(document: Document, layOut: (printed: PageFacts) => Pass, report: Report): Settled<Pass> {
  const nodes = pagedNodes(document);
  const labelsOf = (pages: readonly Page[]): PageFacts['labels'] => (nodes.size === 0 ? new Map() : labelsOn(pages, nodes));
  const byPage = countsByPage(document);
  const settled = settle(layOut, (pages) => ({ labels: labelsOf(pages), noteMarks: byPage ? noteMarksOn(pages, document) : new Map() }), { ...NOTHING_PRINTED, noteMarks: byPage ? firstPageNoteMarks(document) : new Map() });
  if (settled.remarked === null) {
    return settled;
  }
  reportRemarked(settled.remarked, document, report);
  return settle(layOut, (pages) => ({ labels: labelsOf(pages), noteMarks: new Map() }), { ...settled.printed, noteMarks: new Map() });
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

/** What blocks became in an earlier pass, with what they printed then of the pages. */
type KeptFlows = Map<FlowBlock, { readonly printed: string; readonly flow: BlockFlow }>;

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

/** What the block became in an earlier pass, where it printed the same of the pages. */
function flowOnce(block: FlowBlock, frame: Frame, context: LayoutContext, kept: KeptFlows): BlockFlow {
  const printed = printedIn(block, context.printed);
  const before = kept.get(block);
  if (before?.printed === printed) {
    return before.flow;
  }
  const flow = layoutBlock(block, frame, context);
  kept.set(block, { printed, flow });
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

function reportRemarked(remarked: NodeId, { notes }: Document, report: Report): void {
  for (const { span } of notes.filter(({ id }) => id === remarked)) {
    report({
      rule: 'pages-settle',
      severity: 'warning',
      message: 'expected the pages to settle, but this note goes from page to page as its mark changes: all notes are counted by chapter',
      place: atSpan(span),
      hint: 'change the text near its reference by a word or two',
    });
  }
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
