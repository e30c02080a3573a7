/**
 * `:::quran{surah="البقرة" ayah="255"}` and `:quran[…]{…}`. The words are the author's to the letter; the
 * ornate brackets, the signs with the numbers of verses and the reference are ours.
 */
import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { spanOf } from '../source/mdast.js';
import { ayahReference, ayahSign, END_OF_AYAH, parseAyah, QURAN_ATTRIBUTES, type AyahRange } from './ayah.js';
import { fittingAttributes } from './attribute-rules.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Inline, Scripture } from './model.js';
import { lineOf, made, quotedParagraphs, scripturePhrase } from './scripture-parts.js';
import { splitPhrasing, type Separator } from './split-phrasing.js';
import { verbatimInlines } from './verbatim.js';

/** Not mirrored (UAX #9): the right one opens a text that runs from right to left. */
const OPENING = '\ufd3f';
const CLOSING = '\ufd3e';

const LINES: Separator = { pattern: /[ \t]*(?:\r\n|\n|\r)[ \t]*/g, breaks: true };

export const QURAN: DirectiveKind = {
  form: 'container',
  label: 'none',
  attributes: QURAN_ATTRIBUTES,
  build: (parts, context) => [buildQuran(parts, context)],
};

function buildQuran(parts: DirectiveParts, context: BuildContext): Scripture {
  const { span, opening, attributes, content } = parts;
  const id = context.nextId();
  const paragraphs = quotedParagraphs(content, 'quran', opening, context);
  const lines = paragraphs.flatMap(({ children }) => splitPhrasing(children, LINES, context.file)).filter((line) => line.length > 0);
  const range = parseAyah(attributes.get('ayah') ?? '');
  checkPlace(attributes, opening, context);
  const paragraphId = context.nextId();
  const words = wordsOf(lines, range, opening, context);
  const phrase = scripturePhrase('quran', span, bracketed(words, opening, context), context);
  return {
    kind: 'scripture',
    id,
    span,
    form: 'quran',
    narrator: null,
    children: [{ kind: 'paragraph', id: paragraphId, span, children: [phrase] }],
    source: lineOf(ayahReference(attributes.get('surah'), range, context.metadata), opening, context),
  };
}

/** The lines with the signs of their verses between them, where it is known which line is which verse. */
function wordsOf(lines: readonly (readonly PhrasingContent[])[], range: AyahRange | null, opening: Span, context: BuildContext): readonly Inline[] {
  const built = lines.map((line) => verbatimInlines(line, context));
  const count = range === null ? 0 : range.last - range.first + 1;
  const isSigned = built.flat().some((inline) => inline.kind === 'text' && inline.value.includes(END_OF_AYAH));
  const numbered = !isSigned && count > 1 && count === lines.length;
  if (!isSigned && count > 1 && !numbered) {
    context.report({
      rule: 'verses-have-lines',
      severity: 'warning',
      message: `expected ${count} lines, one for each verse, but there are ${lines.length}, so no verse shows its number`,
      place: atSpan(opening),
      hint: 'write every verse on a line of its own',
    });
  }
  return built.flatMap((inlines, index): readonly Inline[] => {
    const isLast = index === built.length - 1;
    const verse = range === null ? null : numbered ? range.first + index : isLast && count === 1 && !isSigned ? range.first : null;
    const sign = verse === null ? [] : [made(ayahSign(verse, context.metadata), opening, context)];
    return [...inlines, ...sign, ...(isLast ? [] : [made(' ', opening, context)])];
  });
}

/** An author who typed the brackets has them once. */
function bracketed(words: readonly Inline[], span: Span, context: BuildContext): readonly Inline[] {
  const [first] = words;
  const isBracketed = first?.kind === 'text' && first.value.trimStart().startsWith(OPENING);
  return isBracketed ? words : [made(OPENING, span, context), ...words, made(CLOSING, span, context)];
}

function checkPlace(attributes: ReadonlyMap<string, string>, span: Span, { report }: BuildContext): void {
  const missing = Object.keys(QURAN_ATTRIBUTES).filter((name) => !attributes.has(name));
  if (missing.length > 0) {
    report({
      rule: 'quran-names-its-place',
      severity: 'warning',
      message: `expected surah and ayah in the braces, but ${missing.join(' and ')} is missing`,
      place: atSpan(span),
      hint: 'write {surah="البقرة" ayah="255"}',
    });
  }
}

/** Inside a sentence: bracketed, and its place after it where it is given. */
export function buildInlineQuran(node: TextDirective, context: BuildContext): readonly Inline[] {
  const span = spanOf(node, context.file);
  const attributes = fittingAttributes(`:${node.name}[…]`, node.attributes ?? {}, QURAN_ATTRIBUTES, span, context);
  const words = bracketed(verbatimInlines(node.children, context), span, context);
  const phrase = scripturePhrase('quran', span, words, context);
  const reference = ayahReference(attributes.get('surah'), parseAyah(attributes.get('ayah') ?? ''), context.metadata);
  return reference === '' ? [phrase] : [phrase, made(` ${reference}`, span, context)];
}
