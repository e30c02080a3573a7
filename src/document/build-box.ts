import type { PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { closest } from 'fastest-levenshtein';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { spanOf } from '../source/mdast.js';
import type { BuildContext } from './build-context.js';
import type { Block, BoxRole, Inline } from './model.js';

const DEFAULT_TITLES: Readonly<Record<BoxRole, string>> = { summary: 'الخلاصة', note: 'ملاحظة' };
const ROLES = Object.keys(DEFAULT_TITLES) as readonly BoxRole[];

const CLOSED = /\n[ \t>]*:{3,}[ \t]*$/;

/** `:::summary[label]` and `:::note[label]`; of any other directive what it holds. */
export function buildBox(node: ContainerDirective, context: BuildContext): readonly Block[] {
  const span = spanOf(node, context.file);
  const role = ROLES.find((name) => name === node.name);
  checkBox(node, role, span, context);
  if (role === undefined) {
    return context.blocks(node.children, context);
  }
  const id = context.nextId();
  const [first, ...rest] = node.children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first.children : null;
  const content: readonly RootContent[] = label === null ? node.children : rest;
  const title = buildTitle(label, role, firstLine(span), context);
  return [{ kind: 'box', id, span, role, title, children: context.blocks(content, context) }];
}

function buildTitle(label: readonly PhrasingContent[] | null, role: BoxRole, span: Span, context: BuildContext): readonly Inline[] {
  const title = label === null ? [] : context.inlines(label, context);
  return title.length > 0 ? title : [{ kind: 'text', id: context.nextId(), span, value: DEFAULT_TITLES[role] }];
}

function checkBox(node: ContainerDirective, role: BoxRole | undefined, span: Span, { file, report }: BuildContext): void {
  const opening = firstLine(span);
  if (role === undefined) {
    report({
      rule: 'directives-are-known',
      severity: 'error',
      message: `expected :::${ROLES.join(' or :::')}, but there is no :::${node.name}`,
      place: atSpan(opening),
      hint: `did you mean :::${closest(node.name.toLowerCase(), ROLES)}?`,
    });
  }
  if (Object.keys(node.attributes ?? {}).length > 0) {
    report({
      rule: 'directives-have-no-attributes',
      severity: 'warning',
      message: `expected :::${node.name} or :::${node.name}[label], but it has {attributes}, which count for nothing`,
      place: atSpan(opening),
      hint: 'remove what stands in the braces',
    });
  }
  if (!CLOSED.test(file.text.slice(span.start, span.end).trimEnd())) {
    report({
      rule: 'directives-are-closed',
      severity: 'error',
      message: `expected ::: at the end of :::${node.name}, but there is none`,
      place: atSpan(opening),
      hint: 'write ::: on a line of its own where the box ends',
    });
  }
}

/** The directive's first line. */
function firstLine(span: Span): Span {
  const lineEnd = /\r\n|\n|\r/.exec(span.file.text.slice(span.start, span.end));
  return lineEnd === null ? span : { ...span, end: span.start + lineEnd.index };
}
