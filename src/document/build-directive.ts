/** `:::name[label]{attributes}` … `:::`: which directives there are, and what every one of them must have. */
import type { ContainerDirective } from 'mdast-util-directive';
import { closest } from 'fastest-levenshtein';
import { atSpan } from '../base/diagnostic.js';
import { BOX_ROLES, buildBox } from './build-box.js';
import type { BuildContext } from './build-context.js';
import { buildVerse } from './build-verse.js';
import { directiveParts, type DirectiveParts } from './directive-parts.js';
import type { Block } from './model.js';

const VERSE = 'verse';
const NAMES: readonly string[] = [...BOX_ROLES, VERSE];

const CLOSED = /\n[ \t>]*:{3,}[ \t]*$/;

/** What the directive says; of one that is not known, what it holds. */
export function buildDirective(node: ContainerDirective, context: BuildContext): readonly Block[] {
  const parts = directiveParts(node, context.file);
  checkDirective(node.name, parts, context);
  const blocks = blocksOf(node, parts, context);
  nameBlock(blocks[0], parts, context);
  return blocks;
}

function blocksOf(node: ContainerDirective, parts: DirectiveParts, context: BuildContext): readonly Block[] {
  if (node.name === VERSE) {
    return buildVerse(parts, context);
  }
  const role = BOX_ROLES.find((name) => name === node.name);
  return role === undefined ? context.blocks(node.children, context) : [buildBox(role, parts, context)];
}

/** `:::name{#id}`: references say its title. */
function nameBlock(block: Block | undefined, { slug, opening }: DirectiveParts, { anchors }: BuildContext): void {
  if (block === undefined || slug === null) {
    return;
  }
  const title = block.kind === 'box' || block.kind === 'verse' ? block.title : [];
  const kind = block.kind === 'verse' ? 'verse' : 'box';
  anchors.define(slug, { id: block.id, span: opening, kind, number: null, isNamed: false, title, level: null, isUnlisted: true }, true);
}

function checkDirective(name: string, { span, opening }: DirectiveParts, { file, report }: BuildContext): void {
  if (!NAMES.includes(name)) {
    report({
      rule: 'directives-are-known',
      severity: 'error',
      message: `expected :::${NAMES.join(' or :::')}, but there is no :::${name}`,
      place: atSpan(opening),
      hint: `did you mean :::${closest(name.toLowerCase(), NAMES)}?`,
    });
  }
  if (!CLOSED.test(file.text.slice(span.start, span.end).trimEnd())) {
    report({
      rule: 'directives-are-closed',
      severity: 'error',
      message: `expected ::: at the end of :::${name}, but there is none`,
      place: atSpan(opening),
      hint: name === VERSE ? 'write ::: on a line of its own where the poem ends' : 'write ::: on a line of its own where the box ends',
    });
  }
}
