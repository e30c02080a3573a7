/** From Markdown and files beside it to a Document with its citations, for tests. */
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { citeSources } from '../../src/citations/cite-sources.js';
import { defaultTheme } from '../../src/design/themes.js';
import { buildDocument } from '../../src/document/build.js';
import { buildMetadata } from '../../src/document/build-metadata.js';
import type { Block, Document } from '../../src/document/model.js';
import { plainText } from '../../src/document/plain-text.js';
import { readFrontMatter } from '../../src/source/front-matter.js';
import { NO_DATA } from '../../src/source/data-table.js';
import { parseMarkdown } from '../../src/source/markdown.js';

export interface Cited {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
  /** Of each paragraph and entry, then of each note. */
  readonly texts: readonly string[];
}

export const REFS = `
@book{nadim, author = {ابن النديم, محمد بن إسحاق}, title = {الفهرست}, editor = {تجدد, رضا}, publisher = {مطبعة دانشكاه}, address = {طهران}, year = {1971}}
@book{hussein, author = {حسين, طه}, title = {في الشعر الجاهلي}, publisher = {مطبعة دار الكتب المصرية}, address = {القاهرة}, year = {1926}}
@book{hourani, author = {Hourani, Albert}, title = {A History of the Arab Peoples}, publisher = {Faber and Faber}, address = {London}, year = {1991}}
@article{knuth, author = {Knuth, Donald E. and Plass, Michael F.}, title = {Breaking Paragraphs into Lines}, journaltitle = {Software: Practice and Experience}, volume = {11}, number = {11}, pages = {1119--1184}, date = {1981-11}, doi = {10.1002/spe.4380111102}}
`;

export async function cite(body: string, files: Readonly<Record<string, string>> = { 'refs.bib': REFS }, extra = ''): Promise<Cited> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const names = Object.keys(files).filter((name) => !name.endsWith('.csl'));
  const text = `---\ntitle: عنوان\nlang: ar-EG\nbibliography: [${names.join(', ')}]\n${extra}---\n\n${body}\n`;
  const file = { path: 'folder/index.md', text };
  const root = parseMarkdown(file);
  const frontMatter = readFrontMatter(root, file, report);
  const metadata = buildMetadata(frontMatter, {}, file, root, report);
  if (metadata === null) {
    throw new Error('a title was given');
  }
  const readAsset = (path: string) => {
    const content = files[path];
    return Promise.resolve(content === undefined ? ({ kind: 'missing' } as const) : ({ kind: 'found', bytes: new TextEncoder().encode(content) } as const));
  };
  const entries = await citeSources({ files: [{ root, file }], frontMatter, locale: metadata, readAsset }, report);
  const document = buildDocument(root, file, metadata, defaultTheme.list, new Map(), report, NO_DATA, entries);
  return { document, diagnostics, texts: [...document.blocks.flatMap(textsOf), ...document.notes.flatMap(({ children }) => children.flatMap(textsOf))] };
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block.children)];
    case 'bibliography':
      return block.entries.map(({ label, children }) => `${label === null ? '' : `${label} `}${plainText(children)}`);
    default:
      return [];
  }
}
