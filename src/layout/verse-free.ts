/** Free verse: lines as their author broke them, ragged; what does not fit goes on below, indented. */
import { pt, type Pt } from '../base/units.js';
import type { Direction } from '../document/metadata.js';
import type { NodeId, Verse, VerseLine } from '../document/model.js';
import type { PlacedLine } from '../text/join-lines.js';
import type { InlineText } from '../text/types.js';
import type { Frame, LayoutContext } from './context.js';
import { insetStart } from './frame.js';
import { setLines } from './set-text.js';
import { directionOfVerse, halfTexts, linesOf, numberColumn, versePieces, withNumber, type VerseSetting } from './verse-lines.js';

/** Most of the width that a line's rest is indented. */
const DEEPEST = 0.25;

export function freeLines(verse: Verse, frame: Frame, context: LayoutContext): VerseSetting {
  const lines = linesOf(verse);
  const numbers = numberColumn(lines, context);
  const box = insetStart(frame, pt(Math.max(context.theme.verse.indent, numbers.width)), context.direction);
  const pieces = lines.map((line) => {
    const placed = withNumber(raggedLines(line, box, context), line.id, numbers, box, context.direction);
    return [line.id, versePieces(line.id, placed, frame, context)] as const;
  });
  return { pieces: new Map(pieces), box, align: 'start' };
}

/** The halves of a line below each other, each from the start side on. */
export function raggedLines(line: VerseLine, box: Pick<Frame, 'x' | 'width'>, context: LayoutContext): readonly PlacedLine[] {
  const direction = directionOfVerse([line], context);
  return halfTexts(line, box.width, context).flatMap((text) => ragged(text, line.id, direction, box, context));
}

function ragged(
  text: InlineText,
  owner: NodeId,
  direction: Direction,
  { x, width }: Pick<Frame, 'x' | 'width'>,
  context: LayoutContext,
): readonly PlacedLine[] {
  const { verse } = context.theme;
  const hang = pt(Math.min(verse.indent, width * DEEPEST));
  const setting = {
    text,
    design: verse.text,
    align: 'start',
    direction,
    firstLineIndent: pt(-hang),
    kashida: 'off',
    hang: false,
    mark: { kind: 'node', node: owner, part: 'body' },
  } as const;
  const left: Pt = direction === 'rtl' ? x : pt(x + hang);
  return setLines(setting, pt(width - hang), context).map((line) => ({ line, x: left }));
}
