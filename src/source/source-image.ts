import type { Pixels } from '../base/pixels.js';

/** An image file that has been read and found sound. */
export type SourceImage = PlainImage | WebpImage;

interface ImageFile {
  /** As its author wrote it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Pixels for raster images; CSS pixels (1/96 inch) for SVG. */
  readonly width: number;
  readonly height: number;
}

export interface PlainImage extends ImageFile {
  readonly format: 'png' | 'jpeg' | 'svg';
}

/** A PDF knows no WebP: it takes the pixels. */
export interface WebpImage extends ImageFile {
  readonly format: 'webp';
  readonly pixels: Pixels;
}

export type ImageFormat = SourceImage['format'];
