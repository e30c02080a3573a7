/** The brief as pdftotext reads it: every block whole, cells of several lines too. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';
import { buildFrom } from '../document/build-from.js';
import { documentTexts } from '../support/block-texts.js';
import { plain } from '../support/pdf-readers.js';
import { isInstalled, temporaryFile } from './programs.js';

const text = readFileSync('content/alaska-summit/index.md', 'utf8');
const solid = (value: string): string => plain(value).replace(/\s+/gu, '');

describe.skipIf(!isInstalled('pdftotext', '-v'))('pdftotext', () => {
  test('gives the brief back block by block', async () => {
    const { outputs } = await publish({
      source: { file: { path: 'index.md', text }, format: 'markdown', name: 'brief', readAsset: () => Promise.resolve({ kind: 'missing' }) },
      fonts: shippedFonts(),
      formats: ['pdf'],
    });
    const path = temporaryFile('brief.pdf', outputs[0]?.bytes ?? new Uint8Array());
    const read = solid(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }));
    const blocks = documentTexts(buildFrom(text).document);
    expect(blocks.length).toBeGreaterThan(70);
    expect(blocks.filter((block) => !read.includes(solid(block)))).toEqual([]);
  });
});
