/** Images of a file, each embedded once however often it is shown. */
import type { Rect } from '../base/geometry.js';
import type { ImageAsset } from '../document/model.js';
import { operand } from './operators.js';
import type { PdfFile, PdfImage, PdfPage } from './pdf-file.js';

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
}

export class DocumentImages {
  private readonly embedded = new Map<string, NamedImage>();

  constructor(
    private readonly file: PdfFile,
    private readonly assets: ReadonlyMap<string, ImageAsset>,
  ) {}

  asset(path: string): ImageAsset | undefined {
    return this.assets.get(path);
  }

  /** Operators that show a PNG or JPEG in `rect`, in page space. */
  show(asset: ImageAsset, { x, y, width, height }: Rect, page: PdfPage): string {
    const { name, image } = this.embed(asset);
    page.images[name] = image.reference;
    const place = [width, 0, 0, height, x, page.size.height - y - height].map(operand).join(' ');
    const turn = ORIENTATIONS[image.orientation - 1];
    const turned = turn === undefined || image.orientation === 1 ? [] : [`${turn.map(operand).join(' ')} cm`];
    return ['q', `${place} cm`, ...turned, `/${name} Do`, 'Q'].join('\n');
  }

  private embed(asset: ImageAsset): NamedImage {
    let named = this.embedded.get(asset.path);
    if (named === undefined) {
      named = { name: `Im${this.embedded.size + 1}`, image: this.file.image(asset.bytes) };
      this.embedded.set(asset.path, named);
    }
    return named;
  }
}
