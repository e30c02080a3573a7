/** Breaks a title into a few lines of about the same length, as large as the cover allows. */
import type { CoverStyle, OutlinedLine, TextOutliner } from './cover-text.js';

/** Room for a text, in pixels, and the largest size it may take. */
export interface TextSpace {
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

export interface FittedText {
  readonly lines: readonly OutlinedLine[];
  readonly size: number;
}

interface Word {
  readonly text: string;
  /** In em. */
  readonly width: number;
}

/** Distance of baselines as a share of the size. */
export const LINE_HEIGHT = 1.5;
const BALANCE_STEPS = 20;

/** From one size to the next that is tried, and the least. */
const SIZE_STEP = 0.88;
const MIN_SIZE = 20;

/** A last word of two letters, vocalised or not. */
const PARTICLE = /(?:^| )(?:\p{L}\p{M}*){1,2}$/u;

/** The largest size at which the text fits, broken into lines of about the same length. */
export function fitText(
  text: string,
  space: TextSpace,
  style: Omit<CoverStyle, 'size'>,
  outliner: TextOutliner,
): FittedText {
  const em = (part: string): number => outliner.outline(part, { ...style, size: 1 }).width;
  const words = titleWords(text).map((word) => ({ text: word, width: em(word) }));
  const gap = em(' ');
  let size = space.size;
  while (size > MIN_SIZE && !fits(words, gap, size, space)) {
    size *= SIZE_STEP;
  }
  const lines = balance(words, gap, space.width / size);
  return { lines: lines.map((line) => outliner.outline(line, { ...style, size })), size };
}

function fits(words: readonly Word[], gap: number, size: number, { width: measure, height }: TextSpace): boolean {
  const isNarrow = words.every(({ width }) => width * size <= measure);
  return isNarrow && breakWords(words, gap, measure / size).length * size * LINE_HEIGHT <= height;
}

/** The words; a particle (`ما`, `في`, `من`) stays on the line of the word that it belongs to. */
function titleWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = words.at(-1);
    if (last !== undefined && PARTICLE.test(last)) {
      words[words.length - 1] = `${last} ${word}`;
    } else {
      words.push(word);
    }
  }
  return words;
}

/** As many lines as the measure (in em) needs, and no line longer than it must be. */
function balance(words: readonly Word[], gap: number, measure: number): readonly string[] {
  const count = breakWords(words, gap, measure).length;
  for (let step = 1; step < BALANCE_STEPS; step += 1) {
    const lines = breakWords(words, gap, (measure * step) / BALANCE_STEPS);
    if (lines.length === count) {
      return lines;
    }
  }
  return breakWords(words, gap, measure);
}

function breakWords(words: readonly Word[], gap: number, measure: number): readonly string[] {
  const lines: string[] = [];
  let width = Infinity;
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || width + gap + word.width > measure) {
      lines.push(word.text);
      width = word.width;
    } else {
      lines[lines.length - 1] = `${last} ${word.text}`;
      width += gap + word.width;
    }
  }
  return lines;
}
