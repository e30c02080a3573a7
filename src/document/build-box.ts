import { splitAttribution } from './attribution.js';
import { BOX_ROLES, boxTitle } from './box-roles.js';
import type { BuildContext } from './build-context.js';
import { buildAttribution } from './build-quote.js';
import type { DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Box, BoxRole, Inline } from './model.js';
import { numberBlock, withNumber } from './named-number.js';

/** `:::summary[label]`, `:::note[label]` and the rest of the boxes. */
export const BOX_DIRECTIVES: readonly (readonly [string, DirectiveKind])[] = BOX_ROLES.map((role) => [
  role,
  { form: 'container', label: 'optional', attributes: {}, build: (parts, context) => [buildBox(role, parts, context)] },
]);

/** Boxes of which a book has many, and speaks of by number. */
const COUNTED = ['note', 'warning', 'definition', 'example'] as const;

function buildBox(role: BoxRole, parts: DirectiveParts, context: BuildContext): Box {
  const id = context.nextId();
  const words = parts.label === null ? [] : context.inlines(parts.label, context);
  const name = boxTitle(role, context.metadata.direction);
  const named: readonly Inline[] = words.length > 0 || name === '' ? words : [{ kind: 'text', id: context.nextId(), span: parts.opening, value: name }];
  const block = { id, span: parts.opening, kind: 'box', slug: parts.slug, counted: COUNTED.find((counted) => counted === role) ?? null } as const;
  const number = numberBlock(block, named, context);
  const title = number.length > 0 ? withNumber(number, words, parts.opening, context) : named;
  const { quotation, attribution } = role === 'pull-quote' ? splitAttribution(parts.content, context.file) : { quotation: parts.content, attribution: null };
  const children = context.blocks(quotation, context);
  return { kind: 'box', id, span: parts.span, role, title, children, attribution: attribution === null ? null : buildAttribution(attribution, context) };
}
