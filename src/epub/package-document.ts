import type { Metadata } from '../document/metadata.js';
import { holdsDrawing } from './drawn-pages.js';
import { holdsMath } from './formulas.js';
import { NAV_FILE } from './nav.js';
import { IDENTIFIER_ID } from './package-metadata.js';
import { element, lines, serializeXml, type XmlNode } from './xml.js';

export interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  /** In the manifest's words, with spaces between: `nav`, `cover-image`, `mathml`, `svg`. */
  readonly properties: string | null;
}

/** A content document of the book. */
interface WrittenPage {
  readonly file: string;
  readonly id: string;
  readonly content: readonly XmlNode[];
}

/** The name that epub-gen-memory gives the NCX. */
const NCX_FILE = 'toc.ncx';

const NCX_ID = 'ncx';

/** Of properties that EPUB 3 has no reserved prefix for. */
const PREFIXES = 'ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/ relators: http://id.loc.gov/vocabulary/relators/';

/**
 * The package document. `pages` are the content documents in reading order, the navigation document
 * among them; `resources` is everything else but the NCX.
 */
export function serializePackage(
  metadata: Metadata,
  packageMetadata: XmlNode,
  pages: readonly WrittenPage[],
  resources: readonly ManifestItem[],
): string {
  const { language, direction } = metadata;
  const items = [...pages.map(pageItem), ncxItem(), ...resources];
  const spine = element(
    'spine',
    { toc: NCX_ID, 'page-progression-direction': direction },
    lines(pages.map((page) => element('itemref', { idref: pageItem(page).id }))),
  );
  const root = element(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': IDENTIFIER_ID,
      'xml:lang': language,
      dir: direction,
      prefix: PREFIXES,
    },
    lines([packageMetadata, element('manifest', {}, lines(items.map(renderItem))), spine]),
  );
  return serializeXml(root, null);
}

function pageItem(page: WrittenPage): ManifestItem {
  const { file, id } = page;
  const isNav = file === NAV_FILE;
  const properties = [...(isNav ? ['nav'] : []), ...(holdsMath(page.content) ? ['mathml'] : []), ...(holdsDrawing(page) ? ['svg'] : [])];
  return { id, href: file, mediaType: 'application/xhtml+xml', properties: properties.length === 0 ? null : properties.join(' ') };
}

function ncxItem(): ManifestItem {
  return { id: NCX_ID, href: NCX_FILE, mediaType: 'application/x-dtbncx+xml', properties: null };
}

function renderItem({ id, href, mediaType, properties }: ManifestItem): XmlNode {
  return element('item', { id, href, 'media-type': mediaType, properties });
}
