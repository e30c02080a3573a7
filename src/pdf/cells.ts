/**
 * A line as cells, each of which becomes one CID with one character of text:
 *
 *     cluster لَا:  letters ل and ا share the advance, the outlines hang on the first;
 *                  the mark rides on a cell of no width between them.
 */
import { invariant } from '../base/assert.js';
import { pt } from '../base/units.js';
import type { Line, LineCluster, LineRun, TextLineRun } from '../text/types.js';
import { isBidiControl, isSpeltOut, LRM, readerClass } from './characters.js';
import { glyphsInRow, isRightToLeft, type Cell } from './cell.js';
import { BLANK, blankPart, cutCluster, NOT_TEXT, type CellPart } from './cluster-cells.js';
import { borrowsWidth, widenNarrowLetters } from './narrow-letters.js';
import { joinVerseEnds } from './verse-ends.js';
import { WordTable } from './word-table.js';

/** Older versions of mupdf and poppler take at most eight characters from a CID: LRM and these. */
const LONGEST_NUMBER = 7;

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
    const rules = rulesFor(cells);
    const seen = rules.invisible ? attachInvisible(cells) : cells;
    const wide = rules.narrow ? widenNarrowLetters(seen) : seen;
    const spelt = rules.speltOut ? turnSpeltOut(wide) : wide;
    return rules.arabicNumber ? joinNumbers(joinVerseEnds(spelt)) : spelt;
  }

  /** Adds a run's cells; returns the number of clusters so far. */
  private cutRun(run: TextLineRun, first: number, cells: Cell[]): number {
    const rightToLeft = isRightToLeft(run);
    const { unitsPerEm } = run.face.metrics;
    const scale = run.size / unitsPerEm;
    const rise = Math.round(run.style.rise / scale);
    const { clusters } = run;
    let pen = rightToLeft ? clusters.reduce((sum, { advance }) => sum + advance, 0) : 0;
    for (let index = 0; index < clusters.length; index++) {
      const item = clusters[rightToLeft ? clusters.length - 1 - index : index];
      invariant(item !== undefined, 'the index is inside the list');
      const word = rightToLeft && rise === 0 && !sharesSpace(cells) ? this.words.find(clusters, clusters.length - 1 - index, unitsPerEm) : null;
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

/** Which rules a line may need; a word needs none. */
interface RulesNeeded {
  readonly invisible: boolean;
  readonly narrow: boolean;
  readonly speltOut: boolean;
  readonly arabicNumber: boolean;
}

function rulesFor(cells: readonly Cell[]): RulesNeeded {
  let invisible = false;
  let narrow = false;
  let speltOut = false;
  let arabicNumber = false;
  for (const cell of cells) {
    const { kind } = cell;
    if (cell.word !== null || kind === 'space') {
      continue;
    }
    invisible ||= kind === 'invisible';
    narrow ||= borrowsWidth(cell);
    speltOut ||= isSpeltOut(cell.text);
    arabicNumber ||= kind === 'arabicNumber';
  }
  return { invisible, narrow, speltOut, arabicNumber };
}

/** Whether the next letter will share a CID with the space before it (controls.ts): a mark stands before that. */
function sharesSpace(cells: readonly Cell[]): boolean {
  return cells[cells.length - 1]?.kind === 'space' && cells[cells.length - 2]?.kind === 'mark';
}

interface ClusterCut {
  readonly rise: number;
  readonly rightToLeft: boolean;
  readonly parts: readonly CellPart[];
}

/** Levels do not tell: what parts two runs may be an isolate, which is not drawn. */
function logicalRuns(runs: readonly LineRun[]): readonly LineRun[] {
  return [...runs].sort((a, b) => a.start - b.start);
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
 * Makes characters that readers spell out, as U+FDFA, left-to-right ones, led by LRM: mupdf reverses
 * the letters it puts in their place, unless they follow a left-to-right character in the same CID.
 */
function turnSpeltOut(cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell) => {
    const { run, text } = cell;
    return isRightToLeft(run) && isSpeltOut(text) ? { ...cell, text: LRM + text, run: { ...run, level: run.level + 1 } } : cell;
  });
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
  return { ...first, ...glyphsInRow(cells), text: LRM + cells.map(({ text }) => text).join('') };
}
