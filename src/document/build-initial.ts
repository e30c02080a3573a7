/** `:::initial`: the first word of the first paragraph is large; what follows is as usual. */
import { atSpan } from '../base/diagnostic.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveKind } from './directive-kind.js';
import type { Block, Initial } from './model.js';

export const INITIAL: DirectiveKind = {
  form: 'container',
  label: 'none',
  attributes: {},
  build: ({ opening, content }, context) => {
    const [first, ...rest] = context.blocks(content, context);
    const initial = first === undefined ? null : initialOf(first, context);
    if (first !== undefined && initial !== null) {
      return [initial, ...rest];
    }
    context.report({
      rule: 'initials-begin-a-paragraph',
      severity: 'warning',
      message: 'expected a paragraph that begins with plain words, but it does not, so no word is large',
      place: atSpan(opening),
      hint: 'begin with words without markup',
    });
    return first === undefined ? [] : [first, ...rest];
  },
};

const FIRST_WORD = /^\s*(\S+)(?=\s)/u;

/** Null where the first word does not end in plain text. */
function initialOf(block: Block, context: BuildContext): Initial | null {
  const [text, ...rest] = block.kind === 'paragraph' ? block.children : [];
  const match = text?.kind === 'text' ? FIRST_WORD.exec(text.value) : null;
  if (text?.kind !== 'text' || match === null) {
    return null;
  }
  const [whole, word = ''] = match;
  return {
    kind: 'initial',
    id: block.id,
    span: block.span,
    word: { ...text, value: word },
    children: [{ ...text, id: context.nextId(), value: text.value.slice(whole.length) }, ...rest],
  };
}
