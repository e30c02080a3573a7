/** A PDF of justified paragraphs, and where their kashidas stand. */
import { pt } from '../../src/base/units.js';
import type { Pt } from '../../src/base/units.js';
import type { Item, Page } from '../../src/layout/types.js';
import { writePdf } from '../../src/pdf/write.js';
import { plainInline } from '../../src/text/collect.js';
import type { TextEngine } from '../../src/text/engine.js';
import { layoutParagraph } from '../../src/text/paragraph.js';
import type { Stroke, TextStyle } from '../../src/text/types.js';
import { DocumentMaker } from './document-maker.js';
import { themeOf } from './lay-out.js';

const PAGE = { width: pt(595.276), height: pt(841.89) };
const LEFT = 50;
const TOP = 60;
const LEADING = 21;

export interface PlacedStroke extends Stroke {
  /** Counts pages from 0. */
  readonly page: number;
  /** From the page's left and top edges. */
  readonly left: number;
  readonly baseline: number;
}

export interface KashidaPdf {
  readonly bytes: Uint8Array;
  readonly strokes: readonly PlacedStroke[];
}

/** One page for every text. */
export async function kashidaPdf(texts: readonly string[], style: TextStyle, measure: Pt, engine: TextEngine): Promise<KashidaPdf> {
  const make = new DocumentMaker();
  const paragraphs = texts.map((text) => make.paragraph(text));
  const strokes: PlacedStroke[] = [];
  const pages = paragraphs.map(({ id }, page): Page => {
    const text = plainInline(texts[page] ?? '', style, id);
    const lines = layoutParagraph(text, { align: 'justify', direction: 'rtl', measure, firstLineIndent: pt(0), kashida: 'auto', hang: false }, engine);
    const items = lines.map((line, index): Item => {
      const baseline = TOP + index * LEADING;
      strokes.push(...line.kashidas.map((stroke) => ({ ...stroke, page, left: LEFT + stroke.x, baseline })));
      return { kind: 'line', x: pt(LEFT), baseline: pt(baseline), line, mark: { kind: 'node', node: id, part: 'body' } };
    });
    return { number: page + 1, label: String(page + 1), size: PAGE, items };
  });
  const document = make.document(paragraphs);
  return { bytes: await writePdf({ document, pages, theme: themeOf(document), created: new Date(0) }), strokes };
}
