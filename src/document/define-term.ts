/** Entries of the glossary that is made of a text: what the text says of a term, and where. */
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { BuildContext } from './build-context.js';
import type { Inline, LinkTarget, NodeId, Paragraph } from './model.js';
import { plainText } from './plain-text.js';
import { referenceWords } from './reference-words.js';
import { slugOf } from './slugs.js';

interface DefinedTerm {
  /** Of the place in the text, which the entry leads back to. */
  readonly place: NodeId;
  readonly span: Span;
  readonly term: readonly Inline[];
  /** Of each paragraph of the definition; one at least. */
  readonly definitions: readonly (readonly Inline[])[];
}

/** Enters a term; gives what its place leads to, or null where no glossary is made. */
export function defineTerm({ place, span, term, definitions }: DefinedTerm, context: BuildContext): LinkTarget | null {
  const { terms, nextId, anchors, report } = context;
  if (!terms.isMade) {
    tellMissing('expected a glossary for this definition, but there is none, so nobody will read it', span, context);
    return null;
  }
  const name = plainText(term);
  if (terms.isDefined(name)) {
    report({
      rule: 'terms-are-defined-once',
      severity: 'error',
      message: `expected one definition of “${name}”, but this is another`,
      place: atSpan(span),
      hint: 'remove one of the two; :term[…] without def leads to the other',
    });
    return null;
  }
  const id = nextId();
  anchors.define(slugOf(name), { id, span, kind: 'term', number: null, isNamed: false, suffix: '', title: term, level: null, isUnlisted: true }, false);
  const last = definitions.length - 1;
  const paragraphs = definitions.map((words, index): Paragraph => ({ kind: 'paragraph', id: nextId(), span, children: index < last ? words : [...words, ...wayBack(place, span, context)] }));
  terms.define(name, { kind: 'definitionItem', id, span, term, definitions: paragraphs });
  return { kind: 'term', id };
}

/** « (ص ١٢)». */
function wayBack(place: NodeId, span: Span, { metadata, nextId }: BuildContext): readonly Inline[] {
  const words = referenceWords(metadata);
  const text = (value: string): Inline => ({ kind: 'text', id: nextId(), span, value });
  return [text(' ('), { kind: 'reference', id: nextId(), span, target: place, children: [text(words.place)], paged: { showsName: false, before: `${words.page}\u00A0` } }, text(')')];
}

/** Of the first term alone: the others miss the same. */
export function tellMissing(message: string, span: Span, { terms, report }: BuildContext): void {
  if (terms.tellOnce()) {
    report({ rule: 'terms-have-a-glossary', severity: 'warning', message, place: atSpan(span), hint: 'write ::glossary where it is to stand, or glossary under back: in publication.yaml' });
  }
}
