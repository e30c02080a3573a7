/** An engine over all shipped fonts, and shorthands for texts of one style. */
import { pt } from '../../src/base/units.js';
import type { ImageAsset, NodeId } from '../../src/document/model.js';
import { loadFontSet } from '../../src/fonts/font-set.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { createTextEngine } from '../../src/text/engine.js';
import type { InlineStyles } from '../../src/text/collect.js';
import type { TextEngine } from '../../src/text/engine.js';
import type { Line, ParagraphStyle, TextStyle } from '../../src/text/types.js';

export const OWNER = 1 as NodeId;

export const BODY: TextStyle = {
  families: ['Noto Naskh Arabic'],
  weight: 400,
  size: pt(12),
  color: '#000000',
  language: 'ar',
  features: [],
  latinScale: 0.9,
  rise: pt(0),
  decoration: 'none',
  verbatim: false,
};

export const JUSTIFIED: ParagraphStyle = { align: 'justify', direction: 'rtl', measure: pt(300), firstLineIndent: pt(0), kashida: 'off', hang: false };

export async function loadEngine(): Promise<TextEngine> {
  const catalog = shippedFonts();
  const needs = catalog.map(({ family, weight }) => ({ families: [family], weight, text: [] }));
  return createTextEngine(await loadFontSet(catalog, needs));
}

/** A line's text in visual order, clusters as they stand on the page. */
export function visualText(line: Line): string {
  return line.runs.map((run) => (run.kind === 'object' ? '\ufffc' : run.clusters.map(({ text }) => text).join(''))).join('');
}

/** Inline styles that change what tests look at, and nothing else. */
export const STYLES: InlineStyles = {
  strong: (style) => ({ ...style, weight: 700 }),
  emphasis: (style) => ({ ...style, families: ['IBM Plex Sans Arabic'] }),
  strikethrough: (style) => ({ ...style, decoration: 'strike' }),
  code: (style) => ({ ...style, families: ['Noto Sans Mono'], latinScale: 1, verbatim: true }),
  link: (style) => ({ ...style, color: '#0000ff' }),
  noteReference: (style) => ({ ...style, size: pt(style.size * 0.7), rise: pt(style.size * 0.4) }),
  role: (role, style) => ({ ...style, verbatim: role !== 'transliteration' }),
};

/** An image as documents hold it. */
export const PICTURE: ImageAsset = { path: 'picture.png', format: 'png', bytes: new Uint8Array(), width: 40, height: 30 };
