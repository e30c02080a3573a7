import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';

const FONTS = new URL('../../fonts/', import.meta.url);

interface Row {
  readonly file: string;
  readonly family: string;
  readonly version: string;
  readonly origin: string;
  readonly licence: string;
  readonly sha256: string;
}

/** The provenance table of fonts/README.md. */
function readTable(): readonly Row[] {
  return readFileSync(new URL('README.md', FONTS), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells[1]?.endsWith('.ttf') === true)
    .map(([, file = '', family = '', version = '', origin = '', licence = '', sha256 = '']) => ({
      file,
      family,
      version,
      origin,
      licence,
      sha256,
    }));
}

const rows = readTable();

describe('fonts/README.md', () => {
  it('has a row for every font file, and no other', () => {
    const files = readdirSync(FONTS).filter((name) => name.endsWith('.ttf'));
    expect(rows.map((row) => row.file).sort()).toEqual(files.sort());
  });

  it.each(rows)('tells the truth about $file', (row) => {
    const bytes = readFileSync(new URL(row.file, FONTS));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.sha256);
    const font = fontkit.create(bytes);
    if (!('version' in font)) {
      throw new Error(`${row.file} is a collection`);
    }
    expect(font.familyName).toBe(row.family);
    expect(String(font.version)).toMatch(new RegExp(`^Version ${row.version.replace('.', '\\.')}\\b`));
    expect(row.origin).toMatch(/^@(?:expo-google-fonts|fontsource)\/\S+ \d+\.\d+\.\d+$/);
    expect(readFileSync(new URL(row.licence, FONTS), 'utf8')).toContain('SIL Open Font License, Version 1.1');
  });
});
