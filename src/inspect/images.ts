/** The images that pages paint, with the resolution at which they are painted. */
import { operations, type Operation } from './content-tokens.js';
import { MAX_NODES } from './limits.js';
import { latin1 } from './page-content.js';
import type { PdfPage } from './page-tree.js';
import { asStream, asWord, boolAt, dictAt, nameAt, numberAt, numbersAt, oneOrMore, streamBytes, valueAt, type PdfDict, type PdfStream } from './pdf-values.js';

export interface ImageFacts {
  /** 1-based. */
  readonly page: number;
  /** Samples. */
  readonly width: number;
  readonly height: number;
  /** Samples an inch on paper, across and up, rounded; null where the image is painted with no width or height. */
  readonly resolution: readonly [across: number, up: number] | null;
  /** `DeviceRGB`, `ICCBased`…; null of a stencil. */
  readonly colorSpace: string | null;
  readonly bitsPerComponent: number | null;
  /** `DCTDecode`, `FlateDecode`…, in the order in which they are undone. */
  readonly filters: readonly string[];
}

/** a b c d e f of ISO 32000-1, 8.3.3. */
type Matrix = readonly [number, number, number, number, number, number];

const POINTS_PER_INCH = 72;
/** Forms inside forms. */
const MAX_FORMS = 12;
/** Operators looked at for one page, with those of its forms. */
const MAX_OPERATIONS = 4_000_000;

/** `content`: Latin-1. */
export function imagesOf(page: PdfPage, number: number, content: string): readonly ImageFacts[] {
  const found: ImageFacts[] = [];
  let left = MAX_OPERATIONS;
  const paint = (text: string, resources: PdfDict | null, base: Matrix, depth: number): void => {
    let matrix = base;
    const saved: Matrix[] = [];
    for (const operation of operations(text)) {
      left -= 1;
      if (left < 0 || found.length > MAX_NODES) {
        return;
      }
      if (operation.operator === 'q') {
        saved.push(matrix);
      } else if (operation.operator === 'Q') {
        matrix = saved.pop() ?? matrix;
      } else if (operation.operator === 'cm') {
        matrix = multiply(matrixOf(operation.numbers), matrix);
      } else if (operation.operator === 'Do') {
        paintObject(operation, resources, matrix, depth);
      }
    }
  };
  const paintObject = ({ name }: Operation, resources: PdfDict | null, matrix: Matrix, depth: number): void => {
    const stream = name === null ? null : asStream(valueAt(dictAt(resources, 'XObject'), name));
    const subtype = nameAt(stream?.dict ?? null, 'Subtype');
    if (stream !== null && subtype === 'Image') {
      found.push(factsOf(stream, number, matrix, page.unit));
    } else if (stream !== null && subtype === 'Form' && depth < MAX_FORMS) {
      const bytes = streamBytes(stream);
      const inner = multiply(matrixOf(numbersAt(stream.dict, 'Matrix')), matrix);
      paint(bytes === null ? '' : latin1(bytes), dictAt(stream.dict, 'Resources') ?? resources, inner, depth + 1);
    }
  };
  paint(content, page.resources, [1, 0, 0, 1, 0, 0], 0);
  return found;
}

function factsOf({ dict }: PdfStream, page: number, matrix: Matrix, unit: number): ImageFacts {
  const [width, height] = [numberAt(dict, 'Width') ?? 0, numberAt(dict, 'Height') ?? 0];
  const across = Math.hypot(matrix[0], matrix[1]) * unit;
  const up = Math.hypot(matrix[2], matrix[3]) * unit;
  const perInch = (samples: number, points: number): number => Math.round((samples * POINTS_PER_INCH) / points);
  return {
    page,
    width,
    height,
    resolution: across > 0 && up > 0 ? [perInch(width, across), perInch(height, up)] : null,
    colorSpace: boolAt(dict, 'ImageMask') === true ? null : colorSpaceOf(dict),
    bitsPerComponent: numberAt(dict, 'BitsPerComponent'),
    filters: oneOrMore(valueAt(dict, 'Filter')).map((filter) => asWord(filter) ?? 'unknown'),
  };
}

function colorSpaceOf(dict: PdfDict): string | null {
  return asWord(oneOrMore(valueAt(dict, 'ColorSpace'))[0]);
}

/** Where numbers are missing, the matrix that changes nothing. */
function matrixOf(numbers: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = numbers;
  const complete = a !== undefined && b !== undefined && c !== undefined && d !== undefined && e !== undefined && f !== undefined;
  return complete && numbers.every(Number.isFinite) ? [a, b, c, d, e, f] : [1, 0, 0, 1, 0, 0];
}

/** First `one`, then `other`. */
function multiply(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}
