/** The provenance table of profiles/README.md against the files. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedProfile } from '../../src/source/shipped-profile.js';

const FOLDER = new URL('../../profiles/', import.meta.url);
const ROW = /^\| (\S+\.icc) \|.*\| (licences\/\S+) .*\| ([0-9a-f]{64}) \|$/gm;

test('every profile has its row, its licence and its checksum', () => {
  const rows = [...readFileSync(new URL('README.md', FOLDER), 'utf8').matchAll(ROW)];
  expect(rows.map(([, file]) => file)).toEqual(readdirSync(FOLDER).filter((name) => name.endsWith('.icc')));
  for (const [, file = '', licence = '', checksum] of rows) {
    expect(createHash('sha256').update(readFileSync(new URL(file, FOLDER))).digest('hex')).toBe(checksum);
    expect(existsSync(new URL(licence, FOLDER))).toBe(true);
  }
});

test('the shipped one is of a press with four inks', async () => {
  const bytes = await shippedProfile();
  expect(new TextDecoder('latin1').decode(bytes.subarray(12, 20))).toBe('prtrCMYK');
});
