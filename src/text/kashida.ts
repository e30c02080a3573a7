/**
 * Where a paragraph's words may be lengthened: at most one place a word, the best that its face bears.
 * A kashida is a row of tatweels (U+0640) that stand in the glyphs and not in the text.
 */
import type { FontUnit, Pt } from '../base/units.js';
import { fontUnit, pt } from '../base/units.js';
import { ArabicLetters } from './arabic-letters.js';
import { firstClusterFrom } from './cluster-search.js';
import { kashidaTable } from './kashida-faces.js';
import type { KashidaTable } from './kashida-faces.js';
import { kashidaWords } from './kashida-words.js';
import type { Word } from './kashida-words.js';
import { letterCount, letterRuns } from './letter-runs.js';
import type { Shaper } from './shape.js';
import type { Cluster, GlyphRun, Piece, ShapedRun, ShapedText, TextRun } from './types.js';

/** What a line and its places may take. */
export interface KashidaLimits {
  readonly mostOnLine: number;
  /** A line takes no more than one kashida for so many words. */
  readonly wordsEach: number;
  /** Least priority of a place. */
  readonly leastPriority: number;
}

/** `auto` takes all that the rules allow; `low` one a line, in the two best priorities. */
export const KASHIDA_LIMITS = {
  auto: { mostOnLine: 3, wordsEach: 3, leastPriority: 1 },
  low: { mostOnLine: 1, wordsEach: 4, leastPriority: 8 },
} as const satisfies Record<string, KashidaLimits>;

/** A place is tried with so many tatweels in a row; more join as two do. */
const TRIED_TATWEELS = 2;
/** Longest kashida, in ems: faces' tatweels are from a tenth of an em to a fifth, and readers see the stroke. */
export const MAX_KASHIDA = 0.65;
/** Runs of fewer letters are not lengthened. */
const MIN_LETTERS = 3;

export interface KashidaPlace {
  /** Offset of the letter after the join. */
  readonly position: number;
  readonly wordStart: number;
  readonly wordEnd: number;
  /** Counts the words of the paragraph. */
  readonly word: number;
  readonly priority: number;
  readonly run: TextRun;
  readonly tatweel: Tatweel;
  /** Longest kashida here, and the shortest: one tatweel. */
  readonly most: Pt;
  readonly least: Pt;
}

export interface Tatweel {
  readonly glyph: number;
  readonly advance: FontUnit;
}

export interface KashidaPlan {
  readonly limits: KashidaLimits;
  /** In logical order. */
  readonly places: readonly KashidaPlace[];
  /** Where each word begins, in order. */
  readonly wordStarts: readonly number[];
}

/** What is asked of the shaper. */
export type TatweelShaper = Pick<Shaper, 'shapeWithTatweels' | 'fillsItsAdvance'>;

export function findKashidas(runs: readonly ShapedRun[], text: string, limits: KashidaLimits, finder: PlaceFinder): KashidaPlan {
  const words = kashidaWords(text);
  const pieces = runs.flatMap((run) => (run.kind === 'glyphs' ? run.pieces.map((piece) => ({ run, piece })) : []));
  const places: KashidaPlace[] = [];
  let next = 0;
  words.forEach((word, index) => {
    while ((pieces[next]?.piece.end ?? Number.POSITIVE_INFINITY) <= word.start) {
      next++;
    }
    const around = pieces[next];
    const place = around === undefined || !word.mayLengthen ? null : finder.find(around.run, around.piece, text, word, index);
    if (place !== null && place.priority >= limits.leastPriority) {
      places.push(place);
    }
  });
  return { limits, places, wordStarts: words.map(({ start }) => start) };
}

interface Candidate {
  readonly at: number;
  readonly priority: number;
}

/** The best place of a word, from the start of its piece. */
interface Found {
  readonly offset: number;
  readonly priority: number;
  readonly tatweel: Tatweel;
}

/** Finds the best place of a word; remembers it as long as the word's shaping lives. */
export class PlaceFinder {
  private readonly letters = new ArabicLetters();
  private readonly known = new WeakMap<ShapedText, Found | null>();

  constructor(private readonly shaper: TatweelShaper) {}

