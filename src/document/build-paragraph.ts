import type { Image, ImageReference, Paragraph as MdastParagraph } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { normalizeLabel, spanOf } from '../source/mdast.js';
import { inside, type BuildContext } from './build-context.js';
import { buildCaption, isNumbered, reportUnknownClass } from './build-caption.js';
import { buildImage } from './build-image.js';
import { figureFloats, figureSide, figureWidth } from './figure-width.js';
import type { Block, Figure, Inline, MarginNote } from './model.js';
import { checkParagraph } from './paragraph-checks.js';
import { isComment } from './raw-html.js';
import { splitTrailingAttributes } from './trailing-attributes.js';

/** A paragraph, a figure where an image stands alone, or nothing where only comments stood. */
export function buildParagraph(node: MdastParagraph, context: BuildContext): readonly Block[] {
  checkParagraph(node, context);
  const lone = loneImage(node, context);
  if (lone !== null) {
    return [buildFigure(lone, context)];
  }
  const id = context.nextId();
  const notes: MarginNote[] = [];
  const children = context.inlines(node.children, inside(context, { marginNotes: context.place.insideNote ? null : notes }));
  const isPlace = ({ id: place }: Inline): boolean => notes.some((note) => note.place === place);
  if (children.every((child) => isBlank(child) || isPlace(child))) {
    notes.forEach((note) => {
      reportAlone(note, context);
    });
    return [];
  }
  return [{ kind: 'paragraph', id, span: spanOf(node, context.file), children }, ...notes];
}

function reportAlone({ span }: MarginNote, { report }: BuildContext): void {
  report({
    rule: 'margin-notes-have-a-line',
    severity: 'error',
    message: 'expected words beside the note, but :margin[…] stands in its paragraph alone',
    place: atSpan(span),
    hint: 'move it into the paragraph beside which it is to stand',
  });
}

interface LoneImage {
  readonly image: Image | ImageReference;
  /** By `{#id}` after it. */
  readonly slug: string | null;
  /** By `{width=…}` after it, as a share of the measure. */
  readonly share: number | null;
  readonly side: Figure['side'];
  /** No `{place=here}` after it. */
  readonly floats: boolean;
}

function loneImage(node: MdastParagraph, context: BuildContext): LoneImage | null {
  const attributes = node.children.length > 1 ? splitTrailingAttributes(node.children, context.file) : null;
  const content = (attributes?.children ?? node.children).filter((child) => !(child.type === 'html' && isComment(child.value)) && !(child.type === 'text' && child.value.trim() === ''));
  const [image] = content;
  const isImage = image?.type === 'image' || image?.type === 'imageReference';
  if (!isImage || content.length !== 1) {
    return null;
  }
  attributes?.classes.forEach((name) => {
    reportUnknownClass(name, spanOf(node, context.file), context);
  });
  const share = attributes === null ? null : figureWidth(attributes.values, spanOf(node, context.file), context);
  const side = attributes === null ? null : figureSide(attributes.values, spanOf(node, context.file), context);
  const floats = attributes === null || figureFloats(attributes.values, spanOf(node, context.file), context);
  return { image, slug: attributes?.id ?? null, share, side, floats };
}

function buildFigure({ image: node, slug, share, side, floats }: LoneImage, context: BuildContext): Figure {
  const id = context.nextId();
  const image = buildImage(node, context);
  const title = titleOf(node, context).trim();
  const { text, span } = captionText(title, image.span, context);
  const caption = buildCaption({ id, span: image.span, kind: 'figure', slug }, text, span, context);
  return { kind: 'figure', id, span: image.span, image, share, side, caption, floats: floats && isNumbered({ slug }, text !== null, context.metadata) };
}

function titleOf(node: Image | ImageReference, { survey }: BuildContext): string {
  return (node.type === 'image' ? node.title : survey.links.get(normalizeLabel(node.identifier))?.title) ?? '';
}

/** An image's title is a string to the parser: its place is where the string stands in the image. */
function captionText(title: string, image: Span, context: BuildContext): { readonly text: MdastParagraph | null; readonly span: Span } {
  if (title === '') {
    return { text: null, span: image };
  }
  const at = context.file.text.slice(image.start, image.end).lastIndexOf(title);
  const span = at === -1 ? image : { ...image, start: image.start + at, end: image.start + at + title.length };
  const position = {
    start: { line: 1, column: 1, offset: span.start },
    end: { line: 1, column: 1, offset: span.end },
  };
  return { text: { type: 'paragraph', children: [{ type: 'text', value: title, position }] }, span };
}

function isBlank(inline: Inline): boolean {
  return inline.kind === 'lineBreak' || (inline.kind === 'text' && inline.value.trim() === '');
}
