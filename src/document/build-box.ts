import { atSpan } from '../base/diagnostic.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Box, BoxRole, Inline } from './model.js';

const DEFAULT_TITLES: Readonly<Record<BoxRole, string>> = { summary: 'الخلاصة', note: 'ملاحظة' };
export const BOX_ROLES = Object.keys(DEFAULT_TITLES) as readonly BoxRole[];

/** `:::summary[label]` and `:::note[label]`. */
export function buildBox(role: BoxRole, parts: DirectiveParts, context: BuildContext): Box {
  const { span, opening, attributes, content } = parts;
  if (Object.keys(attributes).length > 0) {
    context.report({
      rule: 'directives-have-no-attributes',
      severity: 'warning',
      message: `expected :::${role} or :::${role}[label], but it has {attributes}, which count for nothing`,
      place: atSpan(opening),
      hint: 'remove what stands in the braces',
    });
  }
  const id = context.nextId();
  const title = buildTitle(role, parts, context);
  return { kind: 'box', id, span, role, title, children: context.blocks(content, context) };
}

function buildTitle(role: BoxRole, { label, opening }: DirectiveParts, context: BuildContext): readonly Inline[] {
  const title = label === null ? [] : context.inlines(label, context);
  return title.length > 0 ? title : [{ kind: 'text', id: context.nextId(), span: opening, value: DEFAULT_TITLES[role] }];
}
