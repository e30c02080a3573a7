/**
 * Every feature's pages, as text and as small pictures, and what is heard of them, which is the source's. Where a page changes, read the difference of the text and
 * look at `<name>.new.png` beside the picture that was; what is right is accepted with
 * `npx vitest run test/pages --update=true`.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode } from 'fast-png';
import { expect, test } from 'vitest';
import type { Document } from '../../src/document/model.js';
import { inspectPdf } from '../../src/inspect/inspect-pdf.js';
import { dumpPages } from '../support/dump-pages.js';
import { featureSources } from '../support/example-sources.js';
import { featurePages } from '../support/feature-pages.js';
import { differencesInOrder } from '../support/heard-order.js';
import { pagePictures, pixelsApart, type PagePicture } from '../support/page-pictures.js';
import { sourceOrder } from '../support/source-order.js';

const GOLDENS = new URL('goldens/', import.meta.url).pathname;

/** A line of text that moves by two points changes hundreds; another rounding of letters' edges a few. */
const MOST_APART = 24;

test.each(featureSources())('the pages of %s', async (name, path) => {
  const { document, theme, pages, pdf } = await featurePages(path);
  const changed = pagePictures(pdf).flatMap((picture, index) => changedPicture(picture, `${name}-${index + 1}`));
  expect.soft(changed, 'look at these, then accept them with npx vitest run test/pages --update=true').toEqual([]);
  expect.soft(await orderDifferences(document, theme.cover.inPdf, pdf), 'what is heard, against the source').toEqual([]);
  await expect(`${dumpPages(pages)}\n`).toMatchFileSnapshot(join(GOLDENS, `${name}.txt`));
});

async function orderDifferences(document: Document, hasCover: boolean, bytes: Uint8Array): Promise<readonly string[]> {
  const inspection = await inspectPdf({ bytes, path: 'a.pdf', text: false, readingOrder: true, isLate: () => false }, () => undefined);
  return inspection === null ? ['it cannot be read'] : differencesInOrder(sourceOrder(document, hasCover), inspection);
}

/** The new picture's path where it is not the golden one; an accepted picture takes the golden's place. */
function changedPicture(picture: PagePicture, name: string): readonly string[] {
  const golden = join(GOLDENS, `${name}.png`);
  const found = join(GOLDENS, `${name}.new.png`);
  rmSync(found, { force: true });
  if (existsSync(golden) && pixelsApart(readPicture(golden), picture) <= MOST_APART) {
    return [];
  }
  const accepted = isAccepting(existsSync(golden));
  writeFileSync(accepted ? golden : found, encode({ width: picture.width, height: picture.height, data: picture.pixels, channels: 1, depth: 8 }));
  return accepted ? [] : [found];
}

/** As vitest does with text: a new golden is written on its own, but in CI. */
function isAccepting(exists: boolean): boolean {
  const update = expect.getState().snapshotState.snapshotUpdateState;
  return update === 'all' || (update === 'new' && !exists);
}

function readPicture(path: string): PagePicture {
  const { width, height, data } = decode(readFileSync(path));
  return { width, height, pixels: Uint8Array.from(data) };
}
