/** `:::timeline` and `:::questions`: lists whose items begin with a **date** or a **question**. */
import type { List as MdastList, ListItem, PhrasingContent, RootContent } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import { spanOf } from '../source/mdast.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Entry, EntryList, Paragraph } from './model.js';
import { sliceText } from './slice-text.js';

type Role = EntryList['role'];

const kindOf = (role: Role): DirectiveKind => ({
  form: 'container',
  label: 'optional',
  attributes: {},
  build: (parts, context) => [buildEntries(role, parts, context)],
});

export const TIMELINE = kindOf('timeline');
export const QUESTIONS = kindOf('questions');

const TERMS: Readonly<Record<Role, string>> = { timeline: 'date', questions: 'question' };

function buildEntries(role: Role, parts: DirectiveParts, context: BuildContext): EntryList {
  const id = context.nextId();
  const title = parts.label === null ? [] : context.inlines(parts.label, context);
  const items = parts.content.flatMap((node) => (node.type === 'list' ? node.children : []));
  if (items.length === 0 || parts.content.some((node) => !isExpected(node))) {
    context.report({
      rule: 'entries-are-items',
      severity: 'error',
      message: `expected a list in :::${role} and nothing else, but ${items.length === 0 ? 'here is none' : 'something stands beside it'}`,
      place: atSpan(parts.opening),
      hint: `write each one as - **${TERMS[role]}** and its text`,
    });
  }
  return { kind: 'entryList', id, span: parts.span, role, title, entries: items.map((item) => buildEntry(item, role, context)) };
}

const isExpected = (node: RootContent): node is MdastList => node.type === 'list' || node.type === 'definition' || node.type === 'footnoteDefinition';

function buildEntry(item: ListItem, role: Role, context: BuildContext): Entry {
  const id = context.nextId();
  const span = spanOf(item, context.file);
  const [first, ...rest] = item.children;
  const lead = first?.type === 'paragraph' ? first.children : [];
  const [term, ...after] = lead;
  if (first?.type !== 'paragraph' || term?.type !== 'strong') {
    context.report({
      rule: 'entries-begin-with-a-term',
      severity: 'error',
      message: `expected **${TERMS[role]}** at the beginning of the item, but there is none`,
      place: atSpan(span),
      hint: `write the ${TERMS[role]} between two pairs of stars, and the text after it`,
    });
    return { kind: 'entry', id, span, term: emptyParagraph(item, context), children: context.blocks(item.children, context) };
  }
  const built = termParagraph(term, context);
  const text = withoutSeparator(after, context);
  const paragraph: RootContent[] = text.length === 0 ? [] : [{ ...first, children: [...text], position: positionOf(first, text) }];
  return { kind: 'entry', id, span, term: built, children: context.blocks([...paragraph, ...rest], context) };
}

function termParagraph(term: Extract<PhrasingContent, { type: 'strong' }>, context: BuildContext): Paragraph {
  const id = context.nextId();
  return { kind: 'paragraph', id, span: spanOf(term, context.file), children: context.inlines(term.children, context) };
}

function emptyParagraph(item: ListItem, context: BuildContext): Paragraph {
  return { kind: 'paragraph', id: context.nextId(), span: spanOf(item, context.file), children: [] };
}

/** What parts a term from its text in the source stands between columns on the page, where it would be idle. */
const SEPARATOR = /^\s*[:：،–—-]?\s*/u;

function withoutSeparator(nodes: readonly PhrasingContent[], { file }: BuildContext): readonly PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') {
    return first?.type === 'break' ? rest : nodes;
  }
  const start = SEPARATOR.exec(first.value)?.[0].length ?? 0;
  return start < first.value.length ? [sliceText(first, start, first.value.length, file), ...rest] : rest;
}

function positionOf(whole: ListItem['children'][number], children: readonly PhrasingContent[]): ListItem['position'] {
  const start = children[0]?.position?.start ?? whole.position?.start;
  const end = whole.position?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}
