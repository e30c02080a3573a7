/**
 * SVG images as forms, by svg-to-pdfkit. It may fetch nothing: images inside an SVG must be data, and
 * its text is shaped by our own engine and set in faces that the publication has loaded.
 */
import type svgToPdfKit from 'svg-to-pdfkit';
import { fontUnit, pt } from '../base/units.js';
import type { ImageAsset } from '../document/model.js';
import type { FontFace } from '../fonts/font.js';
import { FontSet } from '../fonts/font-set.js';
import type { Page } from '../layout/types.js';
import { plainInline } from '../text/collect.js';
import { createTextEngine, type TextEngine } from '../text/engine.js';
import { layoutParagraph } from '../text/paragraph.js';
import type { TextStyle } from '../text/types.js';
import type { Cell } from './cell.js';
import { CellCutter } from './cells.js';
import type { DocumentFonts } from './document-fonts.js';
import type { NodeId } from '../document/model.js';
import type { PdfFile, PdfReference } from './pdf-file.js';

/** Everything svg-to-pdfkit needs is inside the file. */
const DATA_IMAGE = /^data:image\/(?:png|jpe?g);base64,/i;

/** pdfkit's fonts count in thousandths of the size. */
const EM = 1000;
/** Longer than any line. */
const NO_LIMIT = pt(1e7);
const UNOWNED = 0 as NodeId;

type SvgToPdfKit = typeof svgToPdfKit;

export class VectorDrawing {
  private readonly fonts = new Map<string, SvgFont>();

  private constructor(
    private readonly file: PdfFile,
    private readonly documentFonts: DocumentFonts,
    private readonly faces: readonly FontFace[],
    private readonly draw: SvgToPdfKit,
  ) {}

  static async load(file: PdfFile, fonts: DocumentFonts, pages: readonly Page[]): Promise<VectorDrawing> {
    const { default: draw } = await import('svg-to-pdfkit');
    return new VectorDrawing(file, fonts, facesOn(pages), draw);
  }

  /** A form whose units are the SVG's pixels. */
  form(asset: ImageAsset): PdfReference {
    const size = { width: pt(asset.width), height: pt(asset.height) };
    const svg = new TextDecoder().decode(asset.bytes);
    return this.file.form(size, (name) => this.font(name), (document) => {
      this.draw(document, svg, 0, 0, {
        ...size,
        assumePt: true,
        preserveAspectRatio: 'xMidYMid meet',
        fontCallback: (_, bold) => (bold ? 'bold' : 'regular'),
        imageCallback: (link) => (DATA_IMAGE.test(link) ? link : ''),
        warningCallback: () => undefined,
      });
    });
  }

  private font(name: string): SvgFont {
    let font = this.fonts.get(name);
    if (font === undefined) {
      font = new SvgFont(this.faces, name === 'bold' ? 700 : 400, this.documentFonts);
      this.fonts.set(name, font);
    }
    return font;
  }
}

function facesOn(pages: readonly Page[]): readonly FontFace[] {
  const faces = new Set<FontFace>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind === 'line') {
      item.line.runs.forEach((run) => run.kind === 'text' && faces.add(run.face));
    }
  }
  return [...faces];
}

interface KitPosition {
  readonly advanceWidth: number;
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

type CellContent = Pick<Cell, 'glyphs' | 'advance' | 'text'>;

/** What svg-to-pdfkit takes for a font of pdfkit: it gives whole texts as one glyph. */
class SvgFont {
  readonly id: string;
  readonly ascender: number;
  readonly descender: number;
  readonly xHeight: number;
  readonly bbox: { readonly minY: number; readonly maxY: number };
  private readonly face: FontFace;
  private readonly engine: TextEngine;
  private readonly style: TextStyle;

  constructor(
    faces: readonly FontFace[],
    weight: TextStyle['weight'],
    private readonly fonts: DocumentFonts,
  ) {
    this.face = new FontSet(faces).primary([], weight);
    this.engine = createTextEngine(new FontSet([this.face]));
    const { metrics } = this.face;
    const scale = EM / metrics.unitsPerEm;
    this.id = fonts.of(this.face).name;
    this.ascender = metrics.ascent * scale;
    this.descender = metrics.descent * scale;
    this.xHeight = metrics.xHeight * scale;
    this.bbox = { minY: this.descender, maxY: this.ascender };
    this.style = {
      families: [this.face.family],
      weight,
      size: pt(EM),
      color: '#000000',
      language: 'ar',
      features: [],
      latinScale: 1,
      rise: pt(0),
      decoration: 'none',
      verbatim: false,
    };
  }

  ref(): PdfReference {
    return this.fonts.of(this.face).reference;
  }

  encode(text: string): [readonly string[], readonly KitPosition[]] {
    const setting = { align: 'left', direction: 'auto', measure: NO_LIMIT, firstLineIndent: pt(0), kashida: 'off', hang: false } as const;
    const [line] = layoutParagraph(plainInline(text, this.style, UNOWNED), setting, this.engine);
    if (line === undefined) {
      return [[], []];
    }
    const font = this.fonts.of(this.face);
    const cells = [...new CellCutter().cut(line)].sort((a, b) => a.x - b.x);
    const letters = cells.flatMap((cell): readonly CellContent[] => (cell.word === null ? [cell] : [...cell.word.letters].reverse()));
    const codes = letters.map(({ glyphs, advance, text: character }) => font.code(glyphs, fontUnit(advance), character));
    const position = { advanceWidth: line.width, xAdvance: line.width, yAdvance: 0, xOffset: 0, yOffset: 0 };
    return [[codes.join('')], [position]];
  }
}
