/** What stayed text although its author meant a reference: only a look at the text can tell. */
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { BuildContext } from './build-context.js';
import type { TextPiece } from './text-pieces.js';

const NOTE_REFERENCE = /\[\^([^\s[\]]+)\]/g;
const INLINE_NOTE = /\^\[/g;
const LINK_REFERENCE = /\[(?!\^)([^[\]]+)\]\[(?!\^)([^[\]]*)\]/g;

/** Looks at those parts of a text that stand in the source as they are: `\[^1]` is meant as text. */
export function checkReferences(value: string, pieces: readonly TextPiece[], span: Span, context: BuildContext): void {
  if (!context.hasMarkup || !value.includes('[')) {
    return;
  }
  for (const piece of pieces) {
    if (piece.kind === 'same') {
      checkPiece(value.slice(piece.start, piece.end), { ...span, start: span.start + piece.rawStart }, context);
    }
  }
}

function checkPiece(text: string, { file, start }: Span, { report }: BuildContext): void {
  const placeOf = (match: RegExpExecArray) => atSpan({ file, start: start + match.index, end: start + match.index + match[0].length });
  for (const match of text.matchAll(NOTE_REFERENCE)) {
    report({
      rule: 'footnotes-are-defined',
      severity: 'error',
      message: `expected a footnote for ${match[0]}, but there is none`,
      place: placeOf(match),
      hint: `add a paragraph that begins with ${match[0]}: or remove the reference`,
    });
  }
  for (const match of text.matchAll(INLINE_NOTE)) {
    report({
      rule: 'footnotes-stand-apart',
      severity: 'warning',
      message: 'expected a footnote reference, but ^[…] is none here and is printed as it is',
      place: placeOf(match),
      hint: 'write [^label] here and [^label]: with the note in a paragraph of its own',
    });
  }
  for (const match of text.matchAll(LINK_REFERENCE)) {
    const label = match[2] === '' ? (match[1] ?? '') : (match[2] ?? '');
    report({
      rule: 'link-references-are-defined',
      severity: 'warning',
      message: `expected a definition of [${label}], but there is none, so the brackets are printed as they are`,
      place: placeOf(match),
      hint: `add a line [${label}]: https://… or put \\ before the brackets`,
    });
  }
}
