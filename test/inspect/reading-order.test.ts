/** What is heard of a file of ours is its source, in the source's order; and another reader finds the same order. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { inspectPdf } from '../../src/inspect/inspect-pdf.js';
import { openPdf as openForInspection } from '../../src/inspect/open-pdf.js';
import { readPages } from '../../src/inspect/page-tree.js';
import type { TagKid } from '../../src/inspect/tag-node.js';
import { readTagTree } from '../../src/inspect/tag-tree.js';
import { everyFeature } from '../support/every-feature.js';
import { differencesInOrder } from '../support/heard-order.js';
import { makePdf, type MadePdf } from '../support/make-pdf.js';
import { openPdf, pagesOf, rootOf, streamText, type PDFDocument, type PDFObject } from '../support/pdf-objects.js';
import { sourceOrder } from '../support/source-order.js';

let made: MadePdf;

beforeAll(async () => {
  made = await makePdf(everyFeature());
});

async function differences(bytes: Uint8Array): Promise<readonly string[]> {
  const inspection = await inspectPdf({ bytes, path: 'a.pdf', text: false, readingOrder: true, isLate: () => false }, () => undefined);
  return inspection === null ? ['not read'] : differencesInOrder(sourceOrder(made.document, false), inspection);
}

test('the file is heard as the Document says', async () => {
  expect(await differences(made.bytes)).toEqual([]);
});

/** MCIDs of each page, in the order of the tags. */
async function orderHere(bytes: Uint8Array): Promise<readonly (readonly number[])[]> {
  const file = await openForInspection(bytes, 'a.pdf', () => undefined);
  const { pages } = file === null ? { pages: [] } : readPages(file);
  const order: number[][] = pages.map(() => []);
  const visit = (kid: TagKid): void => {
    if (kid.kind === 'content') {
      order[kid.page]?.push(kid.mcid);
    } else if (kid.kind === 'element') {
      kid.kids.forEach(visit);
    }
  };
  (file === null ? [] : (readTagTree(file, pages)?.roots ?? [])).forEach(visit);
  return order;
}

type StructTree = Awaited<ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>['getStructTree']>>;
type StructKid = StructTree['children'][number];

async function orderInPdfJs(bytes: Uint8Array): Promise<readonly (readonly number[])[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true }).promise;
  const order: (readonly number[])[] = [];
  const ids = (kid: StructKid): readonly number[] => {
    if ('children' in kid) {
      return kid.children.flatMap(ids);
    }
    const mcid = /_mc(\d+)$/.exec(kid.id)?.[1];
    return mcid === undefined ? [] : [Number(mcid)];
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const tree = await (await document.getPage(number)).getStructTree();
    order.push(tree.children.flatMap(ids));
  }
  await document.destroy();
  return order;
}

test('pdf.js finds the same content in the same order', async () => {
  const here = await orderHere(made.bytes);
  expect(here.flat().length).toBeGreaterThan(50);
  expect(await orderInPdfJs(made.bytes)).toEqual(here);
});

describe('a fault is noticed', () => {
  const document = (tree: PDFDocument): PDFObject => rootOf(tree).get('StructTreeRoot').get('K').get(0);
  const faults: readonly (readonly [string, (file: PDFDocument) => void])[] = [
    ['two elements in each other’s place', (file) => { swap(document(file).get('K'), 2, 3); }],
    ['content that hangs on no element', (file) => { document(file).get('K').get(0).get('K').delete(0); }],
    ['content that has another’s number', (file) => { renumber(file, 1, 2); }],
    ['a heading that is a paragraph', (file) => { relabel(document(file).get('K')); }],
    ['a link that is none', (file) => { firstOf(document(file), 'Link')?.put('S', file.newName('Span')); }],
  ];

  test.each(faults)('%s', async (_, seed) => {
    const file = openPdf(made.bytes);
    seed(file);
    const bytes = file.saveToBuffer('').asUint8Array().slice();
    file.destroy();
    expect(await differences(bytes)).not.toEqual([]);
  });
});

function swap(kids: PDFObject, a: number, b: number): void {
  const [first, second] = [kids.get(a), kids.get(b)];
  kids.put(a, second);
  kids.put(b, first);
}

function renumber(file: PDFDocument, a: number, b: number): void {
  const contents = pagesOf(file)[0]?.get('Contents') ?? rootOf(file);
  contents.writeStream(streamText(contents).replace(new RegExp(`/MCID ${a}>>`), '/MCID 9999>>').replace(new RegExp(`/MCID ${b}>>`), `/MCID ${a}>>`).replace('/MCID 9999>>', `/MCID ${b}>>`));
}

function relabel(kids: PDFObject): void {
  for (let index = 0; index < kids.length; index += 1) {
    if (kids.get(index).get('S').asName() === 'H1') {
      kids.get(index).put('S', 'P');
      return;
    }
  }
}

function firstOf(element: PDFObject, type: string): PDFObject | null {
  const kids = element.get('K');
  if (element.get('S').isName() && element.get('S').asName() === type) {
    return element;
  }
  for (let index = 0; kids.isArray() && index < kids.length; index += 1) {
    const found = kids.get(index).isDictionary() ? firstOf(kids.get(index), type) : null;
    if (found !== null) {
      return found;
    }
  }
  return null;
}
