import { atFile, type Report } from '../base/diagnostic.js';
import type { Archive } from './archive.js';
import type { ManifestItem, PackageDocument } from './book.js';
import { tell } from './opening-rules.js';
import { resolveReference } from './paths.js';
import { readXml } from './read-text.js';
import { attributeOf, named, wordsOf, type XmlFile } from './xml-file.js';

const CONTAINER = 'META-INF/container.xml';

/** The package document that the container names first. Null where there is none that can be read. */
export function readPackage(archive: Archive, path: string, report: Report): PackageDocument | null {
  if (!archive.has(CONTAINER)) {
    tell(report, 'containers-name-the-package', `expected ${CONTAINER}, but the archive has none`, atFile(path));
    return null;
  }
  const container = readXml(archive, CONTAINER, report);
  if (container === null) {
    return null;
  }
  const rootPath = named(container, 'rootfile').map((element) => attributeOf(element, 'full-path')).find((value) => value !== null) ?? '';
  if (!archive.has(rootPath)) {
    tell(report, 'containers-name-the-package', 'expected the path of a package document, but no file of the archive has this one', atFile(CONTAINER));
    return null;
  }
  const xml = readXml(archive, rootPath, report);
  return xml === null ? null : packageOf(xml, rootPath);
}

function packageOf(xml: XmlFile, path: string): PackageDocument {
  const wanted = attributeOf(xml.root, 'unique-identifier');
  const identifiers = named(xml, 'identifier');
  return {
    path,
    xml,
    items: named(xml, 'item').map((element) => itemOf(element, path)),
    spine: named(xml, 'spine')[0] ?? null,
    identifier: (identifiers.find((element) => attributeOf(element, 'id') === wanted) ?? identifiers[0])?.text.trim() ?? '',
    languages: named(xml, 'language').map((element) => ({ tag: element.text.trim(), element })),
  };
}

function itemOf(element: ManifestItem['element'], from: string): ManifestItem {
  const target = resolveReference(from, attributeOf(element, 'href') ?? '');
  return {
    element,
    path: target.kind === 'inside' ? target.path : null,
    mediaType: (attributeOf(element, 'media-type') ?? '').trim().toLowerCase(),
    properties: wordsOf(element, 'properties'),
  };
}
