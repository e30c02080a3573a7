/** Blocks to fragments: one file a kind, put together here. */
import { assertNever } from '../base/assert.js';
import { ZERO_PT } from '../base/units.js';
import { inFlow } from '../document/margin-notes.js';
import type { FlowBlock } from '../document/model.js';
import { bodyGrid, spacesOnGrid } from './baseline-grid.js';
import { layoutBibliography } from './block-bibliography.js';
import { layoutBlockQuote } from './block-quote.js';
import { layoutBox } from './block-box.js';
import { layoutCards } from './block-cards.js';
import { layoutChart } from './block-chart.js';
import { layoutCodeBlock } from './block-code.js';
import { layoutContents } from './block-contents.js';
import { layoutDefinitions } from './block-definitions.js';
import { layoutDemo } from './block-demo.js';
import { layoutEndnotes } from './block-endnotes.js';
import { layoutEquation } from './block-equation.js';
import { layoutDisplay } from './block-display.js';
import { layoutEntryList } from './block-entries.js';
import { layoutFigure } from './block-figure.js';
import { layoutFigureRow } from './block-figure-row.js';
import { layoutHeading } from './block-heading.js';
import { layoutIndex } from './block-index.js';
import { layoutLetterhead } from './block-letterhead.js';
import { layoutList } from './block-list.js';
import { layoutParagraphBlock } from './block-paragraph.js';
import { layoutParallel } from './block-parallel.js';
import { layoutSignature } from './block-signature.js';
import { layoutRegion } from './block-region.js';
import { layoutBeside } from './block-beside.js';
import { layoutInitial } from './block-initial.js';
import { layoutScripture } from './block-scripture.js';
import { layoutSmall } from './block-small.js';
import { layoutTable } from './block-table.js';
import { layoutThematicBreak } from './block-thematic-break.js';
import { layoutVerse } from './block-verse.js';
import type { Frame, LayoutBlocks, LayoutContext } from './context.js';
import { stackFlows, stackWith, type BlockFlow } from './stack.js';

/** Blocks inside another block: there, only a paragraph that follows another one is indented. */
export const layoutBlocks: LayoutBlocks = (blocks, frame, context) => {
  const nested: Frame = { ...frame, shape: null, onGrid: false };
  const flush: Frame = { ...nested, prose: { ...frame.prose, firstLineIndent: ZERO_PT } };
  const flowing = inFlow(blocks);
  const flows = flowing.map((block, index) => {
    const opens = block.kind === 'paragraph' && flowing[index - 1]?.kind !== 'paragraph';
    return layoutBlock(block, opens ? flush : nested, context);
  });
  const grid = bodyGrid(context.theme);
  return frame.onGrid && grid > 0 ? stackWith(flows, spacesOnGrid(flows, grid)).fragments : stackFlows(flows);
};

export function layoutBlock(block: FlowBlock, frame: Frame, context: LayoutContext): BlockFlow {
  switch (block.kind) {
    case 'heading':
      return layoutHeading(block, frame, context, layoutBlocks);
    case 'paragraph':
      return layoutParagraphBlock(block, frame, context, layoutBlocks);
    case 'list':
      return layoutList(block, frame, context, layoutBlocks);
    case 'blockQuote':
      return layoutBlockQuote(block, frame, context, layoutBlocks);
    case 'table':
      return layoutTable(block, frame, context, layoutBlocks);
    case 'chart':
      return layoutChart(block, frame, context, layoutBlocks);
    case 'figure':
      return layoutFigure(block, frame, context, layoutBlocks);
    case 'codeBlock':
      return layoutCodeBlock(block, frame, context, layoutBlocks);
    case 'equation':
      return layoutEquation(block, frame, context, layoutBlocks);
    case 'thematicBreak':
      return layoutThematicBreak(block, frame, context, layoutBlocks);
    case 'box':
      return layoutBox(block, frame, context, layoutBlocks);
    case 'figureRow':
      return layoutFigureRow(block, frame, context, layoutBlocks);
    case 'cards':
      return layoutCards(block, frame, context, layoutBlocks);
    case 'entryList':
      return layoutEntryList(block, frame, context, layoutBlocks);
    case 'signature':
      return layoutSignature(block, frame, context, layoutBlocks);
    case 'letterhead':
      return layoutLetterhead(block, frame, context, layoutBlocks);
    case 'region':
      return layoutRegion(block, frame, context, layoutBlocks);
    case 'index':
      return layoutIndex(block, frame, context, layoutBlocks);
    case 'definitionList':
      return layoutDefinitions(block, frame, context, layoutBlocks);
    case 'contents':
      return layoutContents(block, frame, context, layoutBlocks);
    case 'demo':
      return layoutDemo(block, frame, context, layoutBlocks);
    case 'scripture':
      return layoutScripture(block, frame, context, layoutBlocks);
    case 'initial':
      return layoutInitial(block, frame, context, layoutBlocks);
    case 'beside':
      return layoutBeside(block, frame, context, layoutBlocks);
    case 'parallel':
      return layoutParallel(block, frame, context, layoutBlocks);
    case 'small':
      return layoutSmall(block, frame, context, layoutBlocks);
    case 'endnotes':
      return layoutEndnotes(block, frame, context, layoutBlocks);
    case 'bibliography':
      return layoutBibliography(block, frame, context, layoutBlocks);
    case 'verse':
      return layoutVerse(block, frame, context, layoutBlocks);
    case 'display':
      return layoutDisplay(block, frame, context, layoutBlocks);
    default:
      return assertNever(block);
  }
}
