/** `:::cards` around two `:::card[title]`: two positions side by side. */
import { atSpan } from '../base/diagnostic.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Box, Cards } from './model.js';

export const CARDS: DirectiveKind = {
  form: 'container',
  label: 'none',
  attributes: {},
  build: (parts, context) => [buildCards(parts, context)],
};

function buildCards(parts: DirectiveParts, context: BuildContext): Cards {
  const id = context.nextId();
  const blocks = context.blocks(parts.content, context);
  const cards = blocks.filter((block): block is Box => block.kind === 'box' && block.role === 'card');
  if (cards.length !== 2 || blocks.length !== 2) {
    context.report({
      rule: 'cards-come-in-pairs',
      severity: 'error',
      message: `expected two :::card and nothing else in :::cards, but here are ${cards.length} and ${blocks.length - cards.length} other blocks`,
      place: atSpan(parts.opening),
      hint: 'write ::::cards with four colons, and in it :::card[…] twice, each closed by :::',
    });
  }
  return { kind: 'cards', id, span: parts.span, cards };
}
