/**
 * The file being written: objects, pages and bytes, by pdfkit. Only this file knows pdfkit, and of it
 * only what makes objects: fonts, tags and metadata are our own, because pdfkit's shape text anew and
 * do not escape.
 */
import type { Size } from '../base/geometry.js';
import type { PdfVersion } from '../base/pdf-standard.js';
import type { KitCanvas, KitDocument, KitPage } from './kit.js';
import { ObjectWriter } from './object-writer.js';
import { operand } from './operators.js';
import { NameObject, type PdfDictionary, type PdfReference, type PdfText, type PdfValue } from './pdf-values.js';

export type { PdfDictionary, PdfReference, PdfText, PdfValue };

const MOST_AT_ONCE = 8;
/** Of the versions that pdfkit knows; the writer says ours. */
const NEWEST_OF_KIT = '1.7';

/** zlib's deflate. */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array>;

/** What can be drawn on: a page, or a form that stands for one. */
export interface PdfPage {
  readonly reference: PdfReference;
  readonly size: Size;
  readonly fonts: Record<string, PdfReference>;
  readonly images: Record<string, PdfReference>;
  readonly colorSpaces: Record<string, PdfReference>;
  readonly states: Record<string, PdfReference>;
  /** Sets the page's content, once. */
  setContent(operators: string): void;
}

export interface PdfImage {
  readonly reference: PdfReference;
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number;
}

/** What the file says of its making: when its text was published, and when it was last changed. */
export interface FileDates {
  readonly created: Date;
  readonly modified: Date;
}

export class PdfFile {
  /** Contents that are being compressed, oldest first. */
  private readonly contents: Promise<void>[] = [];

  /** Colour spaces of every form that pdfkit draws. */
  formSpaces: Record<string, PdfReference> = {};

  private constructor(
    private readonly kit: KitDocument,
    private readonly deflate: Deflate | null,
    private readonly writer: ObjectWriter,
  ) {
    // pdfkit's own XMP is not escaped: metadata.ts writes ours.
    kit.endMetadata = () => undefined;
  }

  /** pdfkit is loaded on the first call, not with this module; it compresses pages itself where `deflate` is null. */
  static async create({ created, modified }: FileDates, deflate: Deflate | null, pdfVersion: PdfVersion = '1.7'): Promise<PdfFile> {
    const { default: PDFDocument } = await import('pdfkit');
    const options = {
      autoFirstPage: false,
      // Pages are written to after the next has begun.
      bufferPages: true,
      compress: true,
      pdfVersion: pdfVersion === '2.0' ? NEWEST_OF_KIT : pdfVersion,
      font: '',
      info: { Producer: 'Warraq', Creator: 'Warraq', CreationDate: created, ModDate: modified },
    };
    const kit = new PDFDocument(options) as unknown as KitDocument;
    return new PdfFile(kit, deflate, new ObjectWriter(kit, pdfVersion));
  }

  get catalog(): Record<string, unknown> {
    return this.kit._root.data;
  }

  get info(): Record<string, unknown> {
    return this.kit.info;
  }

  /** PDF 2.0 keeps everything of Info in XMP; pdfkit's own becomes an object that nothing leads to. */
  leaveOutInfo(): void {
    const { kit } = this;
    kit.info = {};
    const finalize = kit._finalize.bind(kit);
    kit._finalize = () => {
      kit._info = undefined;
      finalize();
    };
  }

  text(value: string): PdfText {
    return new String(value);
  }

  /** For entries of Info, where a string is a text. */
  infoName(value: string): object {
    return new NameObject(value);
  }

  /** An object to be ended later by {@link endReference}. */
  reference(): PdfReference {
    return this.kit.ref();
  }

  endReference(reference: PdfReference, data: PdfDictionary): void {
    Object.assign(reference.data, data);
    reference.end();
  }

  object(data: PdfDictionary | readonly PdfValue[]): PdfReference {
    const reference = this.kit.ref(Array.isArray(data) ? data : { ...data });
    reference.end();
    return reference;
  }

  stream(data: PdfDictionary, content: string | Uint8Array, compress = true): PdfReference {
    const reference = this.kit.ref({ ...data });
    reference.compress = compress;
    reference.end(content);
    return reference;
  }

