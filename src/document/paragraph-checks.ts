/** Paragraphs that were meant to be something else: only a look at their lines can tell. */
import type { Paragraph as MdastParagraph } from 'mdast';
import { atSpan, type Place } from '../base/diagnostic.js';
import { spanOf } from '../source/mdast.js';
import type { BuildContext } from './build-context.js';

const DIRECTIVE_LINE = /^[ \t>]*(:{3,})[ \t]*(.*)$/gm;
const DELIMITER_ROW = /^[ \t>]*(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/m;
const ARABIC_ITEM = /^[ \t>]*(?:[٠-٩۰-۹]{1,9}|[ء-ي]ـ?)[.)-][ \t]/gm;

export function checkParagraph(node: MdastParagraph, context: BuildContext): void {
  if (!context.hasMarkup) {
    return;
  }
  const span = spanOf(node, context.file);
  const raw = context.file.text.slice(span.start, span.end);
  const placeOf = (match: RegExpMatchArray): Place => {
    const start = span.start + (match.index ?? 0);
    return atSpan({ file: context.file, start, end: start + match[0].length });
  };
  if (raw.includes(':::')) {
    checkDirectives(raw, placeOf, context);
  }
  if (raw.includes('\n')) {
    checkTable(raw, placeOf, context);
    checkArabicList(raw, placeOf, context);
  }
}

function checkDirectives(raw: string, placeOf: (match: RegExpMatchArray) => Place, { report }: BuildContext): void {
  for (const match of raw.matchAll(DIRECTIVE_LINE)) {
    const isClosing = match[2] === '';
    report({
      rule: 'directives-are-opened',
      severity: 'error',
      message: isClosing ? 'expected a directive that ::: closes, but none is open' : `expected :::name, but ${match[0].trim()} opens no directive`,
      place: placeOf(match),
      hint: isClosing ? 'remove the line, or open a directive above, such as :::note' : 'write the name directly after the colons: :::note',
    });
  }
}

/** GFM takes header and delimiter row for a table only where they have the same number of cells. */
function checkTable(raw: string, placeOf: (match: RegExpMatchArray) => Place, { report }: BuildContext): void {
  const match = raw.includes('|') ? DELIMITER_ROW.exec(raw) : null;
  if (match !== null) {
    report({
      rule: 'table-rows-have-equal-cells',
      severity: 'error',
      message: 'expected as many cells here as in the row above, but they differ, so this is no table',
      place: placeOf(match),
      hint: 'write |---| once for each cell of the header',
    });
  }
}

/** `١.` and `أ.` begin no list in Markdown: such lines run together into one paragraph. */
function checkArabicList(raw: string, placeOf: (match: RegExpMatchArray) => Place, { report }: BuildContext): void {
  const [first, second] = raw.matchAll(ARABIC_ITEM);
  if (first !== undefined && second !== undefined) {
    report({
      rule: 'lists-begin-with-latin-digits',
      severity: 'warning',
      message: 'expected a list, but Markdown knows no items that begin with Arabic digits or letters, so these lines are one paragraph',
      place: placeOf(first),
      hint: 'write 1. 2. 3.: they are printed in the publication’s digits, or in letters with list-markers: hijai',
    });
  }
}
