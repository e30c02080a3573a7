/** Copies of a file of ours, cut, overwritten and mixed up by chance: each is told of, none hangs or crashes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { inspectPdf } from '../../src/inspect/inspect-pdf.js';
import { DocumentMaker } from '../support/document-maker.js';
import { makePdf } from '../support/make-pdf.js';

const MAX_MS = 5_000;

type Damage = { readonly kind: 'cut'; readonly at: number } | { readonly kind: 'bytes'; readonly changes: readonly (readonly [at: number, value: number])[] } | { readonly kind: 'move'; readonly from: number; readonly to: number; readonly length: number };

/** Places as shares of the file. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const damage: fc.Arbitrary<Damage> = fc.oneof(
  share.map((at) => ({ kind: 'cut' as const, at })),
  fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 40 }).map((changes) => ({ kind: 'bytes' as const, changes })),
  fc.record({ kind: fc.constant('move' as const), from: share, to: share, length: fc.integer({ min: 1, max: 3000 }) }),
);

function damaged(bytes: Uint8Array, how: Damage): Uint8Array {
  const place = (at: number): number => Math.min(bytes.length - 1, Math.floor(at * bytes.length));
  const copy = bytes.slice();
  switch (how.kind) {
    case 'cut':
      return copy.slice(0, place(how.at));
    case 'bytes':
      how.changes.forEach(([at, value]) => {
        copy[place(at)] = value;
      });
      return copy;
    case 'move':
      return copy.copyWithin(place(how.to), place(how.from), place(how.from) + how.length);
  }
}

it('neither hangs nor throws, and gives an answer or a reason', async () => {
  const make = new DocumentMaker();
  const { bytes } = await makePdf(make.document([make.paragraph('كلمتان اثنتان، and two more.')]));
  await fc.assert(
    fc.asyncProperty(damage, async (how) => {
      const told: Diagnostic[] = [];
      const start = performance.now();
      const inspection = await inspectPdf({ bytes: damaged(bytes, how), path: 'a.pdf', text: true, readingOrder: true, isLate: () => false }, (diagnostic) => told.push(diagnostic));
      expect(performance.now() - start).toBeLessThan(MAX_MS);
      expect(inspection !== null || told.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: 60 },
  );
});
