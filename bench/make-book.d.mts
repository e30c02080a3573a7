export interface BookOptions {
  /** About as many as the `book` theme makes of it. */
  readonly pages: number;
  readonly seed?: number;
}

/** A Pandoc-style Markdown book; the same options always give the same text. */
export function makeBook(options: BookOptions): string;
