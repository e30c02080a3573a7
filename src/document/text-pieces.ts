/**
 * Where each part of a text's value stands in the source.
 *
 * The parser gives a text as one value: `a & b` for `a &amp; b`, `*` for `\*`, one line end for a
 * line end with the quotation's `> ` after it. A piece is a part of the value with the part of the
 * source it came from; in most pieces the two are equal, so that a place within can be pointed at.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';

/** Half-open ranges: `start`, `end` into the value, `rawStart`, `rawEnd` into the source slice. */
export interface TextPiece {
  readonly kind: 'same' | 'reference' | 'lineEnd' | 'unknown';
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
}

const LINE_END = /^[ \t]*(?:\r\n|\n|\r)/;
/** What stands before the text on a following line: indentation and the marks of quotations. */
const LINE_PREFIX = /^[ \t]*(?:>[ \t]*)*/;
const REFERENCE = /^&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([0-9a-zA-Z]{1,31}));/;
const ESCAPE = /^\\[!-/:-@[-`{-~]/;

/** Pieces in order, covering the value; `raw` is the source slice the value was made from. */
export function textPieces(value: string, raw: string): readonly TextPiece[] {
  if (value === raw && !/[\r\n]/.test(raw)) {
    return [{ kind: 'same', start: 0, end: value.length, rawStart: 0, rawEnd: raw.length }];
  }
  const pieces: TextPiece[] = [];
  let start = 0;
  // The parser may count the indentation of a text's line among the text.
  let rawStart = value.charAt(0) === raw.charAt(0) ? 0 : (matchAt(LINE_PREFIX, raw, 0)?.[0].length ?? 0);
  while (start < value.length) {
    const piece = pieceAt(value, start, raw, rawStart);
    pieces.push(piece);
    start = piece.end;
    rawStart = piece.rawEnd;
  }
  return pieces.filter((piece) => piece.end > piece.start);
}

/** Offset into the source slice where the value's `start` stands: in it, or at the beginning of its piece. */
export function rawStart(pieces: readonly TextPiece[], start: number): number {
  const piece = pieces.find((candidate) => start < candidate.end) ?? pieces[pieces.length - 1];
  if (piece === undefined) {
    return 0;
  }
  return piece.kind === 'same' ? piece.rawStart + (start - piece.start) : piece.rawStart;
}

/** Offset into the source slice where the part of the value before `end` ends. */
export function rawEnd(pieces: readonly TextPiece[], end: number): number {
  const piece = pieces.find((candidate) => end <= candidate.end) ?? pieces[pieces.length - 1];
  if (piece === undefined) {
    return 0;
  }
  return piece.kind === 'same' ? piece.rawStart + (end - piece.start) : piece.rawEnd;
}

function pieceAt(value: string, start: number, raw: string, rawStart: number): TextPiece {
  const same = sameLength(value, start, raw, rawStart);
  if (same > 0) {
    return { kind: 'same', start, end: start + same, rawStart, rawEnd: rawStart + same };
  }
  return (
    lineEndAt(value, start, raw, rawStart) ??
    escapeAt(value, start, raw, rawStart) ??
    referenceAt(value, start, raw, rawStart) ?? { kind: 'unknown', start, end: value.length, rawStart, rawEnd: raw.length }
  );
}

/** Length of what stands in both, up to a line end, an escape or a character reference. */
function sameLength(value: string, start: number, raw: string, rawStart: number): number {
  let length = 0;
  while (start + length < value.length && value[start + length] === raw[rawStart + length]) {
    const at = rawStart + length;
    const isSpecial =
      raw[at] === '\n' || raw[at] === '\r' ||
      (raw[at] === '\\' && matchAt(ESCAPE, raw, at) !== null) ||
      (raw[at] === '&' && decodedAt(raw, at) !== null);
    if (isSpecial) {
      break;
    }
    length += 1;
  }
  return length;
}

function lineEndAt(value: string, start: number, raw: string, rawStart: number): TextPiece | null {
  const end = matchAt(LINE_END, value, start);
  const rawEnd = matchAt(LINE_END, raw, rawStart);
  if (end === null || rawEnd === null) {
    return null;
  }
  const next = start + end[0].length;
  const afterEnd = rawStart + rawEnd[0].length;
  const prefix = matchAt(LINE_PREFIX, raw, afterEnd)?.[0].length ?? 0;
  // A line that follows lazily may begin with a mark of its own.
  const own = raw.slice(afterEnd, afterEnd + prefix).lastIndexOf('>');
  const isOwn = value[next] === '>' && own !== -1;
  return { kind: 'lineEnd', start, end: next, rawStart, rawEnd: afterEnd + (isOwn ? own : prefix) };
}

function escapeAt(value: string, start: number, raw: string, rawStart: number): TextPiece | null {
  const escape = matchAt(ESCAPE, raw, rawStart);
  if (escape === null || escape[0].charAt(1) !== value.charAt(start)) {
    return null;
  }
  return { kind: 'reference', start, end: start + 1, rawStart, rawEnd: rawStart + escape[0].length };
}

function referenceAt(value: string, start: number, raw: string, rawStart: number): TextPiece | null {
  const reference = decodedAt(raw, rawStart);
  if (reference === null || !value.startsWith(reference.decoded, start)) {
    return null;
  }
  const { decoded, length } = reference;
  return { kind: 'reference', start, end: start + decoded.length, rawStart, rawEnd: rawStart + length };
}

function decodedAt(raw: string, at: number): { readonly decoded: string; readonly length: number } | null {
  const match = matchAt(REFERENCE, raw, at);
  if (match === null) {
    return null;
  }
  const [{ length }, hexadecimal, decimal, name] = match;
  if (name !== undefined) {
    const decoded = decodeNamedCharacterReference(name);
    return decoded === false ? null : { decoded, length };
  }
  const decoded =
    hexadecimal === undefined
      ? decodeNumericCharacterReference(decimal ?? '', 10)
      : decodeNumericCharacterReference(hexadecimal, 16);
  return { decoded, length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  return pattern.exec(text.slice(at));
}
