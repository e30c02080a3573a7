/** What a font file says of itself: its family and weight, and whether it can be used here at all. */
import type { FontWeight } from '../design/theme.js';

export type FontReading =
  | { readonly kind: 'usable'; readonly family: string; readonly weight: FontWeight }
  /** `problem` ends the sentence “expected a static TrueType font, but”. */
  | { readonly kind: 'unusable'; readonly problem: string; readonly hint: string };

const TRUETYPE = 0x00010000;
const SIGNATURES: Readonly<Record<string, string>> = { OTTO: 'OpenType with PostScript outlines', wOFF: 'WOFF', wOF2: 'WOFF 2', ttcf: 'a collection' };

/** Name ids of the `name` table: the typographic family, else the family. */
const FAMILY_NAMES = [16, 1];
/** OS/2 fsType: embedding is not permitted; only bitmaps may be embedded. */
const RESTRICTED = 0x0002;
const BITMAPS_ONLY = 0x0200;
/** OS/2 fsSelection: letters are slanted. */
const ITALIC = 0x0001;
const BOLD_FROM = 600;

export function readFontNames(bytes: Uint8Array): FontReading {
  try {
    return readTables(bytes);
  } catch {
    return unusable('the file is damaged', 'download or export the font anew');
  }
}

function readTables(bytes: Uint8Array): FontReading {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  if (file.getUint32(0) !== TRUETYPE) {
    return unusable(`it is ${SIGNATURES[signature] ?? 'something else'}`, 'take the font’s static .ttf file');
  }
  const tables = tablesOf(file, bytes);
  const os2 = tables.get('OS/2');
  const names = tables.get('name');
  if (os2 === undefined || names === undefined || !tables.has('glyf') || !tables.has('cmap')) {
    return unusable('tables are missing in it', 'download or export the font anew');
  }
  if (tables.has('fvar')) {
    return unusable('it is a variable one', 'take the static files of its weights, or make them with fonttools varLib.instancer');
  }
  const permission = os2.getUint16(8);
  if ((permission & (RESTRICTED | BITMAPS_ONLY)) !== 0) {
    return unusable('its licence does not permit embedding (fsType)', 'take another font, or ask its maker');
  }
  if ((os2.getUint16(62) & ITALIC) !== 0) {
    return unusable('its letters are slanted', 'take the upright one: emphasis is a second family here');
  }
  const [family] = FAMILY_NAMES.flatMap((id) => nameOf(names, id) ?? []);
  return family === undefined
    ? unusable('it has no family name', 'take another font')
    : { kind: 'usable', family, weight: os2.getUint16(4) >= BOLD_FROM ? 700 : 400 };
}

function tablesOf(file: DataView, bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const tables = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, new DataView(file.buffer, file.byteOffset + file.getUint32(at + 8), file.getUint32(at + 12)));
  }
  return tables;
}

const WINDOWS = 3;
const US_ENGLISH = 0x0409;

/** The English name of that id, in UTF-16 (Windows platform). */
function nameOf(table: DataView, id: number): string | null {
  const storage = table.getUint16(4);
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const at = 6 + index * 12;
    const [platform, , language, name, length, offset] = [0, 2, 4, 6, 8, 10].map((field) => table.getUint16(at + field));
    if (platform === WINDOWS && language === US_ENGLISH && name === id && length !== undefined && offset !== undefined) {
      const start = table.byteOffset + storage + offset;
      return new TextDecoder('utf-16be').decode(new Uint8Array(table.buffer, start, length)).trim() || null;
    }
  }
  return null;
}

function unusable(problem: string, hint: string): FontReading {
  return { kind: 'unusable', problem, hint };
}
