/** What stayed text although its author meant a reference or a phrase: only a look at the text can tell. */
import { closest } from 'fastest-levenshtein';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { PHRASE_NAMES } from '../source/phrase-syntax.js';
import type { BuildContext } from './build-context.js';
import type { TextPiece } from './text-pieces.js';

const NOTE_REFERENCE = /\[\^([^\s[\]]+)\]/g;
const INLINE_NOTE = /\^\[/g;
const LINK_REFERENCE = /\[(?!\^)([^[\]]+)\]\[(?!\^)([^[\]]*)\]/g;
/** A name of a directive, directly before its bracket. */
const DIRECTIVE = /(?<![:\p{L}\p{N}]):([a-z][a-z0-9-]*)(?=\[)/giu;

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
  for (const match of text.matchAll(DIRECTIVE)) {
    report({
      rule: 'phrases-are-known',
      severity: 'warning',
      message: `expected :${PHRASE_NAMES.join('[…], :')}[…], but there is no ${match[0]}[…], so it is printed as it is`,
      place: placeOf(match),
      hint: `did you mean :${closest((match[1] ?? '').toLowerCase(), PHRASE_NAMES)}[…]? Put \\ before the colon if it is meant as text`,
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