  find({ run }: GlyphRun, piece: Piece, text: string, word: Word, index: number): KashidaPlace | null {
    const table = tableOf(run);
    // Latin letters and digits, of another level, and changes of style cut a word.
    const isWhole = piece.kind === 'word' && piece.start <= word.start && word.end <= piece.end;
    if (table === null || !isWhole) {
      return null;
    }
    const found = this.bestOf(run, piece, text, word, table);
    if (found === null) {
      return null;
    }
    const { offset, priority, tatweel } = found;
    const most = Math.floor(MAX_KASHIDA * run.face.metrics.unitsPerEm);
    const { start: wordStart, end: wordEnd } = word;
    return { position: piece.start + offset, wordStart, wordEnd, word: index, priority, run, tatweel, most: inPoints(most, run), least: inPoints(tatweel.advance, run) };
  }

  /** A piece that is one word is looked at once: its shaping is shared wherever it stands. */
  private bestOf(run: TextRun, piece: Piece, text: string, word: Word, table: KashidaTable): Found | null {
    const isOneWord = piece.start === word.start && piece.end === word.end;
    const known = isOneWord ? this.known.get(piece.shaped) : undefined;
    if (known !== undefined) {
      return known;
    }
    let found: Found | null = null;
    for (const { at, priority } of this.candidates(text, word, table)) {
      const tatweel = this.tatweelAt(run, piece, text, at);
      if (tatweel !== null) {
        found = { offset: at - piece.start, priority, tatweel };
        break;
      }
    }
    if (isOneWord) {
      this.known.set(piece.shaped, found);
    }
    return found;
  }

  /** Best first; of equals, the last of the word. */
  private candidates(text: string, { start, end }: Word, table: KashidaTable): readonly Candidate[] {
    const candidates: Candidate[] = [];
    for (const letters of letterRuns(text.slice(start, end), this.letters)) {
      if (letterCount(letters) >= MIN_LETTERS) {
        letters.forEach(({ at }, index) => candidates.push({ at: start + at, priority: table(letters, index) }));
      }
    }
    return candidates
      .filter(({ priority }) => priority > 0)
      .sort((a, b) => b.priority - a.priority || b.at - a.at);
  }

  /** The tatweel that may stand there; null where it would change the letters, or is not drawn. */
  private tatweelAt(run: TextRun, piece: Piece, text: string, at: number): Tatweel | null {
    const { clusters } = piece.shaped;
    const offset = at - piece.start;
    const next = clusters[firstClusterFrom(clusters, offset)];
    if (offset === 0 || next?.start !== offset || !next.safeToInsertTatweel) {
      return null;
    }
    let found: Tatweel | null = null;
    for (let count = 1; count <= TRIED_TATWEELS; count++) {
      const shaped = this.shaper.shapeWithTatweels(run, text, piece.start, piece.end, at, count);
      found = insertedTatweel(piece.shaped, shaped, offset, count);
      if (found === null) {
        return null;
      }
    }
    const isDrawn = found !== null && this.shaper.fillsItsAdvance(run.face, found.glyph, found.advance);
    return isDrawn && found !== null && found.advance <= MAX_KASHIDA * run.face.metrics.unitsPerEm ? found : null;
  }
}

function tableOf({ face, script, level, style }: TextRun): KashidaTable | null {
  return script === 'Arab' && level % 2 === 1 && !style.verbatim ? kashidaTable(face.family) : null;
}

/** What was inserted into `plain` at `offset`; null where that changed anything else. */
function insertedTatweel(plain: ShapedText, shaped: ShapedText, offset: number, count: number): Tatweel | null {
  const inserted = shaped.clusters.filter(({ start }) => start >= offset && start < offset + count);
  const others = shaped.clusters.filter((cluster) => !inserted.includes(cluster));
  const glyphs = inserted.flatMap((cluster) => cluster.glyphs);
  const glyph = glyphs[0];
  if (glyph === undefined || inserted.length !== count || glyphs.length !== count || glyph.advance <= 0) {
    return null;
  }
  const isRow = glyphs.every(({ id, x, y, advance }) => id === glyph.id && x === 0 && y === 0 && advance === glyph.advance);
  return isRow && sameGlyphs(plain.clusters, others) ? { glyph: glyph.id, advance: fontUnit(glyph.advance) } : null;
}

function sameGlyphs(a: readonly Cluster[], b: readonly Cluster[]): boolean {
  return a.length === b.length && a.every((cluster, index) => drawing(cluster) === drawing(b[index]));
}

function drawing(cluster: Cluster | undefined): string {
  return cluster === undefined ? '' : `${cluster.advance}${cluster.glyphs.map(({ id, x, y }) => ` ${id},${x},${y}`).join('')}`;
}

function inPoints(units: number, { size, face }: TextRun): Pt {
  return pt((units * size) / face.metrics.unitsPerEm);
}
