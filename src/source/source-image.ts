/** An image file that has been read and found sound. */
export interface SourceImage {
  /** As its author wrote it. */
  readonly path: string;
  readonly format: ImageFormat;
  readonly bytes: Uint8Array;
  /** Pixels for raster images; CSS pixels (1/96 inch) for SVG. */
  readonly width: number;
  readonly height: number;
}

export type ImageFormat = 'png' | 'jpeg' | 'svg';
