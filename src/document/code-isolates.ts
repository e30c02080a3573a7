/**
 * What runs from right to left on a line of program text, apart from what stands around it. UAX #9 would join
 * an Arabic string and the comment after it to one text from right to left (N1), the comment first; two
 * Arabic names on the sides of a sign would change places. Each is a UAX #9 isolate, so a line keeps its order.
 * On a line from right to left the marks of Markdown are isolates (source-marks.ts).
 */
import type { CodeLine, CodePart } from './code-lines.js';
import type { Direction } from './metadata.js';
import { sourceMarks, type SourceMark } from './source-marks.js';
import { firstStrong, hasStrong } from './strong-letters.js';

export interface IsolatedPart extends CodePart {
  /** Of an isolate; null: the part runs with its line. */
  readonly direction: Direction | null;
}

/** Half open, in UTF-16 units of a part. */
type Stretch = SourceMark;

/** What begins a string or a comment, and what ends it. */
const OPENING = /^\s*(?:[a-z]{0,2}["'`]+|<!--|\/\*+!?|\/\/[/!]?|\(\*|--+|#+!?|;+|%+)?\s*/i;
const CLOSING = /(?:["'`]{1,3}|-->|\*{1,2}\/|\*\))$/;

/** Strings of a language that is not known; then words, with the signs of Arabic and the spaces between them. */
const PIECE = /"[^"]*"|[^\s!-/:-@[-^`{-~]+(?: +[^\s!-/:-@[-^`{-~]+)*/g;

/** All of the line. Its parts are divided where something in them is an isolate. */
export function isolatedParts({ parts, direction, text }: CodeLine): readonly IsolatedPart[] {
  if (direction === 'rtl') {
    return parts.flatMap((part) => (part.kind === null ? divide(part, sourceMarks(part.text), markDirection) : [{ ...part, direction: null }]));
  }
  if (!hasStrong(text, 'rtl')) {
    return parts.map((part) => ({ ...part, direction: null }));
  }
  return withWordsJoined(parts).flatMap((part) => divide(part, stretchesOf(part), stretchDirection));
}

const ENDS_QUOTED = /["'`]$/;
const BEGINS_QUOTED = /^["'`]/;

/** YAML's highlighting takes each word of a plain string for itself: they and the spaces between them are one text. */
function withWordsJoined(parts: readonly CodePart[]): readonly CodePart[] {
  const joined: CodePart[] = [];
  for (const part of parts) {
    const [word, space] = joined.slice(-2);
    const isNext = part.kind === 'string' && word?.kind === 'string' && space?.kind === null && space.text.trim() === '';
    if (isNext && !ENDS_QUOTED.test(word.text) && !BEGINS_QUOTED.test(part.text)) {
      joined.splice(-2, 2, { kind: 'string', text: word.text + space.text + part.text });
    } else {
      joined.push(part);
    }
  }
  return joined;
}

/** `direct`: of a stretch; null for one that is no isolate after all. */
function divide(part: CodePart, stretches: readonly Stretch[], direct: (text: string, part: CodePart) => Direction | null): readonly IsolatedPart[] {
  const divided: IsolatedPart[] = [];
  let at = 0;
  const add = (end: number, direction: Direction | null): void => {
    if (end > at) {
      divided.push({ ...part, text: part.text.slice(at, end), direction });
      at = end;
    }
  };
  for (const { start, end } of stretches) {
    const direction = direct(part.text.slice(start, end), part);
    if (direction !== null) {
      add(start, null);
      add(end, direction);
    }
  }
  add(part.text.length, null);
  return divided;
}

/** A comment is prose; what the program reads, such as the name of a file, keeps the order of its line. */
function stretchDirection(text: string, { kind }: CodePart): Direction | null {
  if (!hasStrong(text, 'rtl')) {
    return null;
  }
  return kind === 'comment' ? firstStrong(text) : hasStrong(text, 'ltr') ? 'ltr' : 'rtl';
}

const markDirection = (): Direction => 'ltr';

function stretchesOf({ text, kind }: CodePart): readonly Stretch[] {
  if (kind === 'string' || kind === 'comment') {
    return [contentOf(text, 0)];
  }
  return [...text.matchAll(PIECE)].map(({ 0: piece, index }) => (piece.startsWith('"') ? contentOf(piece, index) : { start: index, end: index + piece.length }));
}

/** What stands between the signs of a string or comment; `at`: where it begins in its part. */
function contentOf(text: string, at: number): Stretch {
  const start = OPENING.exec(text)?.[0].length ?? 0;
  const { length } = text.slice(start).trimEnd().replace(CLOSING, '').trimEnd();
  return { start: at + start, end: at + start + length };
}
