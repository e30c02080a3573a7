/** `:::name[label]{attributes}` … `:::` and `::name[label]{attributes}`: looked up, checked, then built by their kind. */
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { checkDirective } from './directive-checks.js';
import type { BuildContext } from './build-context.js';
import { directiveParts, type DirectiveParts } from './directive-parts.js';
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
  const blocks = kind.build({ ...parts, attributes }, context);
  nameBlock(blocks[0], parts, context);
  return blocks;
}

const NAMED_WITH_TITLE: ReadonlySet<Block['kind']> = new Set(['box', 'chart', 'table', 'verse']);

/** `:::name{#id}`. What has a title or a caption has been named with it. */
function nameBlock(block: Block | undefined, { slug, opening }: DirectiveParts, { anchors }: BuildContext): void {
  if (block === undefined || slug === null || NAMED_WITH_TITLE.has(block.kind)) {
    return;
  }
  const kind = block.kind === 'scripture' ? 'quotation' : 'box';
  anchors.define(slug, { id: block.id, span: opening, kind, number: null, isNamed: false, suffix: '', title: [], level: null, isUnlisted: true }, true);
}
