/** Held-out lines of many kinds, and PDFs that show each on a page of its own between ordinary lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { pt } from '../../src/base/units.js';
import { resolveTheme } from '../../src/design/themes.js';
import { graphemes } from '../../src/fonts/grapheme.js';
import { loadFontSet } from '../../src/fonts/font-set.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import type { Item, Page } from '../../src/layout/types.js';
import { writePdf } from '../../src/pdf/write.js';
import { plainInline } from '../../src/text/collect.js';
import { createTextEngine, type TextEngine } from '../../src/text/engine.js';
import { layoutParagraph } from '../../src/text/paragraph.js';
import type { InlineText, TextStyle } from '../../src/text/types.js';
import { DocumentMaker } from './document-maker.js';
import { editDistance, plain } from './pdf-readers.js';

const FOLDER = new URL('../fidelity/corpus/', import.meta.url);
const BEFORE = 'هذا سطر عادي قبل السطر المختبر';
const AFTER = 'وهذا سطر عادي بعده كي تبدو الصفحة كالصفحات';

const PAGE = { width: pt(595.276), height: pt(841.89) };
const MEASURE = pt(495);
const LEADING = 20;
const GAP = 8;

export const FALLBACK = ['Noto Serif', 'Noto Naskh Arabic', 'Noto Sans Symbols 2'];

export interface CorpusLine {
  readonly kind: string;
  readonly text: string;
}

export function corpusLines(): readonly CorpusLine[] {
  return readdirSync(FOLDER).flatMap((name) => {
    const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
    return lines.filter((text) => text !== '').map((text) => ({ kind: name.replace('.txt', ''), text }));
  });
}

export function corpusStyle(family: string): TextStyle {
  return {
    families: [family, ...FALLBACK],
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
}

export async function corpusEngine(texts: readonly string[], families: readonly string[]): Promise<TextEngine> {
  const text = [...graphemes([...texts, BEFORE, AFTER, '0123456789٠١٢٣٤٥٦٧٨٩'].join(' '))];
  const stacks = families.map((family) => [family, ...FALLBACK]);
  const needs = stacks.flatMap((stack) => ([400, 700] as const).map((weight) => ({ families: stack, weight, text })));
  return createTextEngine(await loadFontSet(shippedFonts(), needs));
}

/** Page by page: an ordinary line, one of the texts, an ordinary line. */
export async function corpusPdf(texts: readonly InlineText[], base: TextStyle, engine: TextEngine): Promise<Uint8Array> {
  const make = new DocumentMaker();
  const pages: Page[] = [];
  const paragraphs = texts.map(({ text }) => make.paragraph(text));
  texts.forEach((text, index) => {
    const owner = paragraphs[index]?.id;
    if (owner === undefined) {
      throw new Error('every text has a paragraph');
    }
    const items: Item[] = [];
    let y = 60;
    for (const inline of [plainInline(BEFORE, base, owner), text, plainInline(AFTER, base, owner)]) {
      for (const line of layoutParagraph(inline, { align: 'start', direction: 'rtl', measure: MEASURE, firstLineIndent: pt(0), kashida: 'off', hang: false }, engine)) {
        items.push({ kind: 'line', x: pt(50), baseline: pt(y), line, mark: { kind: 'node', node: owner, part: 'body' } });
        y += Math.max(LEADING, line.ascent + line.descent);
      }
      y += GAP;
    }
    pages.push({ number: index + 1, label: String(index + 1), size: PAGE, items });
  });
  const document = make.document(paragraphs);
  const theme = resolveTheme('brief', document.metadata);
  if (theme === null) {
    throw new Error('there is a theme');
  }
  return writePdf({ document, pages, theme, created: new Date(0) });
}

export interface Score {
  readonly exact: number;
  readonly lines: number;
  /** Wrong characters of a hundred. */
  readonly errorRate: number;
  readonly wrong: readonly { readonly expected: string; readonly got: string }[];
}

export function scorePages(texts: readonly string[], pages: readonly string[]): Score {
  const wrong: { expected: string; got: string }[] = [];
  let errors = 0;
  let characters = 0;
  texts.forEach((text, index) => {
    const expected = plain(`${BEFORE} ${text} ${AFTER}`);
    const got = plain(pages[index] ?? '');
    characters += plain(text).length;
    if (got !== expected) {
      errors += editDistance(expected, got);
      wrong.push({ expected: plain(text), got: got.replace(`${BEFORE} `, '').replace(` ${AFTER}`, '') });
    }
  });
  return { exact: texts.length - wrong.length, lines: texts.length, errorRate: (100 * errors) / characters, wrong };
}
