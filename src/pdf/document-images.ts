/** Images of a file, each embedded once however often it is shown, and under whatever names. */
import type { Rect } from '../base/geometry.js';
import type { ImageAsset } from '../document/model.js';
import { operand } from './operators.js';
import type { PdfFile, PdfImage, PdfPage } from './pdf-file.js';
import type { VectorDrawing } from './vector-drawing.js';

/**
 * From the unit square to the square as a camera held it: EXIF orientations 1 to 8, as the first
 * four numbers of a matrix and its translation in units of the square.
 */
const ORIENTATIONS: readonly (readonly [number, number, number, number, number, number])[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
];

interface NamedImage {
  readonly name: string;
  readonly image: PdfImage;
  /** From the image's own space to the unit square. */
  readonly scale: readonly [number, number];
}

export class DocumentImages {
  private readonly embedded = new Map<string, NamedImage>();

  constructor(
    private readonly file: PdfFile,
    private readonly assets: ReadonlyMap<string, ImageAsset>,
    private readonly vectors: VectorDrawing | null,
    /** PNG files of what PDF does not know. */
    private readonly converted: ReadonlyMap<string, Uint8Array>,
  ) {}

  asset(path: string): ImageAsset | undefined {
    return this.assets.get(path);
  }

  /** Operators that show an image in `rect`, in page space. */
  show(asset: ImageAsset, { x, y, width, height }: Rect, page: PdfPage): string {
    const { name, image, scale } = this.embed(asset);
    page.images[name] = image.reference;
    const place = [width * scale[0], 0, 0, height * scale[1], x, page.size.height - y - height].map(operand).join(' ');
    const turn = ORIENTATIONS[image.orientation - 1];
    const turned = turn === undefined || image.orientation === 1 ? [] : [`${turn.map(operand).join(' ')} cm`];
    return ['q', `${place} cm`, ...turned, `/${name} Do`, 'Q'].join('\n');
  }

  private embed(asset: ImageAsset): NamedImage {
    let named = this.embedded.get(asset.path) ?? this.copyOf(asset);
    if (named === undefined) {
      const name = `Im${this.embedded.size + 1}`;
      named = asset.format === 'svg' ? this.vector(asset, name) : { name, image: this.file.image(this.bytesOf(asset)), scale: [1, 1] };
    }
    this.embedded.set(asset.path, named);
    return named;
  }

  /** Another file with the same bytes. */
  private copyOf(asset: ImageAsset): NamedImage | undefined {
    const bytes = this.bytesOf(asset);
    for (const [path, named] of this.embedded) {
      const embedded = this.assets.get(path);
      const other = embedded === undefined ? undefined : this.bytesOf(embedded);
      if (other?.length === bytes.length && other.every((byte, index) => byte === bytes[index])) {
        return named;
      }
    }
    return undefined;
  }

  private bytesOf({ path, bytes }: ImageAsset): Uint8Array {
    return this.converted.get(path) ?? bytes;
  }

  /** A form is as large as its drawing, an image one unit. */
  private vector(asset: ImageAsset, name: string): NamedImage {
    if (this.vectors === null) {
      throw new Error('broken invariant: vector drawing is loaded where a Document has SVG images');
    }
    const reference = this.vectors.form(asset);
    return { name, image: { reference, orientation: 1 }, scale: [1 / asset.width, 1 / asset.height] };
  }
}