  /** Adds a page. Its content is in PDF's own coordinates: the origin at the bottom left. */
  addPage(size: Size): PdfPage {
    this.kit.addPage({ size: [size.width, size.height], margin: 0 });
    const { page } = this.kit;
    // pdfkit has turned the page upside down.
    page.content.buffer = [];
    return {
      reference: page.dictionary,
      size,
      fonts: page.fonts,
      images: page.xobjects,
      get colorSpaces() {
        return page.colorSpaces;
      },
      get states() {
        return page.ext_gstates;
      },
      setContent: (operators) => {
        this.contents.push(this.setContent(page.content, new TextEncoder().encode(operators)));
      },
    };
  }

  /** Adds a form to be drawn on as a page is, and shown on pages; `box` is what of it can be seen, from its lower left corner. */
  addForm(size: Size, box: readonly [left: number, bottom: number, right: number, top: number]): PdfPage {
    const reference = this.kit.ref();
    const resources: Record<'Font' | 'XObject' | 'ColorSpace' | 'ExtGState', Record<string, PdfReference>> = { Font: {}, XObject: {}, ColorSpace: {}, ExtGState: {} };
    Object.assign(reference.data, { Type: 'XObject', Subtype: 'Form', BBox: box, Resources: resources });
    return {
      reference,
      size,
      fonts: resources.Font,
      images: resources.XObject,
      colorSpaces: resources.ColorSpace,
      states: resources.ExtGState,
      setContent: (operators) => {
        this.contents.push(this.setContent(reference, new TextEncoder().encode(operators)).then(() => {
          reference.end();
        }));
      },
    };
  }

  /** Waits until few contents are being compressed: each takes memory. */
  async settle(): Promise<void> {
    while (this.contents.length > MOST_AT_ONCE) {
      await this.contents.shift();
    }
  }

  private async setContent(content: PdfReference, bytes: Uint8Array): Promise<void> {
    if (this.deflate === null) {
      content.write(bytes);
      return;
    }
    const compressed = await this.deflate(bytes);
    content.compress = false;
    Object.assign(content.data, { Filter: 'FlateDecode' });
    content.write(compressed);
  }

  /** Embeds a PNG or JPEG. Throws where the bytes are neither. */
  image(bytes: Uint8Array): PdfImage {
    const image = this.kit.openImage(bytes);
    image.embed(this.kit);
    if (image.obj === null) {
      throw new Error('broken invariant: an embedded image has an object');
    }
    return { reference: image.obj, orientation: image.orientation ?? 1 };
  }

  /**
   * A form of `size` with what `draw` paints by pdfkit's own operators, which count from the top left.
   * `font` is what pdfkit finds when a font is asked of it.
   */
  form(size: Size, font: (name: string) => unknown, draw: (document: unknown) => void): PdfReference {
    const { kit } = this;
    const before = { page: kit.page, ctm: kit._ctm };
    const { width, height } = size;
    const chunks: string[] = [];
    const canvas: KitCanvas = {
      width,
      height,
      fonts: {},
      xobjects: {},
      ext_gstates: {},
      patterns: {},
      colorSpaces: { ...this.formSpaces },
      annotations: [],
      write: (chunk) => {
        chunks.push(typeof chunk === 'string' ? chunk : new TextDecoder('latin1').decode(chunk));
      },
    };
    kit.page = canvas as KitPage;
    kit._ctm = [1, 0, 0, -1, 0, height];
    kit.font = (name) => {
      kit._font = font(name);
      return kit;
    };
    try {
      draw(kit);
    } finally {
      kit.page = before.page;
      kit._ctm = before.ctm;
      Reflect.deleteProperty(kit, 'font');
    }
    return this.stream(
      { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: resourcesOf(canvas) },
      [`1 0 0 -1 0 ${operand(height)} cm`, ...chunks].join('\n'),
    );
  }

  /** A name tree of the file's: of destinations, or of embedded files. */
  setNames(kind: 'Dests' | 'EmbeddedFiles', tree: PdfDictionary): void {
    const names = this.kit._root.data['Names'] as PdfReference;
    names.data[kind] = tree;
  }

  get identifier(): Uint8Array {
    return this.kit._id;
  }

  /** Both parts of the file's identifier. */
  set identifier(bytes: Uint8Array) {
    this.kit._id = bytes;
  }

  async finish(): Promise<Uint8Array> {
    await Promise.all(this.contents);
    this.kit.end();
    return this.writer.finished;
  }
}

function resourcesOf(canvas: KitCanvas): PdfDictionary {
  return {
    Font: canvas.fonts,
    XObject: canvas.xobjects,
    ExtGState: canvas.ext_gstates,
    Pattern: canvas.patterns,
    ColorSpace: canvas.colorSpaces,
  };
}
