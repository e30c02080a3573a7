/**
 * The adapter of epub-gen-memory: the only file that knows it. It gets documents that are finished,
 * under fixed keys, and no resource at all, because it fetches resources itself, over the network
 * and from the disk.
 */
import { archive, extractStored, type BookFile } from './archive.js';
import { CHAPTER_TEMPLATE, NAV_TEMPLATE, NCX_TEMPLATE, PACKAGE_TEMPLATE } from './templates.js';

/** A book whose documents are ready. Names are ASCII and relative to the package document. */
export interface BookParts {
  readonly packageXml: string;
  readonly navXhtml: string;
  readonly ncxXml: string;
  readonly css: string;
  readonly pages: readonly BookPage[];
  readonly resources: readonly BookFile[];
}

export interface BookPage {
  readonly file: string;
  readonly xhtml: string;
}

/** The folder that epub-gen-memory puts the package document in. */
const FOLDER = 'OEBPS';

const APPLE_OPTIONS: BookFile = {
  path: 'META-INF/com.apple.ibooks.display-options.xml',
  bytes: new TextEncoder().encode(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<display_options><platform name="*"><option name="specified-fonts">true</option></platform></display_options>\n',
  ),
};

/** The EPUB: same parts, same bytes. */
export async function packageBook(parts: BookParts): Promise<Uint8Array> {
  const documents = await assemble(parts);
  const resources = parts.resources.map(({ path, bytes }) => ({ path: `${FOLDER}/${path}`, bytes }));
  return archive([...documents, ...resources, APPLE_OPTIONS]);
}

async function assemble({ packageXml, navXhtml, ncxXml, css, pages }: BookParts): Promise<readonly BookFile[]> {
  const { EPub } = await import('epub-gen-memory');
  const options = {
    title: 'book',
    date: '1980-01-01T00:00:00Z',
    css,
    chapterXHTML: CHAPTER_TEMPLATE,
    contentOPF: PACKAGE_TEMPLATE,
    tocNCX: NCX_TEMPLATE,
    tocXHTML: NAV_TEMPLATE,
    packageXml,
    navXhtml,
    ncxXml,
  };
  const chapters = pages.map(({ file, xhtml }) => ({ title: file, filename: file, content: '', xhtml }));
  const book = await new EPub(options, chapters).render();
  return extractStored(await book.generateAsync({ type: 'uint8array', compression: 'STORE' }));
}
