import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { loadLogo } from '../../src/source/logo.js';
import type { AssetResult } from '../../src/source/publication-source.js';

const span = { file: { path: 'index.md', text: 'logo: mark.svg' }, start: 6, end: 14 };

async function told(name: string, asset: AssetResult): Promise<readonly string[]> {
  const found: Diagnostic[] = [];
  await loadLogo({ name, span }, () => Promise.resolve(asset), (diagnostic) => found.push(diagnostic));
  return found.map(({ rule, place }) => `${rule} @ ${place.kind === 'span' ? place.span.start : '?'}`);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>';

test('a logo that is missing, damaged or elsewhere is told where it is named', async () => {
  expect(await told('mark.svg', { kind: 'missing' })).toEqual(['images-exist @ 6']);
  expect(await told('mark.svg', { kind: 'found', bytes: bytesOf('<svg xmlns="http://www.w3.org/2000/svg"') })).toHaveLength(1);
  expect(await told('mark.gif', { kind: 'found', bytes: bytesOf('GIF89a') })).toEqual(['images-are-of-a-known-format @ 6']);
  expect(await told('../mark.svg', { kind: 'missing' })).toHaveLength(1);
  expect(await told('https://example.org/mark.svg', { kind: 'missing' })).toHaveLength(1);
});

test('a sound one is not', async () => {
  expect(await told('./mark.svg', { kind: 'found', bytes: bytesOf(SVG) })).toEqual([]);
});
