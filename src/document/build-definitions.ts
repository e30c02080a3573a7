/**
 * `:::glossary` and `:::definitions`: a term on a line, and below it each of its definitions on a line
 * that begins with a colon, as in Pandoc and PHP Markdown Extra. `::glossary`, on a line of its own, has
 * the terms that the text defines.
 */
import type { Paragraph as MdastParagraph, PhrasingContent } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import { sortArabic } from '../locale/collation.js';
import { spanOf } from '../source/mdast.js';
import type { BuildContext } from './build-context.js';
import { oneOf, type DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { DefinitionItem, DefinitionList, Paragraph } from './model.js';
import { plainText } from './plain-text.js';
import { sliceText } from './slice-text.js';
import { slugOf } from './slugs.js';
import { splitPhrasing, type Separator } from './split-phrasing.js';
import { splitTrailingAttributes } from './trailing-attributes.js';

/** Terms in the order of the alphabet, unless `sort=false`. */
export const GLOSSARY: DirectiveKind = {
  form: 'either',
  label: 'none',
  attributes: { sort: oneOf('true', 'false') },
  build: (parts, context) => {
    const sorts = parts.attributes.get('sort') !== 'false';
    return parts.form === 'leaf' ? buildMadeGlossary(sorts, parts, context) : [buildDefinitions('glossary', sorts, parts, context)];
  },
};

/** Terms in the order in which they are written. */
export const DEFINITIONS: DirectiveKind = {
  form: 'container',
  label: 'none',
  attributes: {},
  build: (parts, context) => [buildDefinitions('definitions', false, parts, context)],
};

const DEFINITION_LINE: Separator = { pattern: /[ \t]*(?:\r\n|\n|\r):[ \t]+/g, breaks: false };
const CONTINUES = /^:[ \t]+/;

interface TermSource {
  readonly node: MdastParagraph;
  readonly term: readonly PhrasingContent[];
  readonly definitions: (readonly PhrasingContent[])[];
}

function buildDefinitions(role: DefinitionList['role'], sorts: boolean, parts: DirectiveParts, context: BuildContext): DefinitionList {
  const id = context.nextId();
  const items = sourcesOf(parts, context).map((source) => buildItem(source, context));
  if (role === 'glossary') {
    items.forEach((item) => context.terms.enter(plainText(item.term), item.id));
  }
  if (items.length === 0) {
    tell('definition-lists-have-terms', 'expected terms and their definitions, but there are none', 'write a term, and below it a line : definition', parts.opening, context);
  }
  return { kind: 'definitionList', id, span: parts.span, role, items: sorts ? byTerm(items) : items };
}

const byTerm = (items: readonly DefinitionItem[]): readonly DefinitionItem[] => sortArabic(items, ({ term }) => plainText(term));

/** Filled when all is built. */
function buildMadeGlossary(sorts: boolean, { span, opening }: DirectiveParts, context: BuildContext): readonly DefinitionList[] {
  const { terms, anchors } = context;
  if (!terms.open()) {
    tell('glossaries-are-made-once', 'expected one ::glossary, but this is another', 'remove it', opening, context);
    return [];
  }
  const items: DefinitionItem[] = [];
  anchors.later(() => {
    items.push(...(sorts ? byTerm(terms.defined) : terms.defined));
    if (items.length === 0) {
      tell('definition-lists-have-terms', 'expected terms that the text defines, but there are none', 'define them where they are used first, :term[term]{def="what it means"}', opening, context);
    }
  });
  return [{ kind: 'definitionList', id: context.nextId(), span, role: 'glossary', items }];
}

function sourcesOf({ content }: DirectiveParts, context: BuildContext): readonly TermSource[] {
  const sources: TermSource[] = [];
  for (const node of content) {
    if (node.type !== 'paragraph') {
      tell('definition-lists-hold-terms', 'expected a term and lines that begin with a colon, but here is something else', 'put it before the list or after it', spanOf(node, context.file), context);
      continue;
    }
    const [first] = node.children;
    const mark = first?.type === 'text' ? CONTINUES.exec(first.value)?.[0] : undefined;
    const lines = splitPhrasing(node.children, DEFINITION_LINE, context.file);
    if (first?.type === 'text' && mark !== undefined && sources.length > 0) {
      const [line = [], ...others] = lines;
      sources.at(-1)?.definitions.push([sliceText(first, mark.length, Math.max(mark.length, textLength(line[0])), context.file), ...line.slice(1)], ...others);
    } else {
      const [term = [], ...definitions] = lines;
      sources.push({ node, term, definitions });
    }
  }
  return sources;
}

function textLength(node: PhrasingContent | undefined): number {
  return node?.type === 'text' ? node.value.length : 0;
}

function buildItem({ node, term, definitions }: TermSource, context: BuildContext): DefinitionItem {
  const id = context.nextId();
  const span = spanOf(node, context.file);
  const named = splitTrailingAttributes(term, context.file);
  const words = context.inlines(named?.children ?? term, context);
  const slug = named?.id ?? slugOf(plainText(words));
  context.anchors.define(slug, { id, span, kind: 'term', number: null, isNamed: false, suffix: '', title: words, level: null, isUnlisted: true }, named !== null && named.id !== null);
  if (definitions.length === 0) {
    tell('terms-have-definitions', 'expected a line that begins with a colon below the term, but there is none', 'write : and what the term means', span, context);
  }
  const built = definitions.map((line): Paragraph => ({ kind: 'paragraph', id: context.nextId(), span, children: context.inlines(line, context) }));
  return { kind: 'definitionItem', id, span, term: words, definitions: built };
}

function tell(rule: string, message: string, hint: string, span: DirectiveParts['span'], { report }: BuildContext): void {
  report({ rule, severity: 'error', message, place: atSpan(span), hint });
}
