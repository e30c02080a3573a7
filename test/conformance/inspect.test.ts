/** What `inspectPdf` tells, beside poppler: fonts, boxes, and the words of the tags in their order. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/base/diagnostic.js';
import { inspectPdf } from '../../src/inspect/inspect-pdf.js';
import type { Inspection } from '../../src/inspect/inspection.js';
import type { HeardElement } from '../../src/inspect/reading-order.js';
import { buildExample, publicationSources } from '../support/example-sources.js';
import { isInstalled, temporaryFile } from './programs.js';

const PAGE = '<html lang="ar" dir="rtl"><title>صفحة</title><h1>عنوان</h1><p>فقرة فيها <b>English</b> وكلام.</p><table><tr><th>أ</th></tr><tr><td>ب</td></tr></table>';

const FILES: readonly (readonly [name: string, make: () => Promise<string>])[] = [
  ...publicationSources()
    .filter(([name]) => name !== 'manual')
    .map(([name, path]) => [name, async () => temporaryFile(`${name}.pdf`, (await buildExample(path, 'pdf')).bytes)] as const),
  ['weasyprint', () => Promise.resolve(printed('weasyprint'))],
];

/** What qpdf makes of a file, none of which changes what is in it. */
const REWRITTEN: readonly (readonly [name: string, ...options: readonly string[]])[] = [
  ['linearized', '--linearize'],
  ['in object streams', '--object-streams=generate'],
  ['locked with AES 256', '--encrypt', '', 'owner', '256', '--'],
  ['locked with AES 128', '--encrypt', '', 'owner', '128', '--use-aes=y', '--'],
  ['locked with RC4', '--allow-weak-crypto', '--encrypt', '', 'owner', '40', '--'],
  ['all of it at once', '--linearize', '--object-streams=generate', '--encrypt', '', 'owner', '256', '--'],
];

const look = (path: string, report: Report): Promise<Inspection | null> =>
  inspectPdf({ bytes: readFileSync(path), path, text: true, readingOrder: true, isLate: () => false }, report);

const refuse: Report = ({ rule, message }) => {
  throw new Error(`${rule}: ${message}`);
};

function rewritten(path: string, options: readonly string[]): string {
  const copy = temporaryFile('copy.pdf', new Uint8Array());
  spawnSync('qpdf', [...options, path, copy]);
  return copy;
}

function printed(program: string): string {
  const html = temporaryFile('a.html', new TextEncoder().encode(PAGE));
  const pdf = join(dirname(html), 'a.pdf');
  spawnSync(program, [html, pdf]);
  return pdf;
}

function poppler(program: string, ...args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout;
}

describe.skipIf(!isInstalled('pdffonts', '-v') || !isInstalled('weasyprint', '--version'))('beside poppler', () => {
  const paths = new Map<string, string>();
  const found = new Map<string, Inspection | null>();

  beforeAll(async () => {
    for (const [name, make] of FILES) {
      const path = await make();
      paths.set(name, path);
      found.set(name, await look(path, refuse));
    }
  });

  test.each(FILES)('%s: fonts', (name) => {
    const rows = poppler('pdffonts', paths.get(name) ?? '').trimEnd().split('\n').slice(2).map((row) => /^(\S+) .*?(yes|no) +(yes|no) +(yes|no) +\d+ +\d+ *$/.exec(row)?.slice(1));
    const ours = found.get(name)?.fonts.map((font) => [font.name, ...[font.embedded, font.subset, font.toUnicode].map((is) => (is ? 'yes' : 'no'))]) ?? [];
    expect(ours.sort()).toEqual(rows.map((row) => [(row?.[0] ?? '').replace(/^[A-Z]{6}\+/, ''), ...(row?.slice(1) ?? [])]).sort());
  });

  test.each(FILES)('%s: boxes', (name) => {
    const count = found.get(name)?.pages.length ?? 0;
    const rows = poppler('pdfinfo', '-box', '-f', '1', '-l', String(count), paths.get(name) ?? '').matchAll(/^Page +\d+ MediaBox: +(\S+) +(\S+) +(\S+) +(\S+)$/gm);
    const ours = found.get(name)?.pages.map(({ boxes }) => boxes.media?.map((side) => side.toFixed(2))) ?? [];
    expect(ours).toEqual([...rows].map((row) => row.slice(1)));
  });

  // The charts of the statistics hold text, in whose place we speak the alternative text, and poppler the text.
  test.each(FILES.filter(([name]) => name !== 'statistics'))('%s: letters of the tags, in order', (name) => {
    const tagged = poppler('pdfinfo', '-struct-text', paths.get(name) ?? '');
    // Poppler gives the letters of a line from left to right: each of its pieces is compared as a heap of letters.
    let left = letters((found.get(name)?.readingOrder ?? []).map(heard).join(''));
    for (const [, quoted] of tagged.matchAll(/^\s+"(.*)"$/gm)) {
      const piece = letters(quoted ?? '');
      expect(sorted(left.slice(0, piece.length))).toBe(sorted(piece));
      left = left.slice(piece.length);
    }
    expect(left).toBe('');
  });
});

describe.skipIf(!isInstalled('chromium', '--version') || !isInstalled('qpdf', '--version'))('a page that Chromium prints', () => {
  let path = '';
  let plain: Inspection | null = null;

  beforeAll(async () => {
    const html = temporaryFile('a.html', new TextEncoder().encode(`<meta charset="utf-8">${PAGE}`));
    path = join(dirname(html), 'a.pdf');
    spawnSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--generate-pdf-document-outline', `--print-to-pdf=${path}`, html]);
    plain = await look(path, refuse);
  });

  test('is told with its tags, language, outline and fonts', () => {
    expect(plain).toMatchObject({ language: 'ar', encrypted: false, marked: true, metadata: { info: { Title: 'صفحة' }, standards: [] }, outline: [{ level: 1, page: 1 }] });
    expect(plain?.tags?.roles).toMatchObject({ Document: 1, H1: 1, P: 1, Table: 1, TH: 1, TD: 1 });
    expect(plain?.fonts.length).toBeGreaterThan(0);
    expect(plain?.fonts.every(({ embedded, toUnicode }) => embedded && toUnicode)).toBe(true);
    expect(plain?.text?.[0]).toContain('English');
  });

  test.each(REWRITTEN)('%s, is told the same', async (_, ...options) => {
    const again = await look(rewritten(path, options), refuse);
    expect(again?.encrypted).toBe(options.includes('--encrypt'));
    expect(comparable(again)).toEqual(comparable(plain));
  });

  test.each([['256'], ['40', '--allow-weak-crypto']])('locked for readers too (%s bits), is refused with the reason', async (bits, ...options) => {
    const told: string[] = [];
    expect(await look(rewritten(path, [...options, '--encrypt', 'user', 'owner', bits, '--']), ({ rule }) => told.push(rule))).toBeNull();
    expect(told).toEqual(['files-open-without-a-password']);
  });
});

/** Without what qpdf may change: sizes, the version, the order of resources. */
function comparable(inspection: Inspection | null): object {
  const { language, metadata, viewer, marked, tags, pages, outline, fonts, text, readingOrder } = inspection ?? {};
  return { language, metadata, viewer, marked, tags, pages, outline, fonts: fonts?.map((font) => JSON.stringify(font)).sort(), text, readingOrder };
}

function heard({ role, alternate, children }: HeardElement): string {
  return (role === 'Figure' || role === 'Formula') && alternate !== undefined ? '' : children.map((child) => (typeof child === 'string' ? child : heard(child))).join('');
}

const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const sorted = (text: string): string => [...text].sort().join('');
