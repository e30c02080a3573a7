import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { drawCover } from '../../src/epub/cover.js';
import type { Metadata } from '../../src/document/metadata.js';
import { DocumentMaker } from '../support/document-maker.js';
import { fontsOf, themeOf } from '../support/epub-builder.js';

interface Picture {
  readonly width: number;
  readonly height: number;
  colorAt(x: number, y: number): string;
  /** Bounds of the pixels of exactly this colour left of the binding. */
  boundsOf(color: string): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

async function cover(metadata: Partial<Metadata>): Promise<Picture> {
  const document = new DocumentMaker().document([], metadata);
  const theme = themeOf(document, 'brief');
  const { width, height, data, palette = [] } = decode(await drawCover(document, theme, await fontsOf(document, theme)));
  const colors = palette.map((channels) => `#${channels.slice(0, 3).map((channel) => channel.toString(16).padStart(2, '0')).join('')}`);
  const colorAt = (x: number, y: number): string => colors[data[y * width + x] ?? 0] ?? '';
  return {
    width,
    height,
    colorAt,
    boundsOf(color) {
      const bounds = { left: width, right: 0, top: height, bottom: 0 };
      for (let y = 0; y < height; y += 1) {
        for (let x = BINDING; x < width - BINDING; x += 1) {
          if (colorAt(x, y) === color) {
            bounds.left = Math.min(bounds.left, x);
            bounds.right = Math.max(bounds.right, x);
            bounds.top = Math.min(bounds.top, y);
            bounds.bottom = Math.max(bounds.bottom, y);
          }
        }
      }
      return bounds;
    },
  };
}

const BINDING = 48;
const WHITE = '#ffffff';
const COPPER = '#e4cbbf';

describe('a cover', () => {
  it('is bound at the right and set at the right', async () => {
    const picture = await cover({});
    expect(picture.colorAt(picture.width - 1, 1000)).toBe(COPPER);
    expect(picture.colorAt(0, 1000)).not.toBe(COPPER);
    const { left, right } = picture.boundsOf(WHITE);
    expect(picture.width - right).toBeGreaterThan(BINDING + 100);
    expect(picture.width - right).toBeLessThan(BINDING + 160);
    expect(left).toBeGreaterThan(BINDING);
  });

  it('is bound at the left in a left-to-right book', async () => {
    const picture = await cover({ direction: 'ltr', language: 'en', title: 'A small book', authors: [] });
    expect(picture.colorAt(0, 1000)).toBe(COPPER);
    expect(picture.boundsOf(WHITE).left).toBeLessThan(BINDING + 160);
  });

  it.each([
    ['a word', 'سلام'],
    ['a long word', 'ا'.repeat(60)],
    ['a paragraph', 'كلمات كثيرة في عنوان واحد لا ينتهي أبدًا '.repeat(12)],
    ['two scripts', 'تقرير عن NATO (2025) وما بعده'],
    ['nothing', ''],
  ])('has room for a title of %s', async (_, title) => {
    const picture = await cover({ title, subtitle: 'عنوان فرعي '.repeat(14), authors: Array.from({ length: 12 }, () => 'اسم كاتب') });
    const { left, right, top, bottom } = picture.boundsOf(WHITE);
    expect(left).toBeGreaterThan(80);
    expect(right).toBeLessThan(picture.width - BINDING - 80);
    expect(top).toBeGreaterThan(400);
    expect(bottom).toBeLessThan(2050);
  });

  it('is drawn the same every time', async () => {
    const document = new DocumentMaker().document([]);
    const theme = themeOf(document, 'book');
    const fonts = await fontsOf(document, theme);
    expect(await drawCover(document, theme, fonts)).toEqual(await drawCover(document, theme, fonts));
  });

  it.each(['brief', 'book', 'report', 'journal', 'newsletter'])('bears the publisher’s mark in its own colours in %s', async (name) => {
    const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100" fill="#12ab34"/></svg>');
    const plain = new DocumentMaker().document([]);
    const document = { ...plain, images: new Map([['logo.svg', { path: 'logo.svg', format: 'svg', bytes, width: 300, height: 100 } as const]]), logo: 'logo.svg' };
    const theme = themeOf(document, name);
    const { data, channels } = decode(await drawCover(document, theme, await fontsOf(document, theme)));
    let marked = 0;
    for (let at = 0; at < data.length; at += channels) {
      marked += data[at] === 0x12 && data[at + 1] === 0xab && data[at + 2] === 0x34 ? 1 : 0;
    }
    expect(channels).toBe(3);
    expect(marked).toBeGreaterThan(30_000);
  });
});
