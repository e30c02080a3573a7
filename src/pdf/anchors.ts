/**
 * Tells pdfium alone in which order the strings of a line stand. It sorts them by the place of their
 * first character and reads a right-to-left line from the right, segment by segment, so it turns
 * “HTTP/2” into “/2HTTP” and “New York” into “York New”. Where that would happen, every string of
 * the line begins with an anchor, a blank character beyond the page's edge, and goes back to its
 * place from there; the next anchor ends it, so that no gap looks like a space:
 *
 *     │ page                        │      anchors
 *     │   … /2 at its place ←───────┼──────┤  ├──→
 *     │ … HTTP at its place ←───────┼──────────┤  ├──→
 *
 * The other readers drop what lies off the page. Anchors stand for U+0096, which pdfium drops itself.
 */
import { pt, type Pt } from '../base/units.js';
import { BLANK } from './cluster-cells.js';
import { RLM, type SegmentClass } from './characters.js';
import type { CompositeFont } from './composite-font.js';
import type { Show } from './encode-line.js';
import { TOUCHING } from './show-strings.js';

/** A control character of class BN that pdfium leaves out of its text (IsControlChar). */
const DROPPED = '\u0096';

/** From the page's edge to the first anchor, and from one anchor to the next. */
const MARGIN = 36;
const STEP = 24;

/** In thousandths of an em: so wide that a rounding error between anchors is no gap. */
const ANCHOR_WIDTH = 300;
/** Wide enough apart not to be taken for the same character printed twice. */
const BALLAST_WIDTH = 200;
const THOUSAND = 1000;

/** How a string is shown that begins and ends at anchors. */
export interface Anchored {
  /** Where the string begins: the first anchor. */
  readonly x: Pt;
  readonly lead: string;
  /** Move to the place of the string after `lead`, and from its end to the next anchor, in thousandths of its size. */
  readonly back: number;
  readonly forward: number;
  readonly trail: string;
}

/**
 * Anchors for the strings of a baseline, given in logical order; null where pdfium reads them in order
 * as they are.
 */
export function anchorShows(shows: readonly Show[], pageWidth: Pt): ReadonlyMap<Show, Anchored> | null {
  const [only] = shows;
  if (only !== undefined && shows.length === 1 && missingRight(shows, null) === 0) {
    return null;
  }
  if (isInOrder(fromTheRight(shows, ['weak', 'left', 'neutral']))) {
    return null;
  }
  const ordered = fromTheRight(shows, ['weak']);
  const missing = missingRight(ordered, 'weak');
  const anchorAt = (index: number): number => pageWidth + MARGIN + STEP * index;
  return new Map(
    ordered.map((show, index) => {
      const after = ordered[index + 1];
      const next = after === undefined ? null : { x: anchorAt(index + 1), text: wouldMeet(show, after) ? RLM : DROPPED };
      return [show, anchor(show, anchorAt(index), next, index === 0 ? missing : 0)];
    }),
  );
}

/** The last string first, but neighbours left to right that make one segment of a class in `joining`. */
function fromTheRight(shows: readonly Show[], joining: readonly SegmentClass[]): readonly Show[] {
  const groups: Show[][] = [];
  for (const show of shows) {
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    if (group !== undefined && before !== undefined && continues(before, show, joining)) {
      group.push(show);
    } else {
      groups.push([show]);
    }
  }
  return groups.reverse().flat();
}

function continues(before: Show, show: Show, joining: readonly SegmentClass[]): boolean {
  const touching = !before.rightToLeft && !show.rightToLeft && Math.abs(before.end - show.x) < TOUCHING;
  // A string of several segments is no part of the one before it.
  const kind = show.segments.length === 1 ? show.segments[0] : undefined;
  return touching && kind !== undefined && joining.includes(kind) && before.segments.at(-1) === kind;
}

/** Whether positions give this order, and pdfium reads it from the right. */
function isInOrder(ordered: readonly Show[]): boolean {
  const ascending = ordered.every((show, index) => show.x > (ordered[index - 1]?.x ?? Number.NEGATIVE_INFINITY));
  return ascending && missingRight(ordered, null) === 0;
}

/** Whether weak characters of two strings would be one segment, though the second is read first. */
function wouldMeet(show: Show, after: Show): boolean {
  return show.segments.at(-1) === 'weak' && after.segments[0] === 'weak' && show.x > after.x;
}

interface NextAnchor {
  readonly x: number;
  readonly text: string;
}

/** `ballast`: right-to-left segments to add. */
function anchor(show: Show, x: number, next: NextAnchor | null, ballast: number): Anchored {
  const leadWidth = ((ANCHOR_WIDTH + BALLAST_WIDTH * ballast) * show.size) / THOUSAND;
  return {
    x: pt(x),
    lead: blank(show.font, ANCHOR_WIDTH, DROPPED) + ballastCodes(show.font, ballast),
    back: ((x + leadWidth - show.x) * THOUSAND) / show.size,
    forward: next === null ? 0 : ((next.x - show.end) * THOUSAND) / show.size,
    trail: next === null ? '' : blank(show.font, 0, next.text),
  };
}

/** How many right-to-left segments pdfium lacks to read the line from the right; `between` its strings. */
function missingRight(ordered: readonly Show[], between: SegmentClass | null): number {
  let right = 0;
  let left = 0;
  let before: SegmentClass | null = null;
  for (const { segments } of ordered) {
    for (const kind of segments) {
      right += kind === 'right' && before !== kind ? 1 : 0;
      left += kind === 'left' && before !== kind ? 1 : 0;
      before = kind;
    }
    before = between ?? before;
  }
  return Math.max(0, left - right);
}

/** Right-to-left segments that are seen by nobody. */
function ballastCodes(font: CompositeFont, count: number): string {
  if (count === 0) {
    return '';
  }
  return (blank(font, 0, RLM) + blank(font, BALLAST_WIDTH, DROPPED)).repeat(count);
}

function blank(font: CompositeFont, width: number, text: string): string {
  return font.code(BLANK, Math.round((width * font.face.metrics.unitsPerEm) / THOUSAND), text);
}
