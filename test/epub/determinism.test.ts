import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { readFiles } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { everyFeature } from '../support/every-feature.js';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) {
    delete process.env['TZ'];
  } else {
    process.env['TZ'] = zone;
  }
});

async function hashIn(timeZone: string): Promise<{ readonly offset: number; readonly hash: string }> {
  process.env['TZ'] = timeZone;
  const hash = createHash('sha256').update(await buildEpub(everyFeature())).digest('hex');
  return { offset: new Date(2025, 0, 1).getTimezoneOffset(), hash };
}

describe('the same document', () => {
  it('is the same book, byte for byte, in two time zones', async () => {
    const east = await hashIn('Pacific/Kiritimati');
    const west = await hashIn('America/Anchorage');
    expect(east.offset).not.toBe(west.offset);
    expect(east.hash).toBe(west.hash);
  });

  it('makes an archive in order, without directories', async () => {
    const [first, ...others] = [...readFiles(await buildEpub(everyFeature())).keys()];
    expect(first).toBe('mimetype');
    expect(others).toEqual([...others].sort());
    expect(others.filter((path) => path.endsWith('/'))).toEqual([]);
  });
});
