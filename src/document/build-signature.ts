/** `::signature{name position date}`: a line to sign on, and who signs. */
import { attributeParagraph } from './attribute-text.js';
import { atSpan } from '../base/diagnostic.js';
import type { BuildContext } from './build-context.js';
import { TEXT, type DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Block, Paragraph } from './model.js';

export const SIGNATURE: DirectiveKind = {
  form: 'leaf',
  label: 'none',
  attributes: { name: TEXT, position: TEXT, date: TEXT },
  build: buildSignature,
};

function buildSignature(parts: DirectiveParts, context: BuildContext): readonly Block[] {
  const id = context.nextId();
  const lines = ['name', 'position', 'date'].map((key) => attributeParagraph(key, parts, context)).filter((line): line is Paragraph => line !== null);
  if (!parts.attributes.has('name')) {
    context.report({
      rule: 'signatures-have-a-name',
      severity: 'error',
      message: 'expected the name of who signs, but there is none',
      place: atSpan(parts.opening),
      hint: 'write ::signature{name="…" position="…" date="…"}',
    });
  }
  return [{ kind: 'signature', id, span: parts.span, lines }];
}
