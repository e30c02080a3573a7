/** The publications of the checkout, from their sources to books. */
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { defaultTheme } from '../../src/design/themes.js';
import { buildDocument } from '../../src/document/build.js';
import { buildMetadata } from '../../src/document/build-metadata.js';
import type { Document } from '../../src/document/model.js';
import { loadImages } from '../../src/source/assets.js';
import { readFrontMatter } from '../../src/source/front-matter.js';
import { findPublications, loadSource } from '../../src/source/load.js';
import { parseMarkdown } from '../../src/source/markdown.js';
import { documentTexts, pageTexts } from '../support/block-texts.js';
import { readFiles, readSpine, readXml } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { lintEpub } from '../support/rtl-lint.js';

const fail = (diagnostic: Diagnostic): void => {
  throw new Error(`${diagnostic.rule}: ${diagnostic.message}`);
};

async function documentOf(path: string): Promise<Document> {
  const source = await loadSource(path, fail);
  if (source === null) {
    throw new Error(`no publication at ${path}`);
  }
  const { file, readAsset } = source;
  const root = parseMarkdown(file);
  const images = await loadImages(root, file, readAsset, fail);
  const metadata = buildMetadata(readFrontMatter(root, file, fail), {}, file, root, fail);
  if (metadata === null) {
    throw new Error(`no metadata in ${path}`);
  }
  return buildDocument(root, file, metadata, defaultTheme.list, images, fail);
}

describe('every publication under content/', async () => {
  const paths = await findPublications('content', fail);

  it.each(paths)('%s is a sound book with the words of its source', async (path) => {
    const document = await documentOf(path);
    const epub = await buildEpub(document);
    expect(lintEpub(epub)).toEqual([]);
    const { messages } = await EpubCheck.validate(epub);
    expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal' || severity === 'warning')).toEqual([]);
    const files = readFiles(epub);
    const pages = readSpine(files).filter((file) => /\/(?:chapter-\d+|notes)\.xhtml$/.test(file));
    const texts = pages.flatMap((file) => pageTexts(readXml(files, file))).filter((text) => text !== 'الحواشي');
    expect(texts).toEqual(documentTexts(document));
  });
});
