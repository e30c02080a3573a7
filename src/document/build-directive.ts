/** `:::name[label]{attributes}` … `:::`: which directives there are, and what every one of them must have. */
import type { ContainerDirective } from 'mdast-util-directive';
import { closest } from 'fastest-levenshtein';
import { atSpan } from '../base/diagnostic.js';
import { BOX_ROLES, buildBox } from './build-box.js';
import type { BuildContext } from './build-context.js';
import { buildTableDirective } from './build-table-directive.js';
import { buildVerse } from './build-verse.js';
import { directiveParts, type DirectiveParts } from './directive-parts.js';
import type { Block } from './model.js';

const VERSE = 'verse';
const TABLE = 'table';
const NAMES: readonly string[] = [...BOX_ROLES, VERSE, TABLE];

/** What a directive other than a box makes. */
const WHOLES: Readonly<Record<string, string>> = { [VERSE]: 'poem', [TABLE]: 'table' };

const CLOSED = /\n[ \t>]*:{3,}[ \t]*$/;

/** What the directive says; of one that is not known, what it holds. */
export function buildDirective(node: ContainerDirective, context: BuildContext): readonly Block[] {
  const parts = directiveParts(node, context.file);
  checkDirective(node.name, parts, context);
  if (node.name === VERSE) {
    return buildVerse(parts, context);
  }
  if (node.name === TABLE) {
    return buildTableDirective(parts, context);
  }
  const role = BOX_ROLES.find((name) => name === node.name);
  return role === undefined ? context.blocks(node.children, context) : [buildBox(role, parts, context)];
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
      hint: `write ::: on a line of its own where the ${WHOLES[name] ?? 'box'} ends`,
    });
  }
}
