/** What the builders of Quran and hadith quotations share. */
import type { Paragraph as MdastParagraph, RootContent } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { spanOf } from '../source/mdast.js';
import type { BuildContext } from './build-context.js';
import type { Inline, Paragraph, Phrase, PhraseRole, Text } from './model.js';

/** The paragraphs of a quotation; tells of what else stands in it, and of a quotation without words. */
export function quotedParagraphs(nodes: readonly RootContent[], name: string, opening: Span, { file, report }: BuildContext): readonly MdastParagraph[] {
  const paragraphs = nodes.filter((node) => node.type === 'paragraph');
  const others = nodes.filter(({ type }) => type !== 'paragraph' && type !== 'definition' && type !== 'footnoteDefinition');
  for (const node of others) {
    report({
      rule: 'scripture-holds-text',
      severity: 'error',
      message: `expected paragraphs in :::${name}, but Markdown takes this for something else`,
      place: atSpan(spanOf(node, file)),
      hint: 'put \\ before its first character, or move it out',
    });
  }
  if (nodes.length === 0) {
    report({
      rule: 'scripture-holds-text',
      severity: 'error',
      message: `expected the words between :::${name} and :::, but there are none`,
      place: atSpan(opening),
      hint: 'write them, or remove the directive',
    });
  }
  return paragraphs;
}

export function made(value: string, span: Span, { nextId }: BuildContext): Text {
  return { kind: 'text', id: nextId(), span, value };
}

/** Isolated, and in Arabic wherever it stands. */
export function scripturePhrase(role: PhraseRole, span: Span, children: readonly Inline[], { nextId, metadata }: BuildContext): Phrase {
  const language = new Intl.Locale(metadata.language).language === 'ar' ? null : 'ar';
  return { kind: 'phrase', id: nextId(), span, role, language, direction: 'rtl', features: [], children };
}

/** A line beside the words: who passed them on, or where they stand. Null where there is nothing to say. */
export function lineOf(value: string, span: Span, context: BuildContext): Paragraph | null {
  if (value === '') {
    return null;
  }
  const id = context.nextId();
  return { kind: 'paragraph', id, span, children: [made(value, span, context)] };
}
