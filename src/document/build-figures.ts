/** `:::figures[caption]`: images side by side, each with a caption of its own. */
import { atSpan } from '../base/diagnostic.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Figure, FigureRow, Paragraph } from './model.js';

/** More would be stamps. */
const MOST = 4;

export const FIGURES: DirectiveKind = {
  form: 'container',
  label: 'optional',
  attributes: {},
  build: (parts, context) => [buildFigures(parts, context)],
};

function buildFigures(parts: DirectiveParts, context: BuildContext): FigureRow {
  const id = context.nextId();
  const blocks = context.blocks(parts.content, context);
  const figures = blocks.filter((block): block is Figure => block.kind === 'figure');
  if (figures.length < 2 || figures.length > MOST || figures.length < blocks.length) {
    context.report({
      rule: 'figures-stand-side-by-side',
      severity: 'error',
      message: `expected two to ${MOST} images and nothing else in :::figures, but here are ${figures.length} and ${blocks.length - figures.length} other blocks`,
      place: atSpan(parts.opening),
      hint: 'write each image in a paragraph of its own, with a blank line between them',
    });
  }
  return { kind: 'figureRow', id, span: parts.span, figures, caption: captionOf(parts, context) };
}

function captionOf({ label, opening }: DirectiveParts, context: BuildContext): Paragraph | null {
  return label === null ? null : { kind: 'paragraph', id: context.nextId(), span: opening, children: context.inlines(label, context) };
}
