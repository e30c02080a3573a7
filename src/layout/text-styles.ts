/** The theme's designs as the text pipeline's styles. */
import { pt, ZERO_PT } from '../base/units.js';
import type { Size } from '../base/geometry.js';
import { featuresOf } from '../design/text-design.js';
import type { TextDesign } from '../design/theme.js';
import { formatInteger } from '../locale/numerals.js';
import type { Formula, InlineImage, NodeId } from '../document/model.js';
import type { CollectContext, InlineStyles } from '../text/collect.js';
import type { InlineObject, TextStyle } from '../text/types.js';
import type { LayoutContext } from './context.js';
import { formulaObject } from './formula-object.js';

/** Owner of text that belongs to no Document node: title block and furniture. */
export const UNOWNED = 0 as NodeId;

/** CSS pixels are 1/96 inch. */
const PT_PER_PX = 72 / 96;
/** An image or a formula inside a line is at most this share of the text block's height. */
const INLINE_OBJECT_SHARE = 0.4;

export function textStyle(design: TextDesign, { theme, document }: Pick<LayoutContext, 'theme' | 'document'>): TextStyle {
  return {
    families: theme.fonts[design.font],
    weight: design.weight,
    size: design.size,
    color: design.color,
    language: document.metadata.language,
    features: featuresOf(design, theme),
    latinScale: theme.latinScale,
    rise: ZERO_PT,
    decoration: 'none',
    verbatim: false,
  };
}

/** Code is all one size, so that its columns stand under each other. */
export function codeStyle(context: LayoutContext): TextStyle {
  const { code } = context.theme;
  const design: TextDesign = { font: 'code', size: code.size, leading: code.leading, weight: 400, color: code.color };
  return { ...textStyle(design, context), latinScale: 1, verbatim: true };
}

export function collectContext(design: TextDesign, owner: NodeId, width: number, context: LayoutContext): CollectContext {
  return {
    base: textStyle(design, context),
    owner,
    styles: inlineStyles(context),
    object: (node, style) => objectOf(node, style, width, context),
    pageLabel: (node) => pageLabel(node, context),
    noteMark: ({ note, mark }) => context.printed.noteMarks.get(note) ?? mark,
  };
}

function objectOf(node: InlineImage | Formula, style: TextStyle, width: number, context: LayoutContext): InlineObject {
  const height = context.block.height * INLINE_OBJECT_SHARE;
  if (node.kind === 'formula') {
    return formulaObject(node, style, context.formulas, width, height);
  }
  return { size: imageSize(node, context, width, height), depth: ZERO_PT, content: { kind: 'image', path: node.path } };
}

/** What stands for the number of a page that is not known yet: as wide as most are. */
const UNKNOWN_PAGE = 88;

export function pageLabel(node: NodeId, { printed, document }: LayoutContext): string {
  return printed.labels.get(node) ?? formatInteger(UNKNOWN_PAGE, document.metadata.numerals);
}

/** Size in points, made smaller where the image is wider than `width` or higher than `height`. */
export function imageSize(image: InlineImage, { document }: LayoutContext, width: number, height: number): Size {
  const asset = document.images.get(image.path);
  if (asset === undefined || asset.width <= 0 || asset.height <= 0) {
    return { width: ZERO_PT, height: ZERO_PT };
  }
  const natural = { width: asset.width * PT_PER_PX, height: asset.height * PT_PER_PX };
  const scale = Math.min(1, width / natural.width, height / natural.height);
  return { width: pt(natural.width * scale), height: pt(natural.height * scale) };
}

function inlineStyles({ theme, engine }: LayoutContext): InlineStyles {
  const { fonts, features, colors, code, body, notes } = theme;
  const codeScale = code.size / body.size;
  return {
    strong: (style) => ({ ...style, weight: 700 }),
    emphasis: (style) => ({ ...style, families: fonts.emphasis, features: features.emphasis }),
    strikethrough: (style) => ({ ...style, decoration: 'strike' }),
    code: (style) => ({ ...style, families: fonts.code, features: features.code, size: pt(style.size * codeScale), latinScale: 1, verbatim: true }),
    link: (style) => ({ ...style, color: colors.link }),
    noteReference: (style) => ({
      ...style,
      weight: 400,
      size: pt(style.size * notes.markScale),
      rise: pt(style.size * notes.markRise),
      color: notes.markColor,
    }),
    role: (role, style, text) => {
      switch (role) {
        case 'quran':
          return { ...style, families: fonts.quran, features: features.quran, weight: 400, verbatim: true };
        case 'hadith':
          return { ...style, verbatim: true };
        case 'transliteration':
          return inOneFace(style, text, engine);
      }
    },
  };
}

/** The first family that has all its letters comes first: ḥ and ā in one word look alike. */
function inOneFace(style: TextStyle, text: string, { fonts }: LayoutContext['engine']): TextStyle {
  const letters = text.replace(/[^\p{L}\p{M}]/gu, '');
  const face = letters === '' ? null : fonts.select(style.families, style.weight, letters);
  return face === null ? style : { ...style, families: [face.family, ...style.families] };
}
