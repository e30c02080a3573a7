import { describe, expect, test } from 'vitest';
import type { Theme } from '../../src/design/theme.js';
import { forNight } from '../../src/epub/colors.js';
import { writeEpub } from '../../src/epub/write.js';
import { DocumentMaker } from '../support/document-maker.js';
import { attribute, elements, FOLDER, readFiles, readSpine, readText, readXml, type Files } from '../support/epub-archive.js';
import { fontsOf, MODIFIED, themeOf } from '../support/epub-builder.js';
import { findingsOf } from '../support/check-book.js';
import { precheck } from '../support/epub-precheck.js';

type Ornament = Theme['headings'][1]['ornament'];

/** A book of two chapters, in theme `book` with this ornament over or under them. */
async function bookWith(ornament: Ornament): Promise<Uint8Array> {
  const make = new DocumentMaker();
  const document = make.document([1, 2].flatMap((chapter) => [make.heading(1, null, `الفصل ${chapter}`), make.heading(2, null, 'فرع'), make.paragraph('نص.')]));
  const theme = themeOf(document, 'book');
  const own: Theme = { ...theme, headings: { ...theme.headings, 1: { ...theme.headings[1], ornament } } };
  return writeEpub({ document, theme: own, fonts: await fontsOf(document, own), modified: MODIFIED, print: null, kobo: false });
}

const chaptersOf = (files: Files): readonly string[] => readSpine(files).filter((path) => path.includes('chapter-'));

describe('the ornament of chapters', () => {
  test.each([
    ['headpiece', ['svg', 'h1']],
    ['rosette', ['h1', 'svg']],
  ] as const)('%s stands beside each of them, seen and not heard', async (ornament, order) => {
    const bytes = await bookWith(ornament);
    const files = readFiles(bytes);
    expect(await findingsOf(bytes)).toEqual([]);
    expect(await precheck(bytes)).toEqual([]);
    const headers = chaptersOf(files).map((path) => elements(readXml(files, path), 'header'));
    expect(headers.map(({ length }) => length)).toEqual([1, 1]);
    for (const [header] of headers) {
      expect(header?.children.flatMap((child) => (child.type === 'element' ? [child.name] : []))).toEqual(order);
      const drawing = elements(header ?? { type: 'root', children: [] }, 'svg')[0];
      expect([attribute(drawing, 'aria-hidden'), attribute(drawing, 'class')]).toEqual(['true', `ornament ${ornament}`]);
      expect(elements(drawing ?? { type: 'root', children: [] }, 'path').map((path) => attribute(path, 'fill'))).toEqual(['currentColor']);
    }
  });

  test('is within its box, from end to end of it', async () => {
    const files = readFiles(await bookWith('headpiece'));
    const drawing = elements(readXml(files, chaptersOf(files)[0] ?? ''), 'svg')[0];
    const [, , width = 0, height = 0] = attribute(drawing, 'viewBox').split(' ').map(Number);
    const contours = attribute(elements(drawing ?? { type: 'root', children: [] }, 'path')[0], 'd').split('z').slice(0, -1).map(pointsOf);
    const points = contours.flat();
    expect(contours.length).toBeGreaterThan(40);
    expect([Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]).toEqual([0, width]);
    expect(Math.min(...points.map(({ y }) => y))).toBe(0);
    expect(Math.max(...points.map(({ y }) => y))).toBeCloseTo(height, 6);
  });

  test('has the accent of the theme by day, and another by night', async () => {
    const bytes = await bookWith('headpiece');
    const css = readText(readFiles(bytes), `${FOLDER}style.css`);
    const accent = themeOf(new DocumentMaker().document([]), 'book').colors.accent;
    const [day = '', night = ''] = css.split('@media (prefers-color-scheme: dark)');
    expect(day).toMatch(new RegExp(`\\.ornament \\{[^}]*color: ${accent};`));
    expect(night).toContain(`.ornament {\n  color: ${forNight(accent)};`);
    expect(css).not.toContain('.chart svg');
  });

  test('is nothing where the theme draws none', async () => {
    const files = readFiles(await bookWith('none'));
    expect(chaptersOf(files).map((path) => readText(files, path)).join('')).not.toMatch(/svg|header/);
    expect(readText(files, `${FOLDER}style.css`)).not.toContain('ornament');
    expect(readText(files, `${FOLDER}content.opf`)).not.toContain('properties="svg"');
  });
});

/** Of a contour that goes from point to point by steps. */
function pointsOf(contour: string): readonly { readonly x: number; readonly y: number }[] {
  let [x, y] = [0, 0];
  return [...contour.matchAll(/[Ml](-?[\d.]+) (-?[\d.]+)/g)].map(([, dx, dy]) => {
    x += Number(dx);
    y += Number(dy);
    return { x, y };
  });
}
