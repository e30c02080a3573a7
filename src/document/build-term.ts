/** `:term[words]{def entry}`: a term that the text defines with `def`; without it, one that stands in the glossary. */
import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { setDigits } from '../locale/digits.js';
import { spanOf } from '../source/mdast.js';
import { checkAttributes } from './attribute-checks.js';
import { inside, type BuildContext } from './build-context.js';
import { defineTerm, tellMissing } from './define-term.js';
import { isolateNumbers } from './isolate-numbers.js';
import type { Inline, LinkTarget, NodeId } from './model.js';
import { plainText } from './plain-text.js';

type Phrasing = (nodes: readonly PhrasingContent[], context: BuildContext) => readonly Inline[];

/** The words between the brackets are printed, and lead to the glossary; they may be none where `entry` says what is meant. */
export function buildTerm(node: TextDirective, context: BuildContext, phrasing: Phrasing): readonly Inline[] {
  const id = context.nextId();
  const span = spanOf(node, context.file);
  const given = checkAttributes(':term[…]', node.attributes ?? {}, ['def', 'entry'], span, context);
  const children = phrasing(node.children, inside(context, { insideLink: true }));
  const entry = (given.get('entry') ?? plainText(children)).trim();
  const definition = given.get('def')?.trim();
  if (entry === '' || definition === '') {
    tell(entry === '' ? 'expected a term, but :term[…] has none' : `expected what “${entry}” means in def, but it is empty`, 'write :term[term]{def="what it means"}, or :term[term] for one that is defined elsewhere', span, context);
    return children;
  }
  const target = definition === undefined ? mention(entry, id, span, context) : defineTerm({ place: id, span, term: words(entry, span, context), definitions: [words(definition, span, context)] }, context);
  return [{ kind: 'anchor', id, span, children: linked(children, target, span, context) }];
}

function linked(children: readonly Inline[], target: LinkTarget | null, span: Span, context: BuildContext): readonly Inline[] {
  const isLink = target !== null && children.length > 0 && !context.place.insideLink;
  return isLink ? [{ kind: 'link', id: context.nextId(), span, target, children }] : children;
}

type OpenTarget = { -readonly [Key in keyof TermTarget]: TermTarget[Key] };
type TermTarget = Extract<LinkTarget, { kind: 'term' }>;

/** Leads to the term itself, until all terms are known. */
function mention(entry: string, place: NodeId, span: Span, context: BuildContext): LinkTarget | null {
  const { terms, anchors } = context;
  if (!terms.isMade && !terms.isWritten) {
    tellMissing(`expected a glossary that has “${entry}”, but there is none, so the term leads nowhere`, span, context);
    return null;
  }
  const target: OpenTarget = { kind: 'term', id: place };
  anchors.later(() => {
    const id = terms.entryOf(entry);
    if (id === undefined) {
      tell(`expected “${entry}” in the glossary, but it is not there`, 'define it where it is used first, :term[term]{def="…"}, or name the entry, :term[words]{entry="term"}', span, context);
    } else {
      target.id = id;
    }
  });
  return target;
}

function words(value: string, span: Span, context: BuildContext): readonly Inline[] {
  const { textNumerals, nextId } = context;
  return isolateNumbers([{ kind: 'text', id: nextId(), span, value: textNumerals === null ? value : setDigits(value, textNumerals) }], context);
}

function tell(message: string, hint: string, span: Span, { report }: BuildContext): void {
  report({ rule: 'terms-are-defined', severity: 'error', message, place: atSpan(span), hint });
}
