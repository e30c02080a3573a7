/**
 * A paragraph whose first word is large, as scribes begin a chapter: the word as a whole, because its
 * letters are joined, in the accent, over two lines. Its ink fills them, from the top of the letters
 * of the first to a little below the baseline of the second.
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Initial } from '../document/model.js';
import { proseDirection } from '../document/paragraph-direction.js';
import { plainInline } from '../text/collect.js';
import { inkOfLine } from '../text/line-ink.js';
import type { Line, LineInset } from '../text/types.js';
import { proseFlow } from './block-paragraph.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import { heightOf, strut, type Fragment } from './fragments.js';
import { inlineText, setLines, type TextSetting } from './set-text.js';
import { textStyle } from './text-styles.js';
import type { LineItem, Mark } from './types.js';

const LINES = 2;
/** Height of the word's ink above that of the leading, in ems of the text. */
const OVER_LEADING = 0.75;
/** Of the text's size. */
const LEAST = 1.5;
const MOST = 3;
/** Of the measure, that the word takes at most. */
const WIDEST = 0.4;
/** Between the word and the lines, in ems of the text. */
const GAP = 0.55;

export const layoutInitial: LayoutBlock<Initial> = (initial, frame, context) => {
  const { id, word, children } = initial;
  const direction = proseDirection([word, ...children], context.document.metadata);
  const mark: Mark = { kind: 'node', node: id, part: 'body' };
  const { line, baseline } = setWord(word.value, direction, mark, frame, context);
  const taken = pt(line.width + frame.prose.size * GAP);
  const inset: LineInset = direction === 'rtl' ? { left: ZERO_PT, right: taken } : { left: taken, right: ZERO_PT };
  const flush: Frame = { ...frame, prose: { ...frame.prose, firstLineIndent: ZERO_PT } };
  const text = inlineText(withoutLead(children), frame.prose, id, frame.width, context);
  const rest = proseFlow(text, direction, mark, flush, context, Array.from({ length: LINES }, () => inset));
  const item: LineItem = { kind: 'line', x: frame.x, baseline, line, mark };
  return { ...rest, fragments: withWord(rest.fragments, item, pt(LINES * frame.prose.leading)) };
};

/** The space after the word stands between the two where they are read, not where they are set. */
function withoutLead(children: Initial['children']): Initial['children'] {
  const [first, ...rest] = children;
  return first?.kind === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : children;
}

interface SetWord {
  readonly line: Line;
  /** From the top of the first line. */
  readonly baseline: Pt;
}

function setWord(word: string, direction: TextSetting['direction'], mark: Mark & { readonly kind: 'node' }, frame: Frame, context: LayoutContext): SetWord {
  const { prose } = frame;
  const style = { ...textStyle(prose, context), color: context.theme.colors.accent };
  const setAt = (size: Pt): Line => {
    const text = plainInline(word, { ...style, size }, mark.node);
    const setting: TextSetting = { text, design: prose, align: 'start', direction, firstLineIndent: ZERO_PT, kashida: 'off', hang: false, mark };
    const [line] = setLines(setting, frame.width, context);
    return line ?? { start: 0, end: 0, runs: [], width: ZERO_PT, indent: ZERO_PT, hang: { left: ZERO_PT, right: ZERO_PT }, overflow: ZERO_PT, ascent: ZERO_PT, descent: ZERO_PT, ratio: 0, kashidas: [], anchors: [] };
  };
  const plain = setAt(prose.size);
  const ink = inkOfLine(plain, context.engine.shaper);
  const top = Math.max(0, ...ink.map((box) => box.top));
  const bottom = Math.min(0, ...ink.map((box) => box.bottom));
  const wanted = (prose.leading + prose.size * OVER_LEADING) / Math.max(1, top - bottom);
  const scale = Math.min(Math.max(LEAST, Math.min(MOST, wanted)), (frame.width * WIDEST) / Math.max(1, plain.width));
  const baseline = pt((LINES * prose.leading) / 2 + ((top + bottom) / 2) * scale);
  return { line: setAt(pt(prose.size * scale)), baseline };
}

/** Where the text is one line, the word's second line is left empty. */
function withWord(fragments: readonly Fragment[], word: LineItem, height: Pt): readonly Fragment[] {
  const [first, ...rest] = fragments;
  const set: readonly Fragment[] = first?.kind === 'piece' ? [{ ...first, items: [word, ...first.items] }, ...rest] : [{ ...strut(ZERO_PT), items: [word] }, ...fragments];
  const missing = height - heightOf(set);
  return missing > 0 ? [...set, strut(pt(missing))] : set;
}
