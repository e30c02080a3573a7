import type { Image, ImageReference } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import { imagePath } from '../source/image-path.js';
import { spanOf } from '../source/mdast.js';
import type { BuildContext } from './build-context.js';
import type { InlineImage } from './model.js';

/** Its file has been read, or told of, by `loadImages`; its alternative text is checked here. */
export function buildImage(node: Image | ImageReference, context: BuildContext): InlineImage {
  const span = spanOf(node, context.file);
  const alt = (node.alt ?? '').trim();
  if (alt === '') {
    context.report({
      rule: 'images-have-alt-text',
      severity: 'error',
      message: 'expected a text that says what the image shows, but there is none',
      place: atSpan(span),
      hint: 'write it between the brackets: ![…](path)',
    });
  }
  return { kind: 'image', id: context.nextId(), span, path: imagePath(node, context.survey.links, context.folder), alt };
}
