/** The whole layout: blocks to fragments, fragments to pages, and what stands around them. */
import type { Report } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import { pt, type Pt } from '../base/units.js';
import { textBlock } from '../design/page-geometry.js';
import type { Theme } from '../design/theme.js';
import type { Document, NodeId } from '../document/model.js';
import type { TextEngine } from '../text/engine.js';
import { layoutBlock } from './blocks.js';
import { checkLines } from './check-lines.js';
import { layoutContext, type LayoutContext } from './context.js';
import { noteFlow, type NoteFlow } from './footnotes.js';
import type { Fragment } from './fragments.js';
import { bodyFrame, startX } from './frame.js';
import { furnish } from './furniture.js';
import { callNotesOnce } from './note-calls.js';
import { layoutNotes } from './note-flows.js';
import type { PageFrame } from './paginate.js';
import type { Flow } from './page-stops.js';
import { sectionFlow } from './section-flow.js';
import { paginateSections } from './section-pages.js';
import { stackFlows } from './stack.js';
import { titleFlow } from './title-block.js';
import type { FillItem, Page } from './types.js';

/** Reports what does not fit its line. */
export function layoutDocument(document: Document, theme: Theme, engine: TextEngine, report: Report): readonly Page[] {
  const context = layoutContext(document, theme, engine);

  // Blocks to vertical lists, one a section; notes to lists of their own.
  const sections = document.sections.length > 0 ? document.sections : [null];
  const lists = sections.map((section) => (section === null ? wholeFlow(context) : sectionFlow(section, context)));
  const notes = layoutNotes(context);
  const called = callNotesOnce(lists, notes);

  // The lists to pages, with the notes at their feet.
  const { gapAbove, spaceBetween } = theme.notes;
  const noteFlows = new Map<NodeId, NoteFlow>([...notes].map(([id, list]) => [id, noteFlow(list)]));
  const noteSpacing = { above: gapAbove, between: spaceBetween };
  const flowOf = (fragments: readonly Fragment[]): Flow => ({ fragments, notes: noteFlows, noteSpacing, height: context.block.height });
  const flows = sections.map((section, index) => [section, flowOf(called[index] ?? [])] as const);
  const bodies = paginateSections(flows, pageFrame(context), context);

  // Running heads and folios.
  const pages = furnish(bodies, context);
  checkLines(pages, document, report);
  return pages;
}

/** A publication of one file: the title block, and all blocks below it. */
function wholeFlow(context: LayoutContext): readonly Fragment[] {
  const frame = bodyFrame(context);
  return stackFlows([titleFlow(context), ...context.document.blocks.map((block) => layoutBlock(block, frame, context))]);
}

/** Where the rule stands in the space above the notes: nearer to the text than to them. */
const RULE_POSITION = 0.45;

function pageFrame(context: LayoutContext): PageFrame {
  const { theme, direction } = context;
  return {
    block: (pageNumber) => textBlock(theme.page, pageNumber, direction),
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
