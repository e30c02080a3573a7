/** `:::hadith{narrator="…" source="…" number="…"}`: who passed it on, its words to the letter, where it stands. */
import { toNumerals } from '../locale/numerals.js';
import type { BuildContext } from './build-context.js';
import { TEXT, type AttributeRule, type DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Inline, Paragraph, Scripture } from './model.js';
import { lineOf, made, quotedParagraphs, scripturePhrase } from './scripture-parts.js';
import { spanOf } from '../source/mdast.js';
import { verbatimInlines } from './verbatim.js';

const NUMBER: AttributeRule = { expected: 'a number such as 1', fits: (value) => /^\d{1,5}$/.test(toNumerals(value, 'latn')) };

export const HADITH: DirectiveKind = {
  form: 'container',
  label: 'none',
  attributes: { narrator: TEXT, source: TEXT, number: NUMBER },
  build: (parts, context) => [buildHadith(parts, context)],
};

function buildHadith(parts: DirectiveParts, context: BuildContext): Scripture {
  const { span, opening, attributes, content } = parts;
  const { numerals } = context.metadata;
  const id = context.nextId();
  const narrator = lineOf(attributes.get('narrator') ?? '', opening, context);
  const children = wordsOf(parts, content, context);
  const number = toNumerals(attributes.get('number') ?? '', numerals);
  const from = [attributes.get('source') ?? '', number].filter((part) => part !== '').join('، ');
  return { kind: 'scripture', id, span, form: 'hadith', narrator, children, source: lineOf(from === '' ? '' : `[${from}]`, opening, context) };
}

/** In guillemets, from the first paragraph to the last, unless the author typed them. */
function wordsOf({ opening }: DirectiveParts, content: DirectiveParts['content'], context: BuildContext): readonly Paragraph[] {
  const paragraphs = quotedParagraphs(content, 'hadith', opening, context);
  const ids = paragraphs.map(() => context.nextId());
  const built = paragraphs.map(({ children }) => verbatimInlines(children, context));
  const first = built[0]?.[0];
  const isQuoted = first?.kind === 'text' && /^\s*[«“"]/u.test(first.value);
  return paragraphs.flatMap((node, index): readonly Paragraph[] => {
    const id = ids[index];
    const span = spanOf(node, context.file);
    const words: readonly Inline[] = [
      ...(index === 0 && !isQuoted ? [made('«', opening, context)] : []),
      ...(built[index] ?? []),
      ...(index === paragraphs.length - 1 && !isQuoted ? [made('»', opening, context)] : []),
    ];
    return id === undefined ? [] : [{ kind: 'paragraph', id, span, children: [scripturePhrase('hadith', span, words, context)] }];
  });
}
