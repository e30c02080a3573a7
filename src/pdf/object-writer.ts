/**
 * The bytes of the file, as pdfkit ends its objects: those without a stream are gathered in object streams, and all
 * are found by a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). A tag tree is thousands of small objects much
 * alike: compressed together they take a sixth.
 */
import type { KitDocument } from './kit.js';
import type { PdfReference } from './pdf-values.js';

/** Readers decode a stream as a whole to find one object in it. */
const MOST_IN_STREAM = 500;

/** Where an object stands: at a byte of the file, or as the `index`th of an object stream. */
type Place = { readonly kind: 'offset'; readonly offset: number } | { readonly kind: 'inside'; readonly stream: number; readonly index: number };

interface Gathered {
  readonly id: number;
  /** A binary string, as all text of pdfkit. */
  readonly text: string;
}

export class ObjectWriter {
  readonly #kit: KitDocument;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;
  /** What pdfkit has written of the object that it is ending: its number, its value, its stream. */
  #open: (string | Uint8Array)[] = [];
  #gathered: Gathered[] = [];
  /** By number. */
  readonly #places: Place[] = [];
  #isFinishing = false;
  /** The file, where all objects have ended: pdfkit unpacks some images in the background. */
  readonly finished: Promise<Uint8Array>;

  /** Takes the place of what pdfkit does itself with its bytes. */
  constructor(kit: KitDocument, version: string) {
    this.#kit = kit;
    const end = kit._refEnd.bind(kit);
    kit._write = (data) => {
      this.#open.push(data);
    };
    kit._refEnd = (reference) => {
      this.#add(reference);
      end(reference);
    };
    this.finished = new Promise((resolve) => {
      kit._finalize = () => {
        // The last streams are objects, too.
        if (!this.#isFinishing) {
          this.#isFinishing = true;
          this.#finish();
          resolve(this.#bytes());
        }
      };
    });
    this.#line(`%PDF-${version}`);
    this.#line('%\u00ff\u00ff\u00ff\u00ff');
  }

  #bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#size);
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }

  #add({ id }: PdfReference): void {
    const written = this.#open;
    this.#open = [];
    const [, value] = written;
    const isPlain = written.length === 3;
    if (isPlain && typeof value === 'string') {
      this.#gathered.push({ id, text: value });
      if (this.#gathered.length === MOST_IN_STREAM) {
        this.#gather();
      }
      return;
    }
    this.#places[id] = { kind: 'offset', offset: this.#size };
    written.forEach((chunk) => {
      this.#line(chunk);
    });
  }

  #gather(): void {
    const gathered = this.#gathered;
    if (gathered.length === 0) {
      return;
    }
    this.#gathered = [];
    const reference = this.#kit.ref({});
    let offset = 0;
    const head = gathered.map(({ id, text }, index) => {
      this.#places[id] = { kind: 'inside', stream: reference.id, index };
      const entry = `${id} ${offset}`;
      offset += text.length + 1;
      return entry;
    });
    const first = `${head.join(' ')}\n`;
    Object.assign(reference.data, { Type: 'ObjStm', N: gathered.length, First: first.length });
    reference.end(first + gathered.map(({ text }) => text).join('\n'));
  }

  #finish(): void {
    this.#gather();
    const offset = this.#size;
    const { _root, _info, _id } = this.#kit;
    const table = this.#kit.ref({});
    this.#places[table.id] = { kind: 'offset', offset };
    const widths = [1, bytesFor(Math.max(offset, table.id)), bytesFor(MOST_IN_STREAM)] as const;
    const columns = widths[0] + widths[1] + widths[2];
    Object.assign(table.data, {
      Type: 'XRef', Size: table.id + 1, W: widths, Root: _root, ...(_info === undefined ? {} : { Info: _info }), ID: [_id, _id], DecodeParms: { Predictor: PNG_UP, Columns: columns },
    });
    table.end(differences(this.#rows(table.id, widths, columns), columns));
    this.#line(`startxref\n${offset}\n%%EOF`);
  }

  #rows(last: number, [, second, third]: readonly [number, number, number], columns: number): Uint8Array {
    const rows = new Uint8Array((last + 1) * columns);
    for (let id = 1; id <= last; id += 1) {
      const place = this.#places[id];
      if (place === undefined) {
        throw new Error(`broken invariant: object ${id} is in the file`);
      }
      const isInside = place.kind === 'inside';
      const at = id * columns;
      rows[at] = isInside ? IN_STREAM : AT_OFFSET;
      writeNumber(rows, at + 1, second, isInside ? place.stream : place.offset);
      writeNumber(rows, at + 1 + second, third, isInside ? place.index : 0);
    }
    return rows;
  }

  #line(chunk: string | Uint8Array): void {
    const bytes = typeof chunk === 'string' ? Uint8Array.from(`${chunk}\n`, (character) => character.charCodeAt(0)) : chunk;
    this.#chunks.push(bytes);
    this.#size += bytes.length;
  }
}

/** Types of entries (table 18); object 0 is free. */
const AT_OFFSET = 1;
const IN_STREAM = 2;
/** A predictor of table 10, and its tag before each row. */
const PNG_UP = 12;
const UP = 2;

function bytesFor(most: number): number {
  return Math.ceil(Math.log2(most + 1) / 8);
}

function writeNumber(bytes: Uint8Array, at: number, width: number, value: number): void {
  let rest = value;
  for (let place = at + width - 1; place >= at; place -= 1) {
    bytes[place] = rest % 256;
    rest = Math.floor(rest / 256);
  }
}

/** Each row as its difference from the row above: mostly zeros. */
function differences(rows: Uint8Array, columns: number): Uint8Array {
  const count = rows.length / columns;
  const bytes = new Uint8Array(rows.length + count);
  for (let row = 0; row < count; row += 1) {
    bytes[row * (columns + 1)] = UP;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      bytes[row * (columns + 1) + 1 + column] = (rows[at] ?? 0) - (row === 0 ? 0 : (rows[at - columns] ?? 0));
    }
  }
  return bytes;
}
