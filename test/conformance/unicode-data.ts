/** Reads the lines of a file of the Unicode Character Database, without comments. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

export function unicodeDataLines(name: string): readonly string[] {
  const file = readFileSync(new URL(`data/${name}.txt.br`, import.meta.url));
  return brotliDecompressSync(file)
    .toString('utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}

/** `0061 10FFFF` → the string. */
export function fromHex(codePoints: string): string {
  return String.fromCodePoint(...codePoints.trim().split(/\s+/).map((hex) => Number.parseInt(hex, 16)));
}
