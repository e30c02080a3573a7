/**
 * A line as cells, each of which becomes one CID with one character of text:
 *
 *     cluster لَا:  letters ل and ا share the advance, the outlines hang on the first;
 *                  the mark rides on a cell of no width between them.
 */
import { invariant } from '../base/assert.js';
import { pt, toPt, fontUnit, type Pt } from '../base/units.js';
import type { Glyph, Line, LineCluster, LineRun, TextLineRun } from '../text/types.js';
import { isAngle, isBidiControl, LRM, readerClass, type ReaderClass } from './characters.js';

/** A glyph of the face at an offset from the cell's origin, in font units. */
export type PlacedGlyph = Pick<Glyph, 'id' | 'x' | 'y'>;

export interface Cell {
  /** One character; before it, in the same CID, what must not be told from it. */
  readonly text: string;
  readonly kind: ReaderClass;
  readonly glyphs: readonly PlacedGlyph[];
  /** Whole font units. */
  readonly advance: number;
  readonly run: TextLineRun;
  /** Counts the clusters of a line: marks of one cluster belong together. */
  readonly cluster: number;
  /** Left edge, from the left end of the line's first run. */
  readonly x: Pt;
  /** What the cell stands for where it is a whole word; it has no glyphs then. */
  readonly word: Word | null;
}

/**
 * Right-to-left letters without marks, which follow each other. No rule changes what is inside them, so they
 * pass through the rules as one cell, and lines share its codes.
 */
export interface Word {
  /** In logical order. */
  readonly letters: readonly CellPart[];
  readonly text: string;
  readonly advance: number;
  readonly clusters: readonly LineCluster[];
}

/** Older versions of mupdf and poppler take at most eight characters from a CID: LRM and these. */
const LONGEST_NUMBER = 7;

/** What no ToUnicode may hold (PDF/A-2, 6.2.11.7.2). */
const NOT_TEXT = /[\u0000\ufeff\ufffe\uffff]/;

/** Shows nothing. */
export const BLANK: readonly PlacedGlyph[] = [];

export const isRightToLeft = (run: LineRun): boolean => run.level % 2 === 1;

/** Cuts lines into cells, and clusters that many lines share only once. */
export class CellCutter {
  private readonly known = new Map<LineCluster, ClusterCut>();
  private readonly words = new WordTable((item) => this.parts(item, true, 0));

  /** The cells of a line in logical order. */
  cut(line: Line): readonly Cell[] {
    const cells: Cell[] = [];
    let cluster = 0;
    for (const run of logicalRuns(line.runs)) {
      if (run.kind === 'text') {
        cluster = this.cutRun(run, cluster, cells);
      }
    }
    const seen = cells.some(({ kind }) => kind === 'invisible') ? attachInvisible(cells) : cells;
    return seen.some(({ kind }) => kind === 'arabicNumber') ? joinNumbers(seen) : seen;
  }

  /** Adds a run's cells; returns the number of clusters so far. */
  private cutRun(run: TextLineRun, first: number, cells: Cell[]): number {
    const rightToLeft = isRightToLeft(run);
    const scale = run.size / run.face.metrics.unitsPerEm;
    const rise = Math.round(run.style.rise / scale);
    const { clusters } = run;
    let pen = rightToLeft ? clusters.reduce((sum, { advance }) => sum + advance, 0) : 0;
    for (let index = 0; index < clusters.length; index++) {
      const item = clusters[rightToLeft ? clusters.length - 1 - index : index];
      invariant(item !== undefined, 'the index is inside the list');
      const word = rightToLeft && rise === 0 ? this.words.find(clusters, clusters.length - 1 - index) : null;
      if (word !== null) {
        pen -= word.advance;
        const { text, advance } = word;
        cells.push({ text, kind: 'right', glyphs: BLANK, advance, run, cluster: first + index, x: pt(run.x + pen * scale), word });
        index += word.clusters.length - 1;
        continue;
      }
      pen -= rightToLeft ? item.advance : 0;
      for (const { text, kind, glyphs, advance, left } of this.parts(item, rightToLeft, rise)) {
        cells.push({ text, kind, glyphs, advance, run, cluster: first + index, x: pt(run.x + (pen + left) * scale), word: null });
      }
      pen += rightToLeft ? 0 : item.advance;
    }
    return first + clusters.length;
  }

