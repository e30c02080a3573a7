/**
 * Lines like «أ | ب»: where every word is one character and the gaps are alike, poppler takes the line
 * for one spaced word and leaves the spaces out (TextLine::coalesce). A control in one of the words
 * makes it longer; a delicate character must stay the first of its string.
 */
import { ALM, isDelicate, LRM } from './characters.js';
import { isRightToLeft, type Cell } from './cell.js';

/** Cells in logical order. */
export function leadSpacedLetters(cells: readonly Cell[]): readonly Cell[] {
  if (!areSpacedLetters(cells)) {
    return cells;
  }
  const free = cells.filter(({ kind, text }) => kind !== 'space' && !isDelicate(text, kind));
  const chosen = free.find(({ kind }) => kind === 'neutral') ?? free[0];
  return cells.map((cell) => (cell === chosen ? { ...cell, text: (isRightToLeft(cell.run) ? ALM : LRM) + cell.text } : cell));
}

function areSpacedLetters(cells: readonly Cell[]): boolean {
  return cells.length > 2 && cells.every(({ kind, text }, index) => (index % 2 === 1 ? kind === 'space' : kind !== 'space' && text.length === 1));
}
