/**
 * Puts the invisible controls into the strings of a line that make every reader give its text back in
 * order. Readers know nothing of a line's levels; each guesses them in its own way:
 *
 * - poppler sorts characters by position and reads a line from the right; a stretch that holds a
 *   letter or digit written left to right goes on to the left until a right-to-left character.
 * - pdfium sorts strings by position, cuts the line into segments of one class (right, left, weak,
 *   neutral), takes them from the right, and reverses and mirrors right ones, and neutral ones
 *   after a right one.
 * - pdf.js keeps the order of strings, reverses inside each by its own bidi, drops controls that
 *   are glyphs of their own, and loses a space at the beginning of a string.
 * - mupdf keeps the order of strings, gives each character the direction of the last one that has
 *   any, reverses right-to-left stretches, and begins a new line at a jump unless the direction
 *   changes there.
 *
 * So RLM stands between neighbours that readers would take for one stretch, LRM at the right of a
 * delicate character, LRM or RLM where a string ends and the next one begins elsewhere, and ALM in
 * front of a character, in its CID, where a string must begin with a direction.
 */
import { invariant } from '../base/assert.js';
import { pt } from '../base/units.js';
import { ALM, carriedLevel, isAngle, isDelicate, LRM, readerClass, RLM, segmentClass, type ReaderClass } from './characters.js';
import type { Cell } from './cell.js';
import { controlAfter, TOUCHING, touches, type ShowString } from './show-strings.js';
import { setApart } from './strings-apart.js';

/**
 * Width of a control at the end of a string, in thousandths of an em: poppler takes a hundred or less for
 * an overlap, pdf.js, which passes over controls, a gap of 102 for a space.
 */
const CONTROL_WIDTH = 101;

/** Spaces of other widths, in ems, are not told by pdf.js from the gap they leave. */
const NARROWEST_SPACE = 0.12;
const WIDEST_SPACE = 0.55;

/** Marks, of their own or in the CID of a letter: pdf.js would keep a space back until after them. */
const MARK = /\p{M}/u;

const HYPHEN = /[\-\u00ad\u2010]$/;

/** A string with fewer right-to-left characters than this is left to right for pdf.js. */
const RIGHT_SHARE = 0.3;

/** What has no direction at the end of a left-to-right string. What is invisible, but drawn, is a soft hyphen. */
const OPEN_ENDS: ReadonlySet<ReaderClass> = new Set(['neutral', 'space', 'sign', 'separator', 'invisible']);

/** Strings of a line that is read from the right, in logical order, with their controls. */
export function addControls(strings: readonly ShowString[]): readonly ShowString[] {
  const inner = setApart(strings).map((string, index, all) =>
    string.rightToLeft ? addInside(string) : leadLeft(string, all[index - 1], index === all.length - 1),
  );
  const [only] = inner;
  if (only !== undefined && inner.length === 1) {
    return [closeWithControls(only, undefined, undefined, undirectedStarts(inner).has(only))];
  }
  const byPosition = [...inner].sort((a, b) => a.x - b.x);
  const rightOf = new Map(byPosition.map((string, index) => [string, byPosition[index + 1]]));
  const undirected = undirectedStarts(inner);
  const seen = new Set<ShowString>();
  return inner.map((string, index) => {
    const right = rightOf.get(string);
    seen.add(string);
    return closeWithControls(string, inner[index + 1], right === undefined ? undefined : { string: right, isEarlier: seen.has(right) }, undirected.has(string));
  });
}

/**
 * First strings of left-to-right stretches that have characters without direction but begin with no
 * letter: pdfium would mirror those after a right-to-left letter.
 */
function undirectedStarts(strings: readonly ShowString[]): ReadonlySet<ShowString> {
  const starts = new Set<ShowString>();
  let start: ShowString | undefined;
  strings.forEach((string, index) => {
    start = touches(strings[index - 1], string) ? start : string;
    const undirected = string.cells.some(({ kind }) => kind === 'neutral' || kind === 'space');
    if (!string.rightToLeft && undirected && start?.cells.at(-1)?.kind !== 'left' && start !== undefined) {
      starts.add(start);
    }
  });
  return starts;
}

/**
 * Gives a left-to-right string that begins elsewhere than the one before ends a direction, and the
 * last one, because anchors.ts may put right-to-left controls before it.
 */
