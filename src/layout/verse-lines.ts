/** What both forms of verse make: the lines of a poem as pieces, and the box in which they stand. */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Direction } from '../document/metadata.js';
import type { NodeId, Verse, VerseLine } from '../document/model.js';
import { proseDirection } from '../document/paragraph-direction.js';
import { joinLines, type PlacedLine } from '../text/join-lines.js';
import type { InlineText, TextStyle } from '../text/types.js';
import type { Frame, LayoutContext } from './context.js';
import { heightOf, moved, piece, type Piece } from './fragments.js';
import { setLabel, type Label } from './label.js';
import { lineBoxes } from './line-boxes.js';
import { inlineText, notesIn } from './set-text.js';
import { textStyle } from './text-styles.js';

/** From a number to the lines, in ems of the number. */
const NUMBER_GAP = 1.2;

export interface VerseSetting {
  /** By the ids of the lines; a line that must be broken is still one piece. */
  readonly pieces: ReadonlyMap<NodeId, readonly Piece[]>;
  readonly box: Pick<Frame, 'x' | 'width'>;
  /** How title and name stand in the box. */
  readonly align: 'start' | 'center';
}

export const linesOf = ({ stanzas }: Verse): readonly VerseLine[] => stanzas.flatMap(({ lines }) => lines);

/** The texts of a line's halves. */
export function halfTexts({ hemistichs }: Pick<VerseLine, 'hemistichs'>, width: Pt, context: LayoutContext): readonly InlineText[] {
  return hemistichs.map(({ id, children }) => inlineText(children, context.theme.verse.text, id, width, context));
}

/** Direction of the halves of these lines, taken together. */
export function directionOfVerse(lines: readonly Pick<VerseLine, 'hemistichs'>[], { document }: LayoutContext): Direction {
  const inlines = lines.flatMap(({ hemistichs }) => hemistichs.flatMap(({ children }) => children));
  return proseDirection(inlines, document.metadata);
}

/** Numbers of the lines, by their ids, and the room that they take beside the lines. */
export interface NumberColumn {
  readonly labels: ReadonlyMap<NodeId, Label>;
  /** 0 where no line has a number. */
  readonly width: Pt;
  readonly gap: Pt;
}

export function numberColumn(lines: readonly VerseLine[], context: LayoutContext): NumberColumn {
  const { number: design } = context.theme.verse;
  const style: TextStyle = textStyle(design, context);
  const labels = new Map(lines.flatMap(({ id, number }) => (number === null ? [] : [[id, setLabel(number, style, id, context)] as const])));
  const gap = pt(design.size * NUMBER_GAP);
  const widest = Math.max(0, ...[...labels.values()].map(({ width }) => width));
  return { labels, width: pt(widest > 0 ? widest + gap : 0), gap };
}

/** The lines with the number of `owner`, where it has one, beside the first of them, at the start side of the box. */
export function withNumber(
  placed: readonly PlacedLine[],
  owner: NodeId,
  { labels, gap }: NumberColumn,
  box: Pick<Frame, 'x' | 'width'>,
  direction: Direction,
): readonly PlacedLine[] {
  const label = labels.get(owner);
  const [first, ...others] = placed;
  if (label === undefined || first === undefined) {
    return placed;
  }
  const x = direction === 'rtl' ? pt(box.x + box.width + gap) : pt(box.x - gap - label.width);
  return [joinLines({ line: label.line, x }, first, direction, owner), ...others];
}

/** A line of verse as one piece; where no page could hold it, as one for each line of print. */
export function versePieces(owner: NodeId, placed: readonly PlacedLine[], { height: tallest }: Pick<Frame, 'height'>, context: LayoutContext): readonly Piece[] {
  const boxes = lineBoxes(placed.map(({ line }) => line), context.theme.verse.text, context);
  const pieces = placed.flatMap(({ line, x }, index): Piece | readonly Piece[] => {
    const box = boxes[index];
    if (box === undefined) {
      return [];
    }
    const { height, baseline } = box;
    return piece(height, [{ kind: 'line', x, baseline, line, mark: { kind: 'node', node: owner, part: 'body' } }], notesIn(line, context));
  });
  return heightOf(pieces) > tallest ? pieces : [joinPieces(pieces)];
}

function joinPieces(pieces: readonly Piece[]): Piece {
  let top = 0;
  const items = pieces.flatMap((one) => {
    const placed = one.items.map((item) => moved(item, ZERO_PT, pt(top)));
    top += one.height;
    return placed;
  });
  return piece(pt(top), items, pieces.flatMap(({ notes }) => notes));
}
