/** `:::name[label]{attributes}` … `:::` and `::name[label]{attributes}`: looked up, checked, then built by their kind. */
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { checkDirective } from './directive-checks.js';
import type { BuildContext } from './build-context.js';
import { directiveParts } from './directive-parts.js';
import { DIRECTIVES } from './directives.js';
import type { Block } from './model.js';

/** What the directive says; of one that is not known, what it holds. */
export function buildDirective(node: ContainerDirective | LeafDirective, context: BuildContext): readonly Block[] {
  const parts = directiveParts(node, context.file);
  const kind = DIRECTIVES.get(node.name);
  const attributes = checkDirective(node, parts, DIRECTIVES, context);
  if (kind === undefined) {
    return node.type === 'leafDirective' ? [] : context.blocks(node.children, context);
  }
  return kind.build({ ...parts, attributes }, context);
}