function leadLeft(string: ShowString, before: ShowString | undefined, last: boolean): ShowString {
  const [first, ...rest] = string.cells;
  if (first === undefined || (touches(before, string) && !last) || carriedLevel(readerClass(first.text)) !== null) {
    return string;
  }
  return { ...string, cells: [{ ...first, text: LRM + first.text }, ...rest] };
}

/** Controls inside a right-to-left string. */
function addInside(string: ShowString): ShowString {
  if (string.apart) {
    return string;
  }
  const joined = joinSpaces(string.cells);
  const cells: Cell[] = [];
  let right = 0;
  let length = 0;
  let left: Cell | undefined;
  for (let index = 0; index < joined.length; index++) {
    const plain = joined[index];
    invariant(plain !== undefined, 'the index is inside the list');
    const cell = mustLead(plain, index, joined) ? lead(plain) : plain;
    if (left !== undefined && mustPart(left, cell, index === joined.length - 1)) {
      cells.push(controlAfter(cell, RLM, cell.x));
    }
    cells.push(cell);
    right += rightCharacters(cell);
    length += cell.text.length;
    left = cell;
  }
  const enough = string.cells.length === 1 || (right > 0 && right >= RIGHT_SHARE * length);
  return { ...string, cells: enough ? cells : leadMore(cells, right, length) };
}

/**
 * After a word that ends in a mark, the space shares a CID with the letter at its left, where there is one:
 * pdf.js would keep it back until after the mark, and ALM in front of it would part the two words for search.
 */
function joinSpaces(cells: readonly Cell[]): readonly Cell[] {
  if (!cells.some((cell, index) => cell.kind === 'space' && isMark(cells[index + 1]))) {
    return cells;
  }
  const joined: Cell[] = [];
  cells.forEach((cell, index) => {
    const letter = joined[joined.length - 1];
    if (letter !== undefined && isMark(cells[index + 1]) && mayShare(letter, cell)) {
      joined[joined.length - 1] = { ...letter, text: letter.text + cell.text, advance: letter.advance + cell.advance };
    } else {
      joined.push(cell);
    }
  });
  return joined;
}

/** A whole word has none. */
const isMark = (cell: Cell | undefined): boolean => cell !== undefined && cell.word === null && MARK.test(cell.text);

function mayShare(letter: Cell, space: Cell): boolean {
  return space.text === ' ' && letter.kind === 'right' && letter.word === null && letter.run === space.run && !isMark(letter);
}

function rightCharacters({ kind, text, word }: Cell): number {
  return word?.text.length ?? (kind === 'right' || text.startsWith(ALM) ? 1 : 0);
}

/** An angle bracket is led by LRM: pdf.js leaves it out of a string with right-to-left characters. */
function lead(cell: Cell): Cell {
  const led = cell.text.startsWith(ALM) || cell.text.startsWith(LRM);
  return led ? cell : { ...cell, text: (isAngle(cell.text) ? LRM : ALM) + cell.text };
}

/** Whether the text of a cell must have a direction of its own. */
function mustLead(cell: Cell, index: number, cells: readonly Cell[]): boolean {
  if (cell.kind === 'mark') {
    return false;
  }
  if (cell.kind === 'space') {
    const ems = cell.advance / cell.run.face.metrics.unitsPerEm;
    return index === 0 || index === cells.length - 1 || isMark(cells[index + 1]) || ems < NARROWEST_SPACE || ems > WIDEST_SPACE;
  }
  return cell.kind === 'sign' || (index === 0 && carriedLevel(readerClass(cell.text)) !== 1);
}

/** Leads so many characters that pdf.js reads the string from the right. */
function leadMore(cells: readonly Cell[], rightSoFar: number, lengthSoFar: number): readonly Cell[] {
  let right = rightSoFar;
  let length = lengthSoFar;
  return cells.map((cell) => {
    const enough = right > 0 && right >= RIGHT_SHARE * length;
    if (enough || cell.kind === 'right' || cell.kind === 'mark' || cell.text.startsWith(ALM)) {
      return cell;
    }
    right++;
    length++;
    return lead(cell);
  });
}

