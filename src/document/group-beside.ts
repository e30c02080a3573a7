/** A figure at one side takes the paragraphs after it for the text beside it, up to a heading, a list or any other block. */
import { atSpan } from '../base/diagnostic.js';
import type { BuildContext } from './build-context.js';
import type { Block, Paragraph } from './model.js';

export function groupBeside(blocks: readonly Block[], { nextId, report }: BuildContext): readonly Block[] {
  if (!blocks.some((block) => block.kind === 'figure' && block.side !== null)) {
    return blocks;
  }
  const grouped: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    index += 1;
    if (block === undefined) {
      break;
    }
    if (block.kind !== 'figure' || block.side === null) {
      grouped.push(block);
      continue;
    }
    const children = paragraphsFrom(blocks, index);
    index += children.length;
    if (children.length > 0) {
      grouped.push({ kind: 'beside', id: nextId(), span: block.span, side: block.side, figure: block, children });
      continue;
    }
    report({
      rule: 'side-figures-have-text',
      severity: 'warning',
      message: 'expected a paragraph after an image at one side, but there is none, so it stands in the middle',
      place: atSpan(block.span),
      hint: 'put the image before the paragraph that is to stand beside it, or remove align',
    });
    grouped.push(block);
  }
  return grouped;
}

function paragraphsFrom(blocks: readonly Block[], from: number): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let block = blocks[from]; block?.kind === 'paragraph'; block = blocks[from + paragraphs.length]) {
    paragraphs.push(block);
  }
  return paragraphs;
}
