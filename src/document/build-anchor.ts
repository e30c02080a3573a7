/** `:anchor[words]{#id}`: a place in the text that has a name; the words may be none. */
import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { atSpan } from '../base/diagnostic.js';
import { spanOf } from '../source/mdast.js';
import { checkAttributes } from './attribute-checks.js';
import type { BuildContext } from './build-context.js';
import type { Inline } from './model.js';

type Phrasing = (nodes: readonly PhrasingContent[], context: BuildContext) => readonly Inline[];

export function buildAnchor(node: TextDirective, context: BuildContext, phrasing: Phrasing): readonly Inline[] {
  const id = context.nextId();
  const span = spanOf(node, context.file);
  const name = checkAttributes(':anchor[…]', node.attributes ?? {}, ['id'], span, context).get('id') ?? '';
  const children = phrasing(node.children, context);
  if (name === '') {
    context.report({
      rule: 'anchors-have-a-name',
      severity: 'error',
      message: 'expected a name for the place, but :anchor[…] has none',
      place: atSpan(span),
      hint: 'write :anchor[words]{#name}',
    });
    return children;
  }
  context.anchors.define(name, { id, span, kind: 'place', number: null, isNamed: false, suffix: '', title: children, level: null, isUnlisted: true }, true);
  return [{ kind: 'anchor', id, span, children }];
}
