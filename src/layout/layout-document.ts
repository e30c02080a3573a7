/** The whole layout: blocks to fragments, fragments to pages, and what stands around them. */
import type { Report } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import { pt, type Pt } from '../base/units.js';
import { oriented, textBlock } from '../design/page-geometry.js';
import type { Theme } from '../design/theme.js';
import type { Document, NodeId } from '../document/model.js';
import type { TextEngine } from '../text/engine.js';
import { layoutBlock } from './blocks.js';
import { checkLines } from './check-lines.js';
import { layoutContext, type LayoutContext } from './context.js';
import { noteFlow, type NoteFlow } from './footnotes.js';
import { bodyFrame, startX } from './frame.js';
import { furnish } from './furniture.js';
import { callNotesOnce } from './note-calls.js';
import { layoutNotes } from './note-flows.js';
import { paginate, type PageFrame } from './paginate.js';
import { stackFlows } from './stack.js';
import { titleFlow } from './title-block.js';
import type { FillItem, Page } from './types.js';

/** Reports what does not fit its line. */
export function layoutDocument(document: Document, theme: Theme, engine: TextEngine, report: Report): readonly Page[] {
  const context = layoutContext(document, theme, engine);

  // Blocks to one vertical list, the title block first; notes to lists of their own.
  const frame = bodyFrame(context);
  const flows = document.blocks.map((block) => layoutBlock(block, frame, context));
  const notes = layoutNotes(context);
  const fragments = callNotesOnce(stackFlows([titleFlow(context), ...flows]), notes);

  // The list to pages, with the notes at their feet.
  const { gapAbove, spaceBetween } = theme.notes;
  const noteFlows = new Map<NodeId, NoteFlow>([...notes].map(([id, list]) => [id, noteFlow(list)]));
  const noteSpacing = { above: gapAbove, between: spaceBetween };
  const bodies = paginate({ fragments, notes: noteFlows, noteSpacing, height: context.block.height }, pageFrame(context));

  // Running heads and folios.
  const pages = furnish(bodies, context);
  checkLines(pages, document, report);
  return pages;
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
