import { afterEach, describe, expect, it } from 'vitest';
import { Workplace } from '../support/command-line.js';
import { samplePublication } from '../support/publications.js';

const ZONE = process.env['TZ'];

/** The bytes of both books, built in a time zone from a folder of its own. */
async function build(zone: string, environment: Readonly<Record<string, string>> = {}): Promise<readonly Uint8Array[]> {
  process.env['TZ'] = zone;
  const workplace = new Workplace(samplePublication());
  try {
    const outcome = await workplace.run(['build', 'content', '-o', 'out'], { environment });
    expect(outcome).toMatchObject({ status: 0, err: '' });
    return ['pdf', 'epub'].map((format) => workplace.read(`out/sample.${format}`));
  } finally {
    workplace.remove();
  }
}

describe('the same source', () => {
  afterEach(() => {
    if (ZONE === undefined) {
      delete process.env['TZ'];
    } else {
      process.env['TZ'] = ZONE;
    }
  });

  it('gives the same bytes in any time zone and folder', async () => {
    const here = await build('Pacific/Kiritimati');
    const there = await build('America/Anchorage');
    expect(new Date('2025-01-01T00:00Z').getHours()).toBe(15);
    expect(there.map((bytes, index) => Buffer.compare(bytes, here[index] ?? new Uint8Array()))).toEqual([0, 0]);
  });
});
