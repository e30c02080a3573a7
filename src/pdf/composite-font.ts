/**
 * A face embedded as a composite font: every CID is one glyph of our own making, with the outlines of
 * a cluster (base, marks, kashida) at their places, the advance the line needs and the text it stands
 * for. A line is then plain strings, from which every reader takes the text.
 */
import type { FontFace } from '../fonts/font.js';
import type { PlacedGlyph } from './cluster-cells.js';
import type { Word } from './word-table.js';
import { fontBounds, writeFontProgram, type FontCell } from './font-program.js';
import type { FaceOutlines, PlacedOutline } from './outlines.js';
import type { PdfFile, PdfReference } from './pdf-file.js';
import { hex16, toUnicodeCMap } from './to-unicode.js';

const UINT16_MAX = 0xffff;
const THOUSAND = 1000;

/** In thousandths of an em: wider than a third, so that pdfium guesses no spaces from moves (anchors.ts). */
const NOMINAL_SPACE = 500;

const FLAG_SYMBOLIC = 4;
const STEM_V = 80;
const TAG_LENGTH = 6;
const LETTERS = 26;
const CODE_OF_A = 65;

interface KnownCode {
  readonly advance: number;
  readonly text: string;
  readonly code: string;
}

export class CompositeFont {
  /** Name in the pages' resources. */
  readonly name: string;
  readonly reference: PdfReference;
  readonly face: FontFace;
  private readonly file: PdfFile;
  private readonly outlines: FaceOutlines;
  private readonly cells: FontCell[] = [];
  private readonly texts: (string | null)[] = [];
  private readonly codes = new Map<string, string>();
  /** By the list of glyphs itself, which lines share: most often one list has one code. */
  private readonly lastCodes = new Map<readonly PlacedGlyph[], KnownCode>();
  private readonly words = new Map<Word, string>();
  /** Of cells that show nothing, by their text and advance: every line has spaces of its own. */
  private readonly blanks = new Map<string, Map<number, string>>();
  /** The spaces of a line are mostly alike. */
  private lastBlank: KnownCode = { advance: 0, text: '', code: '' };
  private readonly parts = new Map<number, readonly PlacedOutline[]>();
  private readonly used = new Set<number>();

  constructor(file: PdfFile, face: FontFace, outlines: FaceOutlines, number: number) {
    this.file = file;
    this.face = face;
    this.outlines = outlines;
    this.name = `F${number}`;
    this.reference = file.reference();
    const nominal = Math.round((NOMINAL_SPACE * face.metrics.unitsPerEm) / THOUSAND);
    this.add([], nominal, null);
    this.add([], nominal, ' ');
  }

  /** Whether a further cell might not fit: CIDs and outlines together are at most 65,535 glyphs. */
  get full(): boolean {
    return this.cells.length + this.used.size > UINT16_MAX - 256;
  }

  /** The code, four hexadecimal digits, of a glyph that shows `glyphs`, advances and stands for `text`. */
  code(glyphs: readonly PlacedGlyph[], advance: number, text: string): string {
    if (glyphs.length === 0) {
      return this.blankCode(advance, text);
    }
    const last = this.lastCodes.get(glyphs);
    if (last?.advance === advance && last.text === text) {
      return last.code;
    }
    const key = `${text}\n${advance}${placesKey(glyphs)}`;
    let code = this.codes.get(key);
    if (code === undefined) {
      code = this.add(glyphs.flatMap((placed) => this.partsOf(placed)), advance, text);
      this.codes.set(key, code);
    }
    this.lastCodes.set(glyphs, { advance, text, code });
    return code;
  }

  private blankCode(advance: number, text: string): string {
    const last = this.lastBlank;
    if (last.advance === advance && last.text === text) {
      return last.code;
    }
    let codes = this.blanks.get(text);
    if (codes === undefined) {
      codes = new Map();
      this.blanks.set(text, codes);
    }
    let code = codes.get(advance);
    if (code === undefined) {
      code = this.add([], advance, text);
      codes.set(advance, code);
    }
    this.lastBlank = { advance, text, code };
    return code;
  }

  /** The codes of a word's letters, from left to right. */
  wordCodes(word: Word): string {
    let codes = this.words.get(word);
    if (codes === undefined) {
      codes = word.letters.reduceRight((before, { glyphs, advance, text }) => before + this.code(glyphs, advance, text), '');
      this.words.set(word, codes);
    }
    return codes;
  }

  /** Writes the font, after the last page. */
  embed(): void {
    const { id, metrics } = this.face;
    const scale = THOUSAND / metrics.unitsPerEm;
    const baseFont = `${subsetTag(this.name)}+${id}`;
    const program = writeFontProgram(this.outlines, this.cells);
    const fontFile = this.file.stream({ Length1: program.length }, program);
    const bounds = fontBounds(this.outlines, this.cells);
    const descriptor = this.file.object({
      Type: 'FontDescriptor',
      FontName: baseFont,
      Flags: FLAG_SYMBOLIC,
      FontBBox: [bounds.xMin, bounds.yMin, bounds.xMax, bounds.yMax].map((value) => value * scale),
      ItalicAngle: 0,
      Ascent: metrics.ascent * scale,
      Descent: metrics.descent * scale,
      CapHeight: metrics.capHeight * scale,
      XHeight: metrics.xHeight * scale,
      StemV: STEM_V,
      FontFile2: fontFile,
    });
    const descendant = this.file.object({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: this.file.text('Adobe'), Ordering: this.file.text('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      DW: THOUSAND,
      W: [0, this.cells.map(({ advance }) => advance * scale)],
    });
    this.file.endReference(this.reference, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.file.stream({}, toUnicodeCMap(this.texts)),
    });
  }

  private add(outlines: readonly PlacedOutline[], advance: number, text: string | null): string {
    outlines.forEach(({ glyph }) => this.used.add(glyph));
    this.texts.push(text);
    return hex16(this.cells.push({ outlines, advance }) - 1);
  }

  private partsOf({ id, x, y }: PlacedGlyph): readonly PlacedOutline[] {
    let parts = this.parts.get(id);
    if (parts === undefined) {
      parts = this.outlines.parts(id);
      this.parts.set(id, parts);
    }
    return parts.map((part) => ({ glyph: part.glyph, x: part.x + Math.round(x), y: part.y + Math.round(y) }));
  }
}

function placesKey(glyphs: readonly PlacedGlyph[]): string {
  let key = '';
  for (const { id, x, y } of glyphs) {
    key += ` ${id},${x},${y}`;
  }
  return key;
}

/** Six capital letters, different for every font of a file. */
function subsetTag(name: string): string {
  let number = Number(name.slice(1));
  let tag = '';
  for (let index = 0; index < TAG_LENGTH; index++) {
    tag = String.fromCharCode(CODE_OF_A + (number % LETTERS)) + tag;
    number = Math.floor(number / LETTERS);
  }
  return tag;
}
