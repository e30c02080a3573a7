/** `[](#id)` and `:ref[#id]{form=…}`: what they print is made of what they lead to. */
import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { closest } from 'fastest-levenshtein';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { spanOf } from '../source/mdast.js';
import type { AnchorFacts } from './anchors.js';
import { checkAttributes } from './attribute-checks.js';
import type { BuildContext } from './build-context.js';
import { copyInlines } from './copy-inlines.js';
import type { Inline, PagedForm, Reference } from './model.js';
import { numberInline } from './number-inline.js';
import { referenceWords, type ReferenceWords } from './reference-words.js';

/** `full`: name and page; `title`: the heading or caption; the others are what they say. */
export const REFERENCE_FORMS = ['full', 'number', 'page', 'title'] as const;

export type ReferenceForm = (typeof REFERENCE_FORMS)[number];

/** The form by its name; null, and told, where there is none such. */
export function referenceForm(name: string, span: Span, { report }: BuildContext): ReferenceForm | null {
  const form = REFERENCE_FORMS.find((known) => known === name);
  if (form === undefined) {
    report({
      rule: 'reference-forms-are-known',
      severity: 'error',
      message: `expected a reference’s form to be ${REFERENCE_FORMS.join(', ')}, but “${name}” came`,
      place: atSpan(span),
      hint: `did you mean ${closest(name.toLowerCase(), REFERENCE_FORMS)}?`,
    });
  }
  return form ?? null;
}

/** `:ref[#id]{form=page}`. */
export function buildRef(node: TextDirective, context: BuildContext): readonly Inline[] {
  const span = spanOf(node, context.file);
  const given = checkAttributes(`:${node.name}[…]`, node.attributes ?? {}, ['form'], span, context);
  const form = given.has('form') ? referenceForm(given.get('form') ?? '', span, context) : 'full';
  const slug = textOf(node.children).trim();
  if (!slug.startsWith('#') || slug.length < 2) {
    context.report({
      rule: 'references-name-a-place',
      severity: 'error',
      message: `expected a name between the brackets of :${node.name}[…], but “${slug}” came`,
      place: atSpan(span),
      hint: `write :${node.name}[#name]`,
    });
    return [];
  }
  return buildReference(slug.slice(1), form ?? 'full', span, context);
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : 'children' in node ? textOf(node.children) : '')).join('');
}

type OpenReference = { -readonly [Key in keyof Reference]: Reference[Key] };

/** A reference; it is filled when the whole Document is known. */
export function buildReference(slug: string, form: ReferenceForm, span: Span, context: BuildContext): readonly Inline[] {
  const id = context.nextId();
  if (context.place.insideLink) {
    context.report({
      rule: 'links-hold-no-links',
      severity: 'error',
      message: 'expected no reference in the text of a link, but here is one',
      place: atSpan(span),
      hint: 'write it before the link or after it',
    });
    return [];
  }
  const reference: OpenReference = { kind: 'reference', id, span, target: id, children: [], paged: null };
  context.anchors.refer(slug, span, (facts) => {
    reference.target = facts.id;
    Object.assign(reference, wordsOf(facts, form, slug, span, context));
  });
  return [reference];
}

function wordsOf(facts: AnchorFacts, form: ReferenceForm, slug: string, span: Span, context: BuildContext): Pick<Reference, 'children' | 'paged'> {
  const words = referenceWords(context.metadata);
  const name = form === 'title' ? titleOf(facts, words, span, context) : nameOf(facts, words, span, context);
  if (name === null) {
    if (form === 'number' || form === 'title') {
      reportNameless(form, slug, span, context);
    }
    const place: readonly Inline[] = [{ kind: 'text', id: context.nextId(), span, value: words.place }];
    return { children: place, paged: { showsName: false, before: `${words.page}\u00A0` } };
  }
  if (form === 'number' && facts.number === null) {
    reportNameless(form, slug, span, context);
  }
  return { children: name, paged: pagedForm(form, words) };
}

function pagedForm(form: ReferenceForm, { comma, page }: ReferenceWords): PagedForm | null {
  switch (form) {
    case 'full':
      return { showsName: true, before: `${comma}${page}\u00A0` };
    case 'page':
      return { showsName: false, before: `${page}\u00A0` };
    case 'number':
    case 'title':
      return null;
  }
}

/** «الشكل ٣», «الفصل الأول»; without a number the title in quotes. Null for what has neither. */
function nameOf(facts: AnchorFacts, words: ReferenceWords, span: Span, context: BuildContext): readonly Inline[] | null {
  if (facts.number === null) {
    return titleOf(facts, words, span, context);
  }
  const noun = facts.isNamed ? '' : `${nounOf(facts, words)}\u00A0`;
  const before: readonly Inline[] = noun === '' ? [] : [{ kind: 'text', id: context.nextId(), span, value: noun }];
  return [...before, numberInline(facts.number, span, context)];
}

function nounOf({ kind, level }: AnchorFacts, words: ReferenceWords): string {
  switch (kind) {
    case 'heading':
      return level === 1 ? words.chapter : words.section;
    case 'appendix':
    case 'figure':
    case 'table':
    case 'equation':
    case 'quotation':
    case 'verse':
      return words[kind];
    case 'box':
    case 'term':
    case 'place':
      return '';
  }
}

function titleOf({ title }: AnchorFacts, { quotes: [open, close] }: ReferenceWords, span: Span, context: BuildContext): readonly Inline[] | null {
  if (title.length === 0) {
    return null;
  }
  const quote = (value: string): Inline => ({ kind: 'text', id: context.nextId(), span, value });
  return [quote(open), ...copyInlines(title, context.nextId), quote(close)];
}

function reportNameless(form: ReferenceForm, slug: string, span: Span, { report }: BuildContext): void {
  report({
    rule: 'references-have-words',
    severity: 'error',
    message: `expected #${slug} to have a ${form}, but it has none, so the reference has nothing to say`,
    place: atSpan(span),
    hint: form === 'number' ? 'write the words yourself, [words](#name), or ask for its page, :ref[#name]{form=page}' : 'write the words yourself: [words](#name)',
  });
}

/** `{.page}` or `{form=page}` after an empty link. */
const FORM_AFTER = /^\{\s*(?:\.([\w-]+)|form=["']?([\w-]+)["']?)\s*\}/;

/** The form that a text after an empty link asks for, and how much of the text says so. */
export function formAfter(node: PhrasingContent | undefined): { readonly name: string; readonly length: number } | null {
  const match = node?.type === 'text' ? FORM_AFTER.exec(node.value) : null;
  return match === null ? null : { name: match[1] ?? match[2] ?? '', length: match[0].length };
}

