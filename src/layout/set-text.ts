/** Text to lines, and lines to pieces that keep two of them together on either side of a break. */
import { invariant } from '../base/assert.js';
import { pt, type Pt } from '../base/units.js';
import type { KashidaUse, TextDesign } from '../design/theme.js';
import type { Direction } from '../document/metadata.js';
import type { Inline, NodeId } from '../document/model.js';
import { collectInline } from '../text/collect.js';
import { layoutParagraph } from '../text/paragraph.js';
import type { Align, InlineText, Line, LineInset } from '../text/types.js';
import type { Frame, LayoutContext } from './context.js';
import { breakHere, piece, type Fragment } from './fragments.js';
import { lineBoxes } from './line-boxes.js';
import { collectContext } from './text-styles.js';
import type { LineItem, Mark } from './types.js';

/** Lines of one paragraph that stand together at the foot, and at the head, of a page. */
const ORPHANS = 2;
const WIDOWS = 2;

/** Penalty of a page that ends inside a paragraph: less than that of one empty line (see page-stops). */
const INSIDE_PARAGRAPH = 0.5;

export interface TextSetting {
  readonly text: InlineText;
  readonly design: Pick<TextDesign, 'font' | 'size' | 'leading'>;
  readonly align: Align;
  readonly direction: Direction;
  readonly firstLineIndent: Pt;
  readonly kashida: KashidaUse;
  /** Punctuation at the edges of justified lines reaches into the margins. */
  readonly hang: boolean;
  readonly mark: Mark;
  /** See `ParagraphStyle`. */
  readonly beside?: readonly LineInset[];
}

/** The inlines of a node as text in a design. */
export function inlineText(
  inlines: readonly Inline[],
  design: TextDesign,
  owner: NodeId,
  width: Pt,
  context: LayoutContext,
): InlineText {
  return collectInline(inlines, collectContext(design, owner, width, context));
}

export function setText(setting: TextSetting, frame: Pick<Frame, 'x' | 'width'>, context: LayoutContext): readonly Fragment[] {
  const pieces = linePieces(setLines(setting, frame.width, context), setting, frame.x, context);
  return pieces.flatMap((set, index): Fragment[] => {
    const mayBreak = index >= ORPHANS && pieces.length - index >= WIDOWS;
    return mayBreak ? [breakHere(INSIDE_PARAGRAPH), set] : [set];
  });
}

/**
 * Text that reads at a glance (titles, headings, captions): lines of even length, and never broken
 * over two pages.
 */
export function setDisplay(setting: TextSetting, frame: Pick<Frame, 'x' | 'width'>, context: LayoutContext): readonly Fragment[] {
  const measure = evenMeasure(setting, frame.width, context);
  const x = displayX(setting, frame, measure);
  return linePieces(setLines(setting, measure, context), setting, x, context);
}

/** Lines of even length, no wider than the measure. */
export function evenLines(setting: TextSetting, measure: Pt, context: LayoutContext): readonly Line[] {
  return setLines(setting, evenMeasure(setting, measure, context), context);
}

/** Measures are tried to this, in points. */
const EVEN_ENOUGH = 4;

/** The narrowest measure that takes no more lines than the whole one. */
function evenMeasure(setting: TextSetting, measure: Pt, context: LayoutContext): Pt {
  const count = setLines(setting, measure, context).length;
  if (count < 2) {
    return measure;
  }
  let enough: number = measure;
  let few = measure / count;
  while (enough - few > EVEN_ENOUGH) {
    const middle = pt((enough + few) / 2);
    const lines = setLines(setting, middle, context);
    if (lines.length > count || lines.some((line) => line.width > middle)) {
      few = middle;
    } else {
      enough = middle;
    }
  }
  return pt(enough);
}

/** The narrower text stands where the wider one would. */
function displayX({ align, direction }: TextSetting, { x, width }: Pick<Frame, 'x' | 'width'>, measure: Pt): Pt {
  const slack = width - measure;
  switch (align) {
    case 'center':
      return pt(x + slack / 2);
    case 'left':
    case 'right':
      return align === 'left' ? x : pt(x + slack);
    case 'start':
    case 'justify':
      return direction === 'rtl' ? pt(x + slack) : x;
    case 'end':
      return direction === 'rtl' ? x : pt(x + slack);
  }
}

export function setLines(setting: TextSetting, measure: Pt, { engine }: LayoutContext): readonly Line[] {
  const { align, direction, firstLineIndent, kashida, hang, beside = [] } = setting;
  return layoutParagraph(setting.text, { align, direction, measure, firstLineIndent, kashida, hang, beside }, engine);
}

function linePieces(lines: readonly Line[], { design, mark }: TextSetting, x: Pt, context: LayoutContext): readonly Fragment[] {
  const boxes = lineBoxes(lines, design, context);
  return lines.map((line, index) => {
    const box = boxes[index];
    invariant(box, 'every line has a box');
    const item: LineItem = { kind: 'line', x, baseline: box.baseline, line, mark };
    return piece(box.height, [item], notesIn(line, context));
  });
}

/** Notes referred to in a line, in the order of their numbers: that of their first references. */
export function notesIn(line: Line, { noteOf }: LayoutContext): readonly NodeId[] {
  const notes = new Set(line.runs.flatMap((run) => noteOf.get(run.owner) ?? []));
  return [...notes].sort((a, b) => a.number - b.number).map((note) => note.id);
}
