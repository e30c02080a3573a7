/** Text that is printed letter by letter as it was typed: the Quran and hadith. */
import type { PhrasingContent } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import { spanOf } from '../source/mdast.js';
import { inside, type BuildContext } from './build-context.js';
import type { Inline } from './model.js';

/** What may stand in it: note marks belong to the book, not to the text. */
const PLAIN: readonly PhrasingContent['type'][] = ['text', 'break', 'footnoteReference'];

/** No digits are changed, no numbers isolated, no addresses linked; line ends are spaces. Markup is told and left out. */
export function verbatimInlines(nodes: readonly PhrasingContent[], context: BuildContext): readonly Inline[] {
  const { metadata } = context;
  for (const node of nodes) {
    if (!PLAIN.includes(node.type)) {
      context.report({
        rule: 'scripture-has-no-markup',
        severity: 'error',
        message: 'expected the words alone, but there is markup among them',
        place: atSpan(spanOf(node, context.file)),
        hint: 'remove it, or put \\ before the character that is meant as text',
      });
    }
  }
  const plain = nodes.filter(({ type }) => PLAIN.includes(type));
  const bare: BuildContext = { ...context, textNumerals: null, metadata: { ...metadata, isolateNumbers: false } };
  return bare.inlines(plain, inside(bare, { insideLink: true }));
}
