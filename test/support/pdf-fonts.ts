/** Checks of embedded fonts: widths, Unicode for every code in use, and outlines. */
import { entriesOf, itemsOf, pagesOf, streamText, type PDFDocument, type PDFObject } from './pdf-objects.js';

export interface EmbeddedFont {
  readonly name: string;
  readonly baseFont: string;
  /** From `W`, by CID. */
  readonly widths: readonly number[];
  /** From ToUnicode, by CID. */
  readonly texts: ReadonlyMap<number, string>;
  readonly program: Uint8Array;
  /** CIDs that pages show. */
  readonly used: ReadonlySet<number>;
}

export function embeddedFonts(document: PDFDocument): readonly EmbeddedFont[] {
  const used = usedCodes(document);
  const fonts = new Map<string, EmbeddedFont>();
  for (const page of pagesOf(document)) {
    for (const [name, font] of entriesOf(page.get('Resources').get('Font'))) {
      fonts.set(name, fonts.get(name) ?? readFont(name, font, used.get(name) ?? new Set()));
    }
  }
  return [...fonts.values()];
}

function readFont(name: string, font: PDFObject, used: ReadonlySet<number>): EmbeddedFont {
  const descendant = font.get('DescendantFonts').get(0);
  return {
    name,
    baseFont: font.get('BaseFont').asName(),
    widths: itemsOf(descendant.get('W').get(1)).map((width) => width.asNumber()),
    texts: readToUnicode(streamText(font.get('ToUnicode'))),
    program: descendant.get('FontDescriptor').get('FontFile2').readStream().asUint8Array().slice(),
    used,
  };
}

function readToUnicode(cmap: string): ReadonlyMap<number, string> {
  const entries = [...cmap.matchAll(/^<([0-9a-f]{4})><((?:[0-9a-f]{4})+)>$/gm)];
  return new Map(entries.map(([, code, text]) => [Number.parseInt(code ?? '', 16), fromHex(text ?? '')]));
}

function fromHex(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** Codes that are shown, by the font's name in the resources. */
function usedCodes(document: PDFDocument): ReadonlyMap<string, ReadonlySet<number>> {
  const used = new Map<string, Set<number>>();
  for (const page of pagesOf(document)) {
    let font = '';
    for (const [, name, string] of streamText(page.get('Contents')).matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)) {
      font = name ?? font;
      for (const code of string?.match(/.{4}/g) ?? []) {
        used.set(font, (used.get(font) ?? new Set()).add(Number.parseInt(code, 16)));
      }
    }
  }
  return used;
}

/** What is wrong with a font; nothing where it keeps the rules of PDF/A and PDF/UA. */
export function fontProblems({ baseFont, widths, texts, program, used }: EmbeddedFont): readonly string[] {
  const { unitsPerEm, advances } = readAdvances(program);
  const problems: string[] = [];
  for (const cid of used) {
    const width = widths[cid];
    const advance = advances[cid];
    if (width === undefined || advance === undefined || Math.abs(width - (advance * 1000) / unitsPerEm) > 0.01) {
      problems.push(`${baseFont}: CID ${cid} is ${width} wide, its glyph ${advance}`);
    }
    const text = texts.get(cid);
    if (text === undefined || text === '' || /[\u0000\ufeff\ufffe]/.test(text)) {
      problems.push(`${baseFont}: CID ${cid} stands for ${JSON.stringify(text)}`);
    }
  }
  return problems;
}

function readAdvances(program: Uint8Array): { readonly unitsPerEm: number; readonly advances: readonly number[] } {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    tables.set(String.fromCharCode(...program.subarray(entry, entry + 4)), view.getUint32(entry + 8));
  }
  const at = (tag: string): number => tables.get(tag) ?? 0;
  const count = view.getUint16(at('hhea') + 34);
  const advances = Array.from({ length: count }, (_, glyph) => view.getUint16(at('hmtx') + glyph * 4));
  return { unitsPerEm: view.getUint16(at('head') + 18), advances };
}
