/** Structure elements inside lines. They join their parents when their first content is drawn, between what stands around them. */
import { assertNever } from '../base/assert.js';
import type { Inline, NodeId, Phrase } from '../document/model.js';
import { plainText } from '../document/plain-text.js';
import { tagElement, type TagDetails, type TagElement } from './tag-element.js';

/** What the elements are known by. */
export interface InlineTags {
  /** Elements by the node whose content they hold. */
  readonly bodies: Map<NodeId, TagElement>;
  /** Of nodes that hold no content of their own, what holds it. */
  readonly holders: Map<NodeId, TagElement>;
  /** Marks by note, of those that are not marked as the Document says. */
  readonly noteMarks: ReadonlyMap<NodeId, string>;
}

export function tagInlines(inlines: readonly Inline[], parent: TagElement, tags: InlineTags): void {
  for (const inline of inlines) {
    tagInline(inline, parent, tags);
  }
}

function tagInline(inline: Inline, parent: TagElement, tags: InlineTags): void {
  const body = (type: string, details: TagDetails, around = parent): TagElement => {
    const element = tagElement(type, around, details);
    tags.bodies.set(inline.id, element);
    return element;
  };
  switch (inline.kind) {
    case 'text':
    case 'lineBreak':
      return;
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
      return tagInlines(inline.children, parent, tags);
    case 'phrase':
      return tagInlines(inline.children, tagPhrase(inline, parent, tags), tags);
    case 'code':
      return void body('Code', { link: parent.link });
    case 'image':
      return void body('Figure', { alternate: inline.alt, link: parent.link });
    case 'formula':
      return void body('Formula', { alternate: inline.alternate, link: parent.link });
    case 'noteReference':
      return void body('Link', { link: inline.id, target: inline.note, alternate: tags.noteMarks.get(inline.note) ?? inline.mark }, tagElement('Reference', parent));
    case 'anchor':
      tags.holders.set(inline.id, parent);
      return tagInlines(inline.children, parent, tags);
    case 'reference':
      return tagInlines(inline.children, body('Link', { link: inline.id, alternate: plainText(inline.children) }, tagElement('Reference', parent)), tags);
    case 'link':
      return tagInlines(inline.children, body('Link', { link: inline.id, alternate: plainText(inline.children) }), tags);
    default:
      assertNever(inline);
  }
}

/** Only a phrase in a language of its own has an element, which names it (PDF/UA-1, 7.2). */
function tagPhrase({ id, language }: Phrase, parent: TagElement, { bodies }: InlineTags): TagElement {
  if (language === null) {
    return parent;
  }
  const span = tagElement('Span', parent, { language, link: parent.link });
  bodies.set(id, span);
  return span;
}
