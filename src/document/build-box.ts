import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { splitAttribution } from './attribution.js';
import { BOX_ROLES, boxTitle } from './box-roles.js';
import type { BuildContext } from './build-context.js';
import { buildAttribution } from './build-quote.js';
import { FLAG, type DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Block, Box, BoxRole, Inline, LinkTarget, NodeId } from './model.js';
import { copyInlines } from './copy-inlines.js';
import { defineTerm } from './define-term.js';
import { numberBlock, withNumber } from './named-number.js';

/** Of a definition whose label and paragraphs go into the glossary too. */
const GLOSSARY = { glossary: FLAG } as const;

/** `:::summary[label]`, `:::note[label]` and the rest of the boxes. */
export const BOX_DIRECTIVES: readonly (readonly [string, DirectiveKind])[] = BOX_ROLES.map((role) => [
  role,
  { form: 'container', label: 'optional', attributes: role === 'definition' ? GLOSSARY : {}, build: (parts, context) => [buildBox(role, parts, context)] },
]);

/** Boxes of which a book has many, and speaks of by number. */
const COUNTED = ['note', 'warning', 'definition', 'example'] as const;

function buildBox(role: BoxRole, parts: DirectiveParts, context: BuildContext): Box {
  const id = context.nextId();
  const words = parts.label === null ? [] : context.inlines(parts.label, context);
  const name = boxTitle(role, context.metadata.direction);
  const named: readonly Inline[] = words.length > 0 || name === '' ? words : [{ kind: 'text', id: context.nextId(), span: parts.opening, value: name }];
  const block = { id, span: parts.opening, kind: 'box', slug: parts.slug, counted: COUNTED.find((counted) => counted === role) ?? null } as const;
  const number = numberBlock(block, named, context);
  const { quotation, attribution } = role === 'pull-quote' ? splitAttribution(parts.content, context.file) : { quotation: parts.content, attribution: null };
  const children = context.blocks(quotation, context);
  const target = parts.attributes.has('glossary') ? enterBox(id, words, children, parts.opening, context) : null;
  const linked = (label: readonly Inline[]): readonly Inline[] => (target === null ? label : [{ kind: 'link', id: context.nextId(), span: parts.opening, target, children: label }]);
  const title = number.length > 0 ? withNumber(number, linked(words), parts.opening, context) : linked(named);
  return { kind: 'box', id, span: parts.span, role, title, children, attribution: attribution === null ? null : buildAttribution(attribution, context) };
}

/** The label is the term, the paragraphs are its definition. */
function enterBox(place: NodeId, label: readonly Inline[], children: readonly Block[], span: Span, context: BuildContext): LinkTarget | null {
  const definitions = children.flatMap((block) => (block.kind === 'paragraph' ? [copyInlines(block.children, context.nextId)] : []));
  if (label.length === 0 || definitions.length === 0) {
    context.report({
      rule: 'terms-are-defined',
      severity: 'error',
      message: 'expected a term and a paragraph on it in a definition for the glossary, but one of the two is missing',
      place: atSpan(span),
      hint: 'write :::definition[term]{glossary}, and in it what the term means',
    });
    return null;
  }
  return defineTerm({ place, span, term: copyInlines(label, context.nextId), definitions }, context);
}
