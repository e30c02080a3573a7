/** Fonts of one's own: what is read of them, and what is said of those that cannot be used. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { folderFonts, withOwnFonts } from '../../src/fonts/folder.js';
import { readFontNames } from '../../src/fonts/font-names.js';
import { shippedFonts } from '../../src/fonts/shipped.js';

const SHIPPED = new URL('../../fonts/', import.meta.url).pathname;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-fonts-'));
  await mkdir(join(folder, 'fonts'));
  await cp(join(SHIPPED, 'Amiri-Bold.ttf'), join(folder, 'fonts/a.ttf'));
  await writeFile(join(folder, 'fonts/b.woff2'), 'wOF2 and more');
  await writeFile(join(folder, 'fonts/notes.txt'), 'no font');
});

afterAll(() => rm(folder, { recursive: true }));

function tableAt(bytes: Uint8Array, tag: string): number {
  const view = new DataView(bytes.buffer);
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) === tag) {
      return view.getUint32(at + 8);
    }
  }
  throw new Error(`the font has a table ${tag}`);
}

/** With one 16-bit field of a table changed. */
function withField(bytes: Uint8Array, tag: string, offset: number, value: number): Uint8Array {
  new DataView(bytes.buffer).setUint16(tableAt(bytes, tag) + offset, value);
  return bytes;
}

/** Its first glyph has itself for its one part. */
function withLoop(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  const glyph = tableAt(bytes, 'glyf') + view.getUint32(tableAt(bytes, 'loca'));
  view.setInt16(glyph, -1);
  view.setUint16(glyph + 10, 0);
  view.setUint16(glyph + 12, 0);
  return bytes;
}

describe('folderFonts', () => {
  it('reads families and weights, and tells what it cannot use', async () => {
    const told: Diagnostic[] = [];
    const fonts = await folderFonts(folder, (diagnostic) => told.push(diagnostic));
    expect(fonts.map(({ family, weight }) => [family, weight])).toEqual([['Amiri', 700]]);
    expect(told.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(['fonts-are-usable: expected a static TrueType font, but it is WOFF 2']);
    const all = withOwnFonts(fonts, shippedFonts());
    expect(all.filter(({ family }) => family === 'Amiri').map(({ id }) => id)).toEqual(['own-1-Bold']);
  });

  it.each<readonly [string, (bytes: Uint8Array) => Uint8Array, RegExp]>([
    ['cut off', (bytes) => bytes.slice(0, bytes.length >> 1), /damaged/],
    ['made of itself', (bytes) => withLoop(bytes), /made of itself/],
    ['without an em', (bytes) => withField(bytes, 'head', 18, 0), /em has no/],
    ['whose outlines lie elsewhere', (bytes) => withField(bytes, 'loca', 8, 0x7fff), /damaged/],
  ])('passes over a font %s', async (_, damage, problem) => {
    const hostile = join(folder, 'hostile');
    await mkdir(join(hostile, 'fonts'), { recursive: true });
    await writeFile(join(hostile, 'fonts/x.ttf'), damage(new Uint8Array(await readFile(join(SHIPPED, 'Amiri-Regular.ttf')))));
    const told: Diagnostic[] = [];
    expect(await folderFonts(hostile, (diagnostic) => told.push(diagnostic))).toEqual([]);
    expect(told.map(({ message }) => message).join()).toMatch(problem);
  });

  it('follows no link out of the folder', async () => {
    const linked = join(folder, 'linked');
    await mkdir(linked);
    await symlink(SHIPPED, join(linked, 'fonts'));
    expect(await folderFonts(linked, () => undefined)).toEqual([]);
  });

  it('is content where there is no such folder', async () => {
    expect(await folderFonts(join(folder, 'none'), () => undefined)).toEqual([]);
  });
});

describe('readFontNames', () => {
  /** A font with one 16-bit field of OS/2 changed. */
  async function withOs2(offset: number, value: number): Promise<Uint8Array> {
    return withField(new Uint8Array(await readFile(join(SHIPPED, 'Amiri-Regular.ttf'))), 'OS/2', offset, value);
  }

  it.each(shippedFonts().map((source) => [source.id, source] as const))('reads %s', async (_, source) => {
    const { family, weight } = source;
    expect(readFontNames(new Uint8Array(await source.load()))).toEqual({ kind: 'usable', family, weight });
  });

  it.each([
    ['that may not be embedded', 8, 0x0002, 'its licence does not permit embedding (fsType)'],
    ['of which only bitmaps may be embedded', 8, 0x0200, 'its licence does not permit embedding (fsType)'],
    ['that is slanted', 62, 0x0001, 'its letters are slanted'],
  ])('refuses a font %s', async (_, offset, value, problem) => {
    expect(readFontNames(await withOs2(offset, value))).toMatchObject({ kind: 'unusable', problem });
  });

  it('refuses what is cut off or no font', () => {
    expect(readFontNames(new Uint8Array(0)).kind).toBe('unusable');
    expect(readFontNames(new TextEncoder().encode('OTTO and so on'))).toMatchObject({ problem: 'it is OpenType with PostScript outlines' });
    expect(readFontNames(new Uint8Array([0, 1, 0, 0, 0, 9, 0, 0]))).toMatchObject({ problem: 'the file is damaged' });
  });
});
