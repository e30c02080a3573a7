/** The first half of publishing: a source, of one file or a book of many, to its Document and its theme. */
import type { Root } from 'mdast';
import { invariant } from './base/assert.js';
import type { Report } from './base/diagnostic.js';
import type { PressRequest } from './base/press.js';
import type { SourceFile } from './base/source.js';
import { chooseDesign } from './choose-design.js';
import type { Theme } from './design/theme.js';
import { buildDocument } from './document/build.js';
import { buildMetadata, numberingOf } from './document/build-metadata.js';
import { checkUncited } from './citations/check-uncited.js';
import type { CitingFile } from './citations/collect-citations.js';
import type { SourceEntry } from './document/citation-node.js';
import type { Metadata } from './document/metadata.js';
import type { Document, ImageAsset } from './document/model.js';
import { readFormulas } from './document/read-formulas.js';
import { withLogo } from './document/with-logo.js';
import type { PublishRequest } from './publish-request.js';
import type { FrontMatter } from './source/front-matter-values.js';
import { parseSource } from './source/parse-source.js';

export interface ReadPublication {
  readonly document: Document;
  readonly theme: Theme;
  /** What the source says of its printing. */
  readonly press: PressRequest;
  /** All that its author wrote, the file that names the others first. */
  readonly files: readonly SourceFile[];
}

/** A source of any format as a Document, with the theme it asks for. */
export function readPublication(request: PublishRequest, report: Report): Promise<ReadPublication> {
  return request.source.format === 'book' ? readBookSource(request, report) : readFileSource(request, report);
}

async function readFileSource(request: PublishRequest, report: Report): Promise<ReadPublication> {
  const { file } = request.source;
  const { root, frontMatter, images, data } = await parseSource(request.source, report);
  const plain = metadataOf(request, frontMatter, root, report);
  const theme = await chooseDesign(request, frontMatter, plain, report);
  const metadata = { ...plain, numbering: numberingOf(frontMatter, theme.numbering) };
  const entries = await cite([{ root, file }], request, frontMatter, metadata, report);
  const formulas = await readFormulas([{ root, file }], metadata, report);
  const document = buildDocument(root, file, metadata, theme.list, images, report, data, entries, formulas);
  return { document: withLogo(document, await logoOf(request, frontMatter, theme, report)), theme, press: frontMatter.press, files: [file] };
}

async function readBookSource(request: PublishRequest, report: Report): Promise<ReadPublication> {
  const [{ readBook }, { buildBook }] = await Promise.all([import('./source/read-book.js'), import('./document/build-book.js')]);
  const book = await readBook(request.source, report);
  const root: Root = { type: 'root', children: book.sections.flatMap(({ text }) => text?.root.children ?? []) };
  const plain = metadataOf(request, book.frontMatter, root, report);
  const theme = await chooseDesign(request, book.frontMatter, plain, report);
  const metadata = { ...plain, numbering: numberingOf(book.frontMatter, theme.numbering) };
  const files = book.sections.flatMap(({ text }) => (text === null ? [] : [text]));
  const entries = await cite(files, request, book.frontMatter, metadata, report);
  const formulas = await readFormulas(files, metadata, report);
  const logo = await logoOf(request, book.frontMatter, theme, report);
  const document = buildBook(book, metadata, theme.list, report, entries, formulas, logo);
  return { document, theme, press: book.frontMatter.press, files: [book.file, ...files.map(({ file }) => file)] };
}

/** The publisher's mark: that of the front matter, or of the theme. */
async function logoOf({ source: { file, readAsset } }: PublishRequest, frontMatter: FrontMatter, theme: Theme, report: Report): Promise<ImageAsset | null> {
  const span = frontMatter.theme?.span ?? { file, start: 0, end: 0 };
  const given = frontMatter.logo ?? (theme.logo.file === null ? null : { name: theme.logo.file, span });
  if (given === null) {
    return null;
  }
  const { loadLogo } = await import('./source/logo.js');
  return loadLogo(given, readAsset, report);
}

/** Puts the citations of all files into words; gives the entries of the list of sources. */
async function cite(files: readonly CitingFile[], { source }: PublishRequest, frontMatter: FrontMatter, locale: Metadata, report: Report): Promise<readonly SourceEntry[]> {
  if (frontMatter.bibliography.length === 0) {
    checkUncited(files, report);
    return [];
  }
  const { citeSources } = await import('./citations/cite-sources.js');
  return citeSources({ files, frontMatter, locale, readAsset: source.readAsset }, report);
}

/** A source without a title is checked to its end all the same. */
function metadataOf({ source, title }: PublishRequest, frontMatter: FrontMatter, root: Root, report: Report): Metadata {
  const overrides = title === undefined ? {} : { title };
  const metadata =
    buildMetadata(frontMatter, overrides, source.file, root, report) ??
    buildMetadata(frontMatter, { title: source.name }, source.file, root, () => undefined);
  invariant(metadata !== null, 'a title is all that metadata needs');
  return metadata;
}
