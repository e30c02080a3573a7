import type { BuildContext } from './build-context.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Paragraph } from './model.js';

/** The value of an attribute as a paragraph, `before` it; null where the attribute is not given. */
export function attributeParagraph(key: string, parts: DirectiveParts, context: BuildContext, before = ''): Paragraph | null {
  const value = parts.attributes.get(key)?.trim();
  if (value === undefined) {
    return null;
  }
  const { opening } = parts;
  const at = context.file.text.slice(opening.start, opening.end).indexOf(value);
  const span = at === -1 ? opening : { ...opening, start: opening.start + at, end: opening.start + at + value.length };
  const position = { start: { line: 1, column: 1, offset: span.start }, end: { line: 1, column: 1, offset: span.end } };
  const id = context.nextId();
  const label = before === '' ? [] : [{ kind: 'text', id: context.nextId(), span: opening, value: before } as const];
  return { kind: 'paragraph', id, span, children: [...label, ...context.inlines([{ type: 'text', value, position }], context)] };
}
