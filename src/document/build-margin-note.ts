/** `:margin[…]` in a paragraph: a note that stands beside its line, in the outer margin of the page. */
import type { TextDirective } from 'mdast-util-directive';
import { atSpan } from '../base/diagnostic.js';
import { spanOf } from '../source/mdast.js';
import { checkAttributes } from './attribute-checks.js';
import { inside, type BuildContext } from './build-context.js';
import type { Inline } from './model.js';
import { plainText } from './plain-text.js';

/** The place in the text; the note itself goes to the paragraph around. */
export function buildMarginNote(node: TextDirective, context: BuildContext): readonly Inline[] {
  const place = context.nextId();
  const id = context.nextId();
  const span = spanOf(node, context.file);
  const { marginNotes } = context.place;
  checkAttributes(':margin[…]', node.attributes ?? {}, [], span, context);
  const tell = (rule: string, message: string, hint: string): void => {
    context.report({ rule, severity: 'error', message, place: atSpan(span), hint });
  };
  if (marginNotes === null) {
    tell('margin-notes-stand-in-paragraphs', 'expected :margin[…] in a paragraph of the text, but it stands in a heading, a cell, a caption or another note', 'move it into the paragraph beside which it is to stand');
    return [];
  }
  const children = context.inlines(node.children, inside(context, { insideLink: false, marginNotes: null }));
  if (plainText(children).trim() === '') {
    tell('margin-notes-have-words', 'expected the words of the note, but :margin[…] has none', 'write them between the brackets');
    return [];
  }
  marginNotes.push({ kind: 'marginNote', id, span, place, children });
  return [{ kind: 'anchor', id: place, span, children: [] }];
}
