/** Words that must be shaped together, because the font looks across the space between them. */
import type { PieceRange } from './pieces.js';
import type { ShapedText } from './types.js';

/** Letters on each side of a space that a rule can look at. */
const LETTERS = 2;
const MARK = /^\p{M}$/u;

/** Merges `word space word` into one word wherever `matters` says so of the space. */
export function joinAcrossSpaces(
  pieces: readonly PieceRange[],
  matters: (start: number, end: number) => boolean,
): readonly PieceRange[] {
  const joined: PieceRange[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    const last = joined[joined.length - 1];
    const next = pieces[index + 1];
    if (piece === undefined) {
      continue;
    }
    if (piece.kind === 'space' && last?.kind === 'word' && next?.kind === 'word' && matters(piece.start, piece.end)) {
      joined[joined.length - 1] = { kind: 'word', start: last.start, end: next.end };
      index++;
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

/** The last letters before `at`, with their marks. */
export function lastLetters(text: string, at: number): string {
  let start = at;
  for (let letters = 0; letters < LETTERS && start > 0; ) {
    start--;
    letters += MARK.test(text.charAt(start)) ? 0 : 1;
  }
  return text.slice(start, at);
}

/** The first letters from `at` on, with their marks. */
export function firstLetters(text: string, at: number): string {
  let end = at;
  for (let letters = 0; end < text.length; end++) {
    letters += MARK.test(text.charAt(end)) ? 0 : 1;
    if (letters > LETTERS) {
      break;
    }
  }
  return text.slice(at, end);
}

/** Whether the glyphs of `whole` are those of `parts` one after the other. */
export function isConcatenation(whole: ShapedText, parts: readonly ShapedText[]): boolean {
  const expected = parts.flatMap(({ clusters }) => clusters);
  return (
    whole.clusters.length === expected.length &&
    whole.clusters.every((cluster, index) => {
      const other = expected[index];
      return other !== undefined && JSON.stringify(cluster.glyphs) === JSON.stringify(other.glyphs);
    })
  );
}
