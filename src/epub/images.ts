import type { ImageAsset } from '../document/model.js';
import type { BookFile } from './archive.js';
import type { ManifestItem } from './package-document.js';
import { StableNames } from './stable-names.js';

const EXTENSIONS = { png: 'png', jpeg: 'jpg', webp: 'webp', svg: 'svg' } as const satisfies Record<ImageAsset['format'], string>;
export const MEDIA_TYPES = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp', svg: 'image/svg+xml' } as const;

/** Elements and rules by which an SVG moves. */
const MOVING = /<(?:\w+:)?(?:animate|animateMotion|animateTransform|set)\b|@keyframes/;

/** Names inside the book: ASCII, made of what the author's files are called. */
export function nameImages(images: ReadonlyMap<string, ImageAsset>): ReadonlyMap<string, string> {
  const names = new StableNames();
  return new Map([...images].map(([path, { format }]) => [path, `images/image-${names.add(stemOf(path))}.${EXTENSIONS[format]}`]));
}

/** `photos/map.png` is `photos-map`. */
function stemOf(path: string): string {
  return path.replace(/^\.\//, '').replace(/\.\w+$/, '').replaceAll(/[/ _]/g, '-').toLowerCase();
}

export interface BookImage {
  readonly file: BookFile;
  readonly item: ManifestItem;
  readonly moving: boolean;
}

/** The images that the pages show, byte for byte as their author made them. */
export function bookImages(
  images: ReadonlyMap<string, ImageAsset>,
  names: ReadonlyMap<string, string>,
  shown: ReadonlySet<string>,
): readonly BookImage[] {
  return [...images].flatMap(([path, { format, bytes }]) => {
    const href = names.get(path) ?? '';
    if (!shown.has(href)) {
      return [];
    }
    const id = href.replace(/^images\/|\.\w+$/g, '');
    const moving = format === 'svg' && MOVING.test(new TextDecoder().decode(bytes));
    return [{ file: { path: href, bytes }, item: { id, href, mediaType: MEDIA_TYPES[format], properties: null }, moving }];
  });
}
