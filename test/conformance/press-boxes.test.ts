/** The boxes of what goes to the press, as poppler reads them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePdfStandard } from '../../src/base/pdf-standard.js';
import type { PressRequest } from '../../src/base/press.js';
import { mm } from '../../src/base/units.js';
import { buildExample } from '../support/example-sources.js';
import { isInstalled, temporaryFile } from './programs.js';

/** A4 in points. */
const [WIDTH, HEIGHT] = [595.28, 841.89];
const MARKS = 3 + 5;

async function boxesOf(press: PressRequest): Promise<ReadonlyMap<string, readonly number[]>> {
  const { bytes } = await buildExample(join('test', 'features', 'boxes.md'), 'pdf', { standard: parsePdfStandard('x-4'), ...press });
  const { stdout } = spawnSync('pdfinfo', ['-box', temporaryFile('press.pdf', bytes)], { encoding: 'utf8' });
  return new Map([...stdout.matchAll(/^(\w+Box): +(.*)$/gm)].map(([, name = '', sides = '']) => [name, sides.trim().split(/ +/).map(Number)]));
}

function expectBox(box: readonly number[] | undefined, by: number, width = WIDTH, height = HEIGHT): void {
  [-by, -by, width + by, height + by].forEach((side, index) => {
    expect(box?.[index]).toBeCloseTo(side, 1);
  });
}

describe.skipIf(!isInstalled('pdfinfo', '-v'))('pdfinfo -box', () => {
  test('trim in bleed in media, the sheet as what is seen', async () => {
    const boxes = await boxesOf({ bleed: mm(3), marks: true });
    expectBox(boxes.get('TrimBox'), 0);
    expectBox(boxes.get('BleedBox'), mm(3));
    expectBox(boxes.get('MediaBox'), mm(MARKS));
    expect(boxes.get('CropBox')).toEqual(boxes.get('MediaBox'));
  });

  test('sheets of a booklet have the boxes of two pages', async () => {
    const boxes = await boxesOf({ bleed: mm(3), marks: true, imposition: { kind: 'booklet', sheet: null, creep: mm(0) } });
    const [left = 0, bottom = 0, right = 0, top = 0] = boxes.get('TrimBox') ?? [];
    expect(right - left).toBeCloseTo(2 * WIDTH, 1);
    expect(top - bottom).toBeCloseTo(HEIGHT, 1);
    const media = boxes.get('MediaBox') ?? [];
    expect((media[2] ?? 0) - (media[0] ?? 0)).toBeCloseTo(2 * WIDTH + 2 * mm(MARKS), 1);
  });
});
