/** A logo of each format: on the cover and on the title page of a book, in the PDF and in the EPUB. */
import { decode } from 'fast-png';
import * as mupdf from 'mupdf';
import { describe, expect, test } from 'vitest';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';
import { FOLDER, readFiles, readText } from '../support/epub-archive.js';
import { absent } from '../support/lay-out.js';
import { openPdf } from '../support/pdf-objects.js';
import { tagProblems } from '../support/pdf-tags.js';

/** Magenta, 16 by 8: a colour that no theme has. */
const LOGOS: Readonly<Record<string, string>> = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAIAAAB/FOjAAAAAF0lEQVQY02P8z/CfgRTAxEAiGNVADAAAFukCDngW6FUAAAAASUVORK5CYII=',
  jpg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAAIABADAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAgJ/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AglwNHQH/2Q==',
  webp: 'UklGRhwAAABXRUJQVlA4TBAAAAAvD8ABAAcQ/e9//wMR0f8A',
  svg: btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 8"><path d="M0 0h16v8H0z" fill="#ff00ff"/></svg>'),
};

/** Of the channels, so near is magenta: JPEG does not keep colours. */
const NEAR = 24;

function isMagenta(data: ArrayLike<number>, at: number): boolean {
  return (data[at] ?? 0) > 255 - NEAR && (data[at + 1] ?? 255) < NEAR && (data[at + 2] ?? 0) > 255 - NEAR;
}

/** Of the picture, the share that is magenta, and width by height of it. */
function magentaOf(data: ArrayLike<number>, width: number, channels: number): { readonly share: number; readonly ratio: number } {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  let count = 0;
  for (let pixel = 0; pixel * channels < data.length; pixel += 1) {
    if (isMagenta(data, pixel * channels)) {
      const [x, y] = [pixel % width, Math.floor(pixel / width)];
      Object.assign(bounds, { left: Math.min(bounds.left, x), right: Math.max(bounds.right, x), top: Math.min(bounds.top, y), bottom: Math.max(bounds.bottom, y) });
      count += 1;
    }
  }
  return { share: (count * channels) / data.length, ratio: (bounds.right - bounds.left + 1) / (bounds.bottom - bounds.top + 1) };
}

function magentaOfPage(pdf: Uint8Array, page: number): ReturnType<typeof magentaOf> {
  const pixmap = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(page).toPixmap(mupdf.Matrix.scale(0.5, 0.5), mupdf.ColorSpace.DeviceRGB, false);
  const found = magentaOf(pixmap.getPixels(), pixmap.getWidth(), 3);
  pixmap.destroy();
  return found;
}

async function bookWith(format: string): Promise<Readonly<Record<'pdf' | 'epub', Uint8Array>>> {
  const files: Readonly<Record<string, Uint8Array>> = {
    'one.md': new TextEncoder().encode('# فصل\n\nنص.\n'),
    [`mark.${format}`]: Uint8Array.from(atob(LOGOS[format] ?? ''), (character) => character.charCodeAt(0)),
  };
  const text = `title: كتاب\nlang: ar\ntheme: book\npublisher: دار\nlogo: mark.${format}\nchapters: [one.md]\nfront: [title-page]\n`;
  const { outputs, diagnostics } = await publish({
    source: {
      file: { path: 'publication.yaml', text },
      format: 'book',
      name: 'book',
      readAsset: (path) => {
        const bytes = files[path];
        return Promise.resolve(bytes === undefined ? { kind: 'missing' } : { kind: 'found', bytes });
      },
    },
    fonts: shippedFonts(),
  });
  expect(diagnostics).toEqual([]);
  const bytesOf = (made: string): Uint8Array => outputs.find((output) => output.format === made)?.bytes ?? absent();
  return { pdf: bytesOf('pdf'), epub: bytesOf('epub') };
}

/** After the cover and its blank back. */
const TITLE_PAGE = 2;

describe.each(Object.keys(LOGOS))('a logo in %s', (format) => {
  test('is on the cover and on the title page of both', async () => {
    const { pdf, epub } = await bookWith(format);
    const files = readFiles(epub);
    const cover = decode(files.get(`${FOLDER}images/cover.png`) ?? absent());
    const places = [magentaOfPage(pdf, 0), magentaOfPage(pdf, TITLE_PAGE), magentaOf(cover.data, cover.width, cover.channels)];
    for (const { share, ratio } of places) {
      expect(share).toBeGreaterThan(0.004);
      expect(ratio).toBeGreaterThan(1.8);
      expect(ratio).toBeLessThan(2.2);
    }
    expect(tagProblems(openPdf(pdf))).toEqual([]);
    const title = readText(files, `${FOLDER}title.xhtml`);
    const [, file = ''] = /<p class="logo"><img src="([^"]+)" alt="شعار الناشر: دار"\/><\/p>\s*<p class="imprint">/.exec(title) ?? [];
    expect(files.get(`${FOLDER}${file}`)).toHaveLength(atob(LOGOS[format] ?? '').length);
  });
});