/** Whether two neighbours of a right-to-left string need RLM between them. */
function mustPart(left: Cell, cell: Cell, last: boolean): boolean {
  if (left.kind === 'right' || cell.word !== null || readerClass(cell.text) === 'right') {
    return false;
  }
  const weak = segmentClass(cell.kind) === 'weak';
  if (cell.kind === 'mark') {
    return segmentClass(left.kind) === 'weak' && !(left.cluster === cell.cluster && maySwap(left.text, cell.text));
  }
  return weak || last;
}

/** Whether two marks mean the same in either order. */
function maySwap(a: string, b: string): boolean {
  return (a + b).normalize('NFC') === (b + a).normalize('NFC');
}

/** What stands at the right of a string. */
interface RightNeighbour {
  readonly string: ShowString;
  /** It is read first. Left-to-right strings are so only where isolates, which are not drawn, part them. */
  readonly isEarlier: boolean;
}

/** Controls at the right end: for the neighbour there, and for the string that is shown next. */
function closeWithControls(
  string: ShowString,
  next: ShowString | undefined,
  right: RightNeighbour | undefined,
  undirected: boolean,
): ShowString {
  const last = string.cells[string.cells.length - 1];
  if (last === undefined) {
    return string;
  }
  const controls: string[] = [];
  if (undirected || endsOpen(string, last, right?.isEarlier === true ? undefined : right?.string)) {
    controls.push(LRM);
  }
  const open = controls.length > 0 || last.kind !== 'right';
  if (open && right !== undefined && mustPartStrings(string, right)) {
    controls.push(RLM);
  }
  if (next !== undefined && Math.abs(next.x - string.end) >= TOUCHING) {
    const level = endLevel(string, controls);
    const nextLevel = carriedLevel(readerClass(next.cells[0]?.text ?? '')) ?? level;
    if (level === nextLevel) {
      controls.push(nextLevel === 1 ? LRM : RLM);
    }
  }
  // pdfium drops a string of one blank character: it finds no width. poppler drops a hyphen at the right end of a line.
  const blank = string.rightToLeft && string.cells.length === 1 && last.glyphs.length === 0 && last.word === null;
  if (controls.length === 0 && (blank || (right === undefined && HYPHEN.test(last.text)))) {
    controls.push(RLM);
  }
  return controls.length === 0 ? string : { ...string, cells: [...string.cells.slice(0, -1), ...withControls(last, controls)] };
}

/**
 * The controls take their width from the cell they follow: poppler orders characters by their left
 * edges, and one of no width would stand beside the first of the next string.
 */
function withControls(cell: Cell, controls: readonly string[]): readonly Cell[] {
  const { unitsPerEm } = cell.run.face.metrics;
  const most = (CONTROL_WIDTH * unitsPerEm) / 1000;
  const advance = Math.floor(Math.min(most, cell.advance / (controls.length + 1)));
  const kept = { ...cell, advance: cell.advance - advance * controls.length };
  const scale = cell.run.size / unitsPerEm;
  const added = controls.map((text, index) => {
    const x = pt(cell.x + (kept.advance + advance * index) * scale);
    return { ...controlAfter(cell, text, x), advance };
  });
  return [kept, ...added];
}

/** Whether LRM must tell the direction of a string's last characters. */
function endsOpen(string: ShowString, last: Cell, right: ShowString | undefined): boolean {
  if (string.rightToLeft) {
    return isDelicate(last.text.slice(-1), last.kind);
  }
  return !touches(string, right) && OPEN_ENDS.has(last.kind);
}

/** Whether RLM must stand between a string that ends without direction and its neighbour to the right. */
function mustPartStrings(string: ShowString, { string: right, isEarlier }: RightNeighbour): boolean {
  if (!string.rightToLeft && !right.rightToLeft && !isEarlier) {
    return false;
  }
  const kind = readerClass(right.cells[0]?.text ?? RLM);
  return kind !== 'right' && kind !== 'space' && kind !== 'mark';
}

/** The direction mupdf has after the string. */
function endLevel({ cells, rightToLeft }: ShowString, controls: readonly string[]): 0 | 1 {
  for (let index = controls.length - 1; index >= 0; index--) {
    const level = carriedLevel(readerClass(controls[index] ?? ''));
    if (level !== null) {
      return level;
    }
  }
  for (let index = cells.length - 1; index >= 0; index--) {
    const level = carriedLevel(readerClass(cells[index]?.text ?? ''));
    if (level !== null) {
      return level;
    }
  }
  return rightToLeft ? 1 : 0;
}
