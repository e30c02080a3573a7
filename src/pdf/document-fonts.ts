/** The composite fonts of a file: one for each face, or more where a face has too many cells for one. */
import type { FontFace } from '../fonts/font.js';
import { CompositeFont } from './composite-font.js';
import { FaceOutlines } from './outlines.js';
import type { PdfFile, PdfPage } from './pdf-file.js';

export class DocumentFonts {
  private readonly outlines = new Map<string, FaceOutlines>();
  private readonly current = new Map<string, CompositeFont>();
  private readonly all: CompositeFont[] = [];

  constructor(private readonly file: PdfFile) {}

  /** The font for text in `face` on `page`. */
  use(face: FontFace, page: PdfPage): CompositeFont {
    const font = this.of(face);
    page.fonts[font.name] = font.reference;
    return font;
  }

  of(face: FontFace): CompositeFont {
    const font = this.current.get(face.id);
    return font === undefined || font.full ? this.open(face) : font;
  }

  /** Writes all fonts, after the last page. */
  embed(): void {
    this.all.forEach((font) => {
      font.embed();
    });
  }

  private open(face: FontFace): CompositeFont {
    const outlines = this.outlines.get(face.id) ?? new FaceOutlines(face);
    this.outlines.set(face.id, outlines);
    const font = new CompositeFont(this.file, face, outlines, this.all.length + 1);
    this.current.set(face.id, font);
    this.all.push(font);
    return font;
  }
}
