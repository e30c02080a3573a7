import { BOX_ROLES, boxTitle } from './box-roles.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Box, BoxRole, Inline } from './model.js';

/** `:::summary[label]`, `:::note[label]` and the rest of the boxes. */
export const BOX_DIRECTIVES: readonly (readonly [string, DirectiveKind])[] = BOX_ROLES.map((role) => [
  role,
  { form: 'container', label: 'optional', attributes: {}, build: (parts, context) => [buildBox(role, parts, context)] },
]);

function buildBox(role: BoxRole, parts: DirectiveParts, context: BuildContext): Box {
  const id = context.nextId();
  const title = buildTitle(role, parts, context);
  return { kind: 'box', id, span: parts.span, role, title, children: context.blocks(parts.content, context) };
}

function buildTitle(role: BoxRole, { label, opening }: DirectiveParts, context: BuildContext): readonly Inline[] {
  const title = label === null ? [] : context.inlines(label, context);
  const name = boxTitle(role, context.metadata.direction);
  return title.length > 0 || name === '' ? title : [{ kind: 'text', id: context.nextId(), span: opening, value: name }];
}
