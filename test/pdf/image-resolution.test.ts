/** Images for print: no more pixels than asked for, and a word where there are too few. */
import { encode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { parsePdfStandard } from '../../src/base/pdf-standard.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { fewerPixels } from '../../src/pdf/fewer-pixels.js';
import { loadJpegCodec } from '../../src/pdf/jpeg-codec.js';
import { publish } from '../../src/publish.js';
import type { PressRequest } from '../../src/base/press.js';
import { shippedProfile } from '../../src/source/shipped-profile.js';
import { entriesOf, openPdf, pagesOf } from '../support/pdf-objects.js';

const SIDE = 800;

/** A slope from black to white, in grey or in red. */
function slope(isGrey: boolean): { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray } {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let at = 0; at < data.length; at += 4) {
    const value = ((at / 4) % SIDE) / SIDE * 255;
    data.set(isGrey ? [value, value, value, 255] : [value, 0, 0, 255], at);
  }
  return { width: SIDE, height: SIDE, data };
}

interface Shown {
  readonly sizes: readonly (readonly [number, number])[];
  readonly bytes: number;
  readonly rules: readonly string[];
}

async function shown(name: string, bytes: Uint8Array, press: PressRequest, share = '20%'): Promise<Shown> {
  const file = { path: 'book/index.md', text: `---\ntitle: صورة\nlang: ar\n---\n\n![بديل](${name}){width=${share}}\n` };
  const source = { file, format: 'markdown', name: 'book', readAsset: () => Promise.resolve({ kind: 'found', bytes } as const) } as const;
  const { outputs, diagnostics } = await publish({ source, fonts: shippedFonts(), formats: ['pdf'], press, pressProfile: shippedProfile });
  const [page] = pagesOf(openPdf(outputs[0]?.bytes ?? new Uint8Array()));
  const images = page === undefined ? [] : entriesOf(page.get('Resources').get('XObject')).map(([, image]) => image);
  return {
    sizes: images.map((image) => [image.get('Width').asNumber(), image.get('Height').asNumber()]),
    bytes: outputs[0]?.bytes.length ?? 0,
    rules: diagnostics.map(({ rule }) => rule),
  };
}

describe('image-resolution', () => {
  test.each(['slope.png', 'slope.jpg'])('%s has as many pixels as are asked for, at its printed size', async (name) => {
    const bytes = name.endsWith('png') ? encode({ ...slope(false), channels: 4, depth: 8 }) : await (await loadJpegCodec()).encode(slope(false));
    const asItIs = await shown(name, bytes, {});
    const fewer = await shown(name, bytes, { imageResolution: 300 });
    expect(asItIs.sizes).toEqual([[SIDE, SIDE]]);
    const [[width, height] = [0, 0]] = fewer.sizes;
    expect(width).toBeGreaterThan(100);
    expect(width).toBeLessThan(SIDE / 1.5);
    expect(height).toBe(width);
    expect(fewer.bytes).toBeLessThan(asItIs.bytes);
    expect((await shown(name, bytes, { imageResolution: 300 })).bytes).toBe(fewer.bytes);
  });

  test('what has hardly more is left alone', async () => {
    const bytes = encode({ ...slope(false), channels: 4, depth: 8 });
    expect((await shown('slope.png', bytes, { imageResolution: 300 }, '100%')).sizes).toEqual([[SIDE, SIDE]]);
  });
});

describe('an image with too few pixels', () => {
  const coarse = encode({ width: 100, height: 100, data: new Uint8Array(30_000), channels: 3, depth: 8 });

  test('is told for the press', async () => {
    const { rules } = await shown('coarse.png', coarse, { standard: parsePdfStandard('x-4') }, '100%');
    expect(rules).toEqual(['images-are-fine-enough-for-print']);
  });

  test('is not told for the screen', async () => {
    expect((await shown('coarse.png', coarse, {}, '100%')).rules).toEqual([]);
  });
});

describe('averaging', () => {
  const pixels = (width: number, height: number, data: readonly number[]) => ({ width, height, data: Uint8ClampedArray.from(data) });

  test('is by area, where sides are no multiples', () => {
    const { data } = fewerPixels(pixels(3, 1, [0, 0, 0, 255, 90, 90, 90, 255, 240, 240, 240, 255]), 2, 1);
    expect([...data]).toEqual([30, 30, 30, 255, 190, 190, 190, 255]);
  });

  test('is of what can be seen', () => {
    const { data } = fewerPixels(pixels(2, 1, [200, 10, 10, 255, 0, 255, 0, 0]), 1, 1);
    expect([...data]).toEqual([200, 10, 10, 128]);
  });
});

test('a grey image stays in one channel', async () => {
  const codec = await loadJpegCodec();
  const [grey, color] = [await codec.encode(slope(true)), await codec.encode(slope(false))];
  const channels = (bytes: Uint8Array): number => bytes[bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0) + 9] ?? 0;
  expect([channels(grey), channels(color)]).toEqual([1, 3]);
});
