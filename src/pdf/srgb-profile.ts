/**
 * An ICC profile of sRGB (IEC 61966-2.1), written from its definition: primaries adapted to D50, and
 * the transfer curve as a parametric one (ICC.1:2004-10, 10.15, function type 3).
 */

const HEADER = 128;
const TAG_ENTRY = 12;

/** Colorants in the profile's connection space, by the linear Bradford transform. */
const RED = [0.43607, 0.22249, 0.01392] as const;
const GREEN = [0.38515, 0.71687, 0.09708] as const;
const BLUE = [0.14307, 0.06061, 0.7141] as const;
const D50 = [0.9642, 1, 0.8249] as const;

/** Y = (aX + b)^g for X ≥ d, else Y = cX: g, a, b, c, d. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

export function srgbProfile(): Uint8Array {
  const curve = numbers('para', [3 << 16], CURVE);
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', text('sRGB')],
    ['cprt', text('Public domain')],
    ['wtpt', numbers('XYZ ', [], D50)],
    ['rXYZ', numbers('XYZ ', [], RED)],
    ['gXYZ', numbers('XYZ ', [], GREEN)],
    ['bXYZ', numbers('XYZ ', [], BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const start = HEADER + 4 + TAG_ENTRY * tags.length;
  const places = new Map<Uint8Array, number>();
  let end = start;
  for (const [, data] of tags) {
    if (!places.has(data)) {
      places.set(data, end);
      end += (data.length + 3) & ~3;
    }
  }
  const profile = new Uint8Array(end);
  const view = new DataView(profile.buffer);
  writeHeader(view);
  view.setUint32(HEADER, tags.length);
  tags.forEach(([name, data], index) => {
    const entry = HEADER + 4 + TAG_ENTRY * index;
    const place = places.get(data) ?? start;
    writeAscii(view, entry, name);
    view.setUint32(entry + 4, place);
    view.setUint32(entry + 8, data.length);
    profile.set(data, place);
  });
  return profile;
}

function writeHeader(view: DataView): void {
  view.setUint32(0, view.byteLength);
  view.setUint32(8, 0x04200000);
  writeAscii(view, 12, 'mntrRGB XYZ ');
  // 1 January 1999, the year of the standard: profiles want a date.
  [1999, 1, 1, 0, 0, 0].forEach((part, index) => {
    view.setUint16(24 + index * 2, part);
  });
  writeAscii(view, 36, 'acsp');
  D50.forEach((value, index) => {
    view.setInt32(68 + index * 4, fixed(value));
  });
}

/** s15Fixed16Number. */
const fixed = (value: number): number => Math.round(value * 0x10000);

function numbers(type: string, head: readonly number[], values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + (head.length + values.length) * 4));
  writeAscii(view, 0, type);
  [...head, ...values.map(fixed)].forEach((value, index) => {
    view.setInt32(8 + index * 4, value);
  });
  return new Uint8Array(view.buffer);
}

/** multiLocalizedUnicodeType with one record, in American English. */
function text(value: string): Uint8Array {
  const start = 28;
  const view = new DataView(new ArrayBuffer(start + value.length * 2));
  writeAscii(view, 0, 'mluc');
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  writeAscii(view, 16, 'enUS');
  view.setUint32(20, value.length * 2);
  view.setUint32(24, start);
  [...value].forEach((character, index) => {
    view.setUint16(start + index * 2, character.charCodeAt(0));
  });
  return new Uint8Array(view.buffer);
}

function writeAscii(view: DataView, at: number, value: string): void {
  [...value].forEach((character, index) => {
    view.setUint8(at + index, character.charCodeAt(0));
  });
}
