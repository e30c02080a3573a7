/** `:::small`: remarks in smaller type. */
import type { DirectiveKind } from './directive-kind.js';

export const SMALL: DirectiveKind = {
  form: 'container',
  label: 'none',
  attributes: {},
  build: ({ span, content }, context) => {
    const id = context.nextId();
    return [{ kind: 'small', id, span, children: context.blocks(content, context) }];
  },
};
