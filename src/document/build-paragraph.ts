import type { Image, ImageReference, Paragraph as MdastParagraph } from 'mdast';
import type { Span } from '../base/source.js';
import { normalizeLabel, spanOf } from '../source/mdast.js';
import type { BuildContext } from './build-context.js';
import { buildImage } from './build-image.js';
import type { Block, Figure, Inline, Paragraph } from './model.js';
import { checkParagraph } from './paragraph-checks.js';
import { isComment } from './raw-html.js';

/** A paragraph, a figure where an image stands alone, or nothing where only comments stood. */
export function buildParagraph(node: MdastParagraph, context: BuildContext): readonly Block[] {
  checkParagraph(node, context);
  const image = loneImage(node);
  if (image !== null) {
    return [buildFigure(image, context)];
  }
  const id = context.nextId();
  const children = context.inlines(node.children, context);
  return children.every(isBlank) ? [] : [{ kind: 'paragraph', id, span: spanOf(node, context.file), children }];
}

function loneImage(node: MdastParagraph): Image | ImageReference | null {
  const content = node.children.filter((child) => !(child.type === 'html' && isComment(child.value)) && !(child.type === 'text' && child.value.trim() === ''));
  const [image] = content;
  const isImage = image?.type === 'image' || image?.type === 'imageReference';
  return isImage && content.length === 1 ? image : null;
}

function buildFigure(node: Image | ImageReference, context: BuildContext): Figure {
  const id = context.nextId();
  const image = buildImage(node, context);
  const title = titleOf(node, context).trim();
  return { kind: 'figure', id, span: image.span, image, caption: title === '' ? null : buildCaption(title, image.span, context) };
}

function titleOf(node: Image | ImageReference, { survey }: BuildContext): string {
  return (node.type === 'image' ? node.title : survey.links.get(normalizeLabel(node.identifier))?.title) ?? '';
}

/** An image's title is a string to the parser: its place is where the string stands in the image. */
function buildCaption(title: string, image: Span, context: BuildContext): Paragraph {
  const at = context.file.text.slice(image.start, image.end).lastIndexOf(title);
  const span = at === -1 ? image : { ...image, start: image.start + at, end: image.start + at + title.length };
  const position = {
    start: { line: 1, column: 1, offset: span.start },
    end: { line: 1, column: 1, offset: span.end },
  };
  const id = context.nextId();
  return { kind: 'paragraph', id, span, children: context.inlines([{ type: 'text', value: title, position }], context) };
}

function isBlank(inline: Inline): boolean {
  return inline.kind === 'lineBreak' || (inline.kind === 'text' && inline.value.trim() === '');
}
