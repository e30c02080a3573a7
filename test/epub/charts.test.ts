import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';
import type { PublicationSource } from '../../src/source/publication-source.js';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FOLDER, readFiles, readText } from '../support/epub-archive.js';
import { absent } from '../support/lay-out.js';
import { openPdf } from '../support/pdf-objects.js';
import { tagProblems } from '../support/pdf-tags.js';
import { findingsOf } from '../support/check-book.js';

const source: PublicationSource = {
  file: { path: 'charts.md', text: readFileSync('test/features/charts.md', 'utf8') },
  format: 'markdown',
  name: 'charts',
  readAsset: () => Promise.resolve({ kind: 'missing' }),
};
const { outputs, diagnostics } = await publish({ source, fonts: shippedFonts() });
const bytesOf = (format: string): Uint8Array => outputs.find((output) => output.format === format)?.bytes ?? absent();

test('charts are drawn in the page, right to left, with their data below', async () => {
  expect(diagnostics).toEqual([]);
  const files = readFiles(bytesOf('epub'));
  expect(await findingsOf(bytesOf('epub'))).toEqual([]);
  const chapter = readText(files, `${FOLDER}chapter-001.xhtml`);
  expect([...chapter.matchAll(/<svg /g)].length).toBe(7);
  expect([...chapter.matchAll(/role="img" aria-label="رسم بياني [^"]{20,}"/g)].length).toBe(7);
  expect([...chapter.matchAll(/<details id="chart-\d-data">\s*<summary>بيانات الرسم<\/summary>\s*(?:<div class="wide"[^>]*>\s*)?<table/g)].length).toBe(7);
  expect([...chapter.matchAll(/aria-details="(chart-\d-data)"/g)].filter(([, id]) => chapter.includes(`<details id="${id ?? ''}"`)).length).toBe(7);
  expect(chapter).not.toMatch(/<text(?![^>]*direction="rtl")/);
  expect(readText(files, `${FOLDER}content.opf`)).toMatch(/href="chapter-001\.xhtml"[^>]*properties="svg"/);
  expect(readText(files, `${FOLDER}style.css`)).toContain('.chart text');
});

test('hatches that shapes name are there, and their names are their own', () => {
  const chapter = readText(readFiles(bytesOf('epub')), `${FOLDER}chapter-001.xhtml`);
  const ids = [...chapter.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id);
  const used = [...chapter.matchAll(/fill="url\(#([^)]+)\)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(used.length).toBeGreaterThan(2);
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
});

test('the page has each as a figure with words, paths and text that can be copied', async () => {
  expect(tagProblems(openPdf(bytesOf('pdf')))).toEqual([]);
  const pdf = await getDocument({ data: bytesOf('pdf').slice(), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const tree = JSON.stringify(await page.getStructTree());
  expect(tree).toMatch(/"role":"Figure"/);
  expect(tree).toContain('رسم بياني بالأعمدة، أقطار الكواكب العملاقة، كيلومتر');
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('\n');
  expect(text).toContain('المشتري');
  expect(text).toContain('١٤٢٬٩٨٤');
  await pdf.destroy();
});
