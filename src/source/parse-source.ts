import type { Root } from 'mdast';
import type { Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import { NO_FRONT_MATTER, type FrontMatter } from './front-matter-values.js';
import { parsePlainText } from './plain-text.js';
import { NO_DATA, type DataSources } from './data-table.js';
import type { PublicationSource, ReadAsset } from './publication-source.js';
import type { SourceImage } from './source-image.js';

/** Everything that is read of a source of one file before its Document is built. */
export interface ParsedSource {
  readonly root: Root;
  readonly frontMatter: FrontMatter;
  /** By the path their author wrote. */
  readonly images: ReadonlyMap<string, SourceImage>;
  readonly data: DataSources;
}

const HAS_DATA = /:::+(?:chart|table)/;
const HAS_QR = /::qr\b/;
/** A fence that names a language. */
const HAS_LANGUAGE = /(?:`{3}|~{3})[ \t]*[^\s`~]/;

/** Plain text needs no parser, no YAML and no images: their modules are loaded for Markdown only. */
export async function parseSource(source: PublicationSource, report: Report): Promise<ParsedSource> {
  const { file, format, readAsset } = source;
  if (format === 'text') {
    return { root: parsePlainText(file), frontMatter: NO_FRONT_MATTER, images: new Map(), data: NO_DATA };
  }
  const [{ parseMarkdown }, { readFrontMatter }] = await Promise.all([import('./markdown.js'), import('./front-matter.js')]);
  const root = parseMarkdown(file);
  const frontMatter = readFrontMatter(root, file, report);
  return { root, frontMatter, ...(await loadShown(root, file, readAsset, report)) };
}

/** The files that a source shows, and what it draws of text. `folder` is that of the file in its publication. */
export async function loadShown(
  root: Root,
  file: SourceFile,
  readAsset: ReadAsset,
  report: Report,
  folder = '',
): Promise<Pick<ParsedSource, 'images' | 'data'>> {
  const { loadImages } = await import('./assets.js');
  const images = await loadImages(root, file, readAsset, report, folder);
  const data = HAS_DATA.test(file.text) ? await (await import('./data-sources.js')).loadDataSources(root, file, readAsset, report, folder) : NO_DATA;
  const codes = HAS_QR.test(file.text) ? await (await import('./qr-codes.js')).loadQrCodes(root) : [];
  if (HAS_LANGUAGE.test(file.text)) {
    await (await import('./highlight-code.js')).highlightCode(root, file, report);
  }
  return { images: new Map([...images, ...codes]), data };
}
