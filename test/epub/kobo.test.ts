/** The book for Kobo's own renderer. */
import type { Element, Nodes } from 'xast';
import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/publish.js';
import type { PublicationSource } from '../../src/source/publication-source.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { findingsOf } from '../support/check-book.js';
import { DocumentMaker } from '../support/document-maker.js';
import { attribute, elements, type Files, FOLDER, readFiles, readSpine, readXml, textOf } from '../support/epub-archive.js';
import { buildEpub, buildKepub } from '../support/epub-builder.js';
import { precheck } from '../support/epub-precheck.js';
import { everyFeature } from '../support/every-feature.js';

const spansOf = (node: Nodes): readonly Element[] => elements(node, 'span').filter((span) => attribute(span, 'class') === 'koboSpan');

/** Text that stands in no sentence, and is not of what Kobo leaves alone. */
function loose(node: Nodes): readonly string[] {
  if (node.type === 'text') {
    return node.value.trim() === '' ? [] : [node.value];
  }
  if (node.type === 'element' && (['math', 'svg', 'pre', 'head'].includes(node.name) || attribute(node, 'class') === 'koboSpan')) {
    return [];
  }
  return 'children' in node ? node.children.flatMap(loose) : [];
}

describe('a book for Kobo', () => {
  let epub: Uint8Array;
  let files: Files;
  let documents: readonly string[];
  beforeAll(async () => {
    epub = await buildKepub(everyFeature());
    files = readFiles(epub);
    documents = readSpine(files).filter((file) => !file.endsWith('/toc.xhtml'));
  });

  it('is a sound EPUB, the same each time', async () => {
    expect(await precheck(epub)).toEqual([]);
    expect(await findingsOf(epub)).toEqual([]);
    expect(await buildKepub(everyFeature())).toEqual(epub);
  });

  it('has every text in a sentence of its own number, and no other text than the EPUB', async () => {
    const plain = readFiles(await buildEpub(everyFeature()));
    for (const file of documents) {
      const page = readXml(files, file);
      expect(loose(page), file).toEqual([]);
      const ids = elements(page).map((element) => attribute(element, 'id')).filter((id) => id !== '');
      expect(new Set(ids).size, file).toBe(ids.length);
      expect(textOf(page).replace(/\s+/g, ' '), file).toBe(textOf(readXml(plain, file)).replace(/\s+/g, ' '));
      const body = elements(page, 'body')[0] as Element;
      const boxes = elements(body, 'div').slice(0, 2).map((element) => attribute(element, 'id'));
      expect(boxes).toEqual(['book-columns', 'book-inner']);
    }
  });

  it('counts sentences in each block, as Arabic ends them', async () => {
    const make = new DocumentMaker();
    const text = make.document([make.paragraph('أين الكتاب؟ هو ', make.strong('على الرفّ. وهذا'), ' غيره.'), make.paragraph('انتهى!')]);
    const page = readXml(readFiles(await buildKepub(text)), `${FOLDER}chapter-001.xhtml`);
    const found = spansOf(page).map((span) => [attribute(span, 'id'), textOf(span)]);
    expect(found).toEqual([
      ['kobo.1.1', 'أين الكتاب؟ '],
      ['kobo.1.2', 'هو '],
      ['kobo.1.3', 'على الرفّ. '],
      ['kobo.1.4', 'وهذا'],
      ['kobo.1.5', ' غيره.'],
      ['kobo.2.1', 'انتهى!'],
    ]);
  });
});

it('is named as Kobo knows it, and made where it is asked for alone', async () => {
  const source: PublicationSource = { file: { path: 'note.md', text: '---\nlang: ar\ntitle: ورقة\n---\n\nنصّ.' }, format: 'markdown', name: 'note', readAsset: () => Promise.resolve({ kind: 'missing' }) };
  const made = async (formats?: readonly ('epub' | 'kepub')[]): Promise<readonly string[]> =>
    (await publish({ source, fonts: shippedFonts(), ...(formats === undefined ? {} : { formats }) })).outputs.map(({ fileName }) => fileName);
  expect(await made(['kepub', 'epub'])).toEqual(['note.epub', 'note.kepub.epub']);
  expect(await made()).toEqual(['note.pdf', 'note.epub']);
});
