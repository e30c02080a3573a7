/**
 * The part of Markdown that can be read without a parser: lines of which every character is either
 * text beyond doubt or belongs to a mark that has one reading alone. A note reference, `**strong**`
 * and `*emphasis*` that begin and end in a letter with plain text between, and `[text](address)`.
 * Whatever could mean more makes the line a matter for the parser.
 */
import { PHRASE_NAMES } from './phrase-syntax.js';

/** A label's letters have the same capitals as small letters, or are ASCII's. */
const LABEL = String.raw`[\p{Script=Arabic}\w-]+`;
/** Means nothing anywhere in a line; \x60 is the backtick. */
const LETTER = String.raw`[^\\*_\x60[\]<&~\t|\0!\r\n$]`;
const INSIDE_MARKS = String.raw`(?=[\p{L}\p{N}])${LETTER}*(?<=[\p{L}\p{N}\p{M}])`;
/** A bracket that opens no phrase (phrase-syntax.ts). */
const BRACKET = String.raw`(?<!:(?:${PHRASE_NAMES.join('|')}))\[`;
const REFERENCE = String.raw`${BRACKET}\^${LABEL}\](?![:([])`;
const STRONG = String.raw`(?<!\*)\*\*${INSIDE_MARKS}\*\*(?!\*)`;
const EMPHASIS = String.raw`(?<!\*)\*${INSIDE_MARKS}\*(?!\*)`;
const LINK = String.raw`${BRACKET}(?!\^)${LETTER}+\]\([\w:/.?=#%+,;@-]+\)`;

/** Nothing that opens a block: no list's number, no mark, no blank. */
const BEGINNING = String.raw`(?!\d{1,9}[.)](?:[ \t]|$))(?![\s#>*+\-_=\x60~|:<[!&\\\0])`;
const CONTENT = `(?:${LETTER}|!(?!\\[)|${REFERENCE}|${STRONG}|${EMPHASIS}|${LINK})+(?<! )`;

export const PARAGRAPH_LINE = new RegExp(`^${BEGINNING}${CONTENT}$`, 'u');
export const HEADING_LINE = new RegExp(`^#{1,6} (?![ #])${CONTENT}(?<!#)$`, 'u');
export const NOTE_LINE = new RegExp(`^\\[\\^${LABEL}\\]: ${BEGINNING}${CONTENT}$`, 'u');

/** All marks of a line that matched one of the above; groups: label, strong, emphasis, link text, address. */
export const MARKS = new RegExp(
  String.raw`\[\^(${LABEL})\]|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\)`,
  'gu',
);