  private parts(item: LineCluster, rightToLeft: boolean, rise: number): readonly CellPart[] {
    if (item.text === ' ') {
      return [blankPart(item)];
    }
    if (item.text.length === 1 && rise === 0 && !isBidiControl(item.text) && !NOT_TEXT.test(item.text)) {
      const { text, glyphs, advance } = item;
      return [{ text, kind: readerClass(text), glyphs, advance, left: 0 }];
    }
    const known = this.known.get(item);
    if (known?.rise === rise && known.rightToLeft === rightToLeft) {
      return known.parts;
    }
    const parts = cutCluster(item, rightToLeft, rise);
    this.known.set(item, { rise, rightToLeft, parts });
    return parts;
  }
}

/** Words by the first of their clusters, which lines share. */
class WordTable {
  /** Null where a cluster begins none. */
  private readonly known = new Map<LineCluster, Word | null>();

  constructor(private readonly parts: (item: LineCluster) => readonly CellPart[]) {}

  /**
   * The word that begins with cluster `first` of a run from right to left; indices are visual. The first letter
   * of a string is in no word: controls may take a part of its width.
   */
  find(clusters: readonly LineCluster[], first: number): Word | null {
    const cluster = clusters[first];
    const before = clusters[first + 1];
    if (cluster === undefined || before === undefined || isAngle(before.text)) {
      return null;
    }
    let word = this.known.get(cluster);
    if (word === undefined) {
      word = this.read(clusters, first);
      this.known.set(cluster, word);
    }
    return word !== null && isAt(word, clusters, first) ? word : null;
  }

  private read(visual: readonly LineCluster[], first: number): Word | null {
    const clusters: LineCluster[] = [];
    const letters: CellPart[] = [];
    let text = '';
    let advance = 0;
    for (let at = first; at >= 0; at--) {
      const cluster = visual[at];
      const parts = cluster === undefined || cluster.text === ' ' ? [] : this.parts(cluster);
      if (cluster === undefined || parts.length === 0 || parts.some((part) => part.kind !== 'right' || part.text.length > 1)) {
        break;
      }
      clusters.push(cluster);
      letters.push(...parts);
      text += cluster.text;
      advance += cluster.advance;
    }
    return clusters.length > 1 ? { letters, text, advance, clusters } : null;
  }
}

/** Whether a word stands at `first`, an index in visual order, with nothing after it that would join its last letter. */
function isAt({ clusters }: Word, visual: readonly LineCluster[], first: number): boolean {
  for (let index = 1; index < clusters.length; index++) {
    if (visual[first - index] !== clusters[index]) {
      return false;
    }
  }
  const after = visual[first - clusters.length]?.text ?? ' ';
  return after === ' ' || readerClass(after) !== 'invisible';
}

/** A cell before it stands anywhere. */
export interface CellPart {
  readonly text: string;
  readonly kind: ReaderClass;
  readonly glyphs: readonly PlacedGlyph[];
  readonly advance: number;
  /** From the cluster's left edge, in font units. */
  readonly left: number;
}

interface ClusterCut {
  readonly rise: number;
  readonly rightToLeft: boolean;
  readonly parts: readonly CellPart[];
}

/** Undoes UAX #9 L2: its reversals in the opposite order. */
function logicalRuns(runs: readonly LineRun[]): readonly LineRun[] {
  const highest = runs.reduce((level, run) => Math.max(level, run.level), 0);
  const order = [...runs];
  for (let level = 1; level <= highest; level++) {
    let start = 0;
    while (start < order.length) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) {
        end++;
      }
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end + 1;
    }
  }
  return order;
}

interface Part {
  readonly text: string;
  readonly kind: ReaderClass;
}

/** The cells of one cluster in logical order. */
function cutCluster(item: LineCluster, rightToLeft: boolean, rise: number): readonly CellPart[] {
  const parts = clusterParts(item.text);
  if (parts.length === 0) {
    return item.advance === 0 ? [] : [blankPart(item)];
  }
  const advances = shareAdvance(parts, item.advance);
  const owner = Math.max(0, parts.findIndex(({ kind }) => kind !== 'mark' && kind !== 'invisible'));
  let before = 0;
  return parts.map(({ text, kind }, index) => {
    const advance = advances[index] ?? 0;
    const left = rightToLeft ? item.advance - before - advance : before;
    before += advance;
    const glyphs = index === owner ? item.glyphs.map(({ id, x, y }) => ({ id, x: fontUnit(x - left), y: fontUnit(y + rise) })) : BLANK;
    return { text, kind, glyphs, advance, left };
  });
}

