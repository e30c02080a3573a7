/** The objects of a file, as pdfkit writes them. */

/** A value as pdfkit writes it: a string is a name, a `PdfText` a text string. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | PdfText
  | Date
  | Uint8Array
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;

export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined;
}

/** A text string object. */
export interface PdfText {
  readonly length: number;
  valueOf(): string;
}

/** An indirect object. */
export interface PdfReference {
  readonly id: number;
  data: Record<string, unknown>;
  compress: boolean;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}

/** A name where pdfkit would make a text of it. */
export class NameObject {
  readonly [Symbol.toStringTag] = 'Name';

  constructor(private readonly name: string) {}

  toString(): string {
    return `/${this.name}`;
  }
}