function clusterParts(text: string): readonly Part[] {
  const parts: Part[] = [];
  for (const character of text) {
    if (!isBidiControl(character) && !NOT_TEXT.test(character)) {
      parts.push({ text: character, kind: readerClass(character) });
    }
  }
  return parts;
}

/** A space; its width is the line's, so it is shared with no other. */
function blankPart({ advance }: LineCluster): CellPart {
  return { text: ' ', kind: 'space', glyphs: BLANK, advance, left: 0 };
}

/** Letters share the advance in whole units; marks and invisible characters take none. */
function shareAdvance(parts: readonly Part[], advance: number): readonly number[] {
  const letters = parts.map(({ kind }) => kind !== 'mark' && kind !== 'invisible');
  const count = letters.filter(Boolean).length;
  if (count === 0) {
    return parts.map((_, index) => (index === 0 ? advance : 0));
  }
  const share = Math.floor(advance / count);
  const rest = advance - share * count;
  const first = letters.indexOf(true);
  return letters.map((letter, index) => (letter ? share + (index === first ? rest : 0) : 0));
}

/**
 * Gives characters that are never drawn, such as ZWNJ, to the letter beside them, always before it in
 * the CID's text: pdf.js drops a glyph whose text ends in one. Right to left that is the letter
 * before, for readers turn the text round; left to right it is the letter after.
 */
function attachInvisible(cells: readonly Cell[]): readonly Cell[] {
  const attached: Cell[] = [];
  let waiting = '';
  for (const cell of cells) {
    if (cell.kind !== 'invisible' || cell.glyphs.length > 0) {
      attached.push(waiting === '' ? cell : { ...cell, text: waiting + cell.text });
      waiting = '';
      continue;
    }
    const before = attached[attached.length - 1];
    if (isRightToLeft(cell.run) && before?.run === cell.run) {
      attached[attached.length - 1] = { ...before, text: cell.text + before.text };
    } else if (!isRightToLeft(cell.run)) {
      waiting += cell.text;
    }
  }
  return attached;
}

/**
 * Makes one cell of a number in Arabic-Indic digits, led by LRM: mupdf takes such digits for letters
 * and reverses them, unless they follow a left-to-right character in the same CID.
 */
function joinNumbers(cells: readonly Cell[]): readonly Cell[] {
  const joined: Cell[] = [];
  let at = 0;
  while (at < cells.length) {
    const cell = cells[at];
    invariant(cell !== undefined, 'the index is inside the list');
    const length = cell.kind === 'arabicNumber' && !isRightToLeft(cell.run) ? numberLength(cells, at) : 0;
    joined.push(length === 0 ? cell : joinCells(cell, cells.slice(at, at + length)));
    at += Math.max(1, length);
  }
  return joined;
}

/**
 * How many cells a number that begins at `start` has, separators between its digits included; as many
 * groups of digits as readers take in one CID.
 */
function numberLength(cells: readonly Cell[], start: number): number {
  const run = cells[start]?.run;
  let length = 0;
  let group = 0;
  for (let at = start; at < cells.length && length < LONGEST_NUMBER; at++) {
    const cell = cells[at];
    if (cell?.run !== run || (cell?.kind !== 'arabicNumber' && cell?.kind !== 'separator')) {
      break;
    }
    length++;
    const endsGroup = isDigit(cell) && !isDigit(cells[at + 1]);
    group = endsGroup ? length : group;
  }
  return group === 0 ? length : group;
}

const isDigit = (cell: Cell | undefined): boolean => /^[\u0660-\u0669]/.test(cell?.text ?? '');

function joinCells(first: Cell, cells: readonly Cell[]): Cell {
  let advance = 0;
  const glyphs: PlacedGlyph[] = [];
  for (const cell of cells) {
    const left = advance;
    glyphs.push(...cell.glyphs.map(({ id, x, y }) => ({ id, x: fontUnit(x + left), y })));
    advance += cell.advance;
  }
  return { ...first, text: LRM + cells.map(({ text }) => text).join(''), glyphs, advance };
}

/** Where a row of cells ends. */
export function rightEdge(cells: readonly Cell[]): Pt {
  const last = cells[cells.length - 1];
  invariant(last !== undefined, 'a row of cells is not empty');
  return pt(last.x + toPt(fontUnit(last.advance), last.run.size, last.run.face.metrics.unitsPerEm));
}
