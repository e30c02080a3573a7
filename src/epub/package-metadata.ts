/** The `metadata` element of the package document. */
import { findingWords } from '../document/finding-words.js';
import type { Contributor, Metadata, Series } from '../document/metadata.js';
import { setDigits } from '../locale/digits.js';
import type { AccessibilityMetadata } from './accessibility.js';
import { identifierOf, type Identifier } from './identifier.js';
import { element, lines, textElement, type XmlNode } from './xml.js';

export const IDENTIFIER_ID = 'identifier';
export const COVER_IMAGE_ID = 'cover-image';

/** `printSource`: the PDF whose pages are listed; null where none are. */
export function renderPackageMetadata(
  metadata: Metadata,
  identifier: Identifier,
  modified: Date,
  accessibility: AccessibilityMetadata,
  printSource: string | null,
): XmlNode {
  const namespaces = { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' };
  return element(
    'metadata',
    namespaces,
    lines([
      ...renderIdentifier(identifier, 0),
      ...metadata.identifiers.slice(1).flatMap((other, index) => renderIdentifier(identifierOf(other), index + 1)),
      ...renderTitles(metadata),
      textElement('dc:language', {}, metadata.language),
      ...metadata.authors.flatMap(renderCreator),
      ...metadata.contributors.flatMap(renderContributor),
      ...optional('dc:publisher', metadata.publisher),
      ...optional('dc:date', metadata.date?.iso ?? null),
      ...optional('dc:rights', metadata.rights),
      ...optional('dc:description', metadata.abstract),
      ...findingWords(metadata).map((word) => textElement('dc:subject', {}, word)),
      ...renderSeries(metadata.series),
      ...optionalProperty('schema:bookEdition', metadata.edition),
      ...optionalProperty('schema:version', metadata.revision),
      ...optionalProperty('relators:pup', metadata.place),
      ...optionalProperty('dcterms:license', metadata.license),
      property('dcterms:modified', `${modified.toISOString().slice(0, 19)}Z`),
      ...renderPrintSource(printSource),
      ...renderAccessibility(accessibility, metadata.language),
      property('ibooks:specified-fonts', 'true'),
      element('meta', { name: 'cover', content: COVER_IMAGE_ID }),
      element('meta', { name: 'primary-writing-mode', content: `horizontal-${metadata.direction === 'rtl' ? 'rl' : 'lr'}` }),
    ]),
  );
}

function property(name: string, value: string): XmlNode {
  return textElement('meta', { property: name }, value);
}

function refine(id: string, name: string, value: string, scheme: string | null = null): XmlNode {
  return textElement('meta', { refines: `#${id}`, property: name, scheme }, value);
}

function optional(name: string, value: string | null): readonly XmlNode[] {
  return value === null || value.trim() === '' ? [] : [textElement(name, {}, value)];
}

function optionalProperty(name: string, value: string | null): readonly XmlNode[] {
  return value === null || value.trim() === '' ? [] : [property(name, value)];
}

/** The first is the publication's own. */
function renderIdentifier({ value, onixType }: Identifier, index: number): readonly XmlNode[] {
  const id = index === 0 ? IDENTIFIER_ID : `${IDENTIFIER_ID}-${index + 1}`;
  const node = textElement('dc:identifier', { id }, value);
  return onixType === null ? [node] : [node, refine(id, 'identifier-type', onixType, 'onix:codelist5')];
}

function renderTitles({ title, subtitle }: Metadata): readonly XmlNode[] {
  const main = [textElement('dc:title', { id: 'title' }, title), refine('title', 'title-type', 'main')];
  if (subtitle === null || subtitle.trim() === '') {
    return main;
  }
  return [
    ...main,
    textElement('dc:title', { id: 'subtitle' }, subtitle),
    refine('subtitle', 'title-type', 'subtitle'),
    refine('title', 'display-seq', '1'),
    refine('subtitle', 'display-seq', '2'),
  ];
}

function renderCreator(name: string, index: number): readonly XmlNode[] {
  const id = `creator-${index + 1}`;
  return [textElement('dc:creator', { id }, name), refine(id, 'role', 'aut', 'marc:relators')];
}

function renderContributor({ name, relator }: Contributor, index: number): readonly XmlNode[] {
  const id = `contributor-${index + 1}`;
  return [textElement('dc:contributor', { id }, name), refine(id, 'role', relator, 'marc:relators')];
}

/** EPUB 3.3 D.3.3: a place in a series is decimal integers with full stops between them. */
const GROUP_POSITION = /^\d+(?:\.\d+)*$/;

function renderSeries(series: Series | null): readonly XmlNode[] {
  if (series === null) {
    return [];
  }
  const collection = textElement('meta', { property: 'belongs-to-collection', id: 'series' }, series.title);
  const position = setDigits(series.number ?? '', 'latn').trim();
  return [collection, refine('series', 'collection-type', 'series'), ...(GROUP_POSITION.test(position) ? [refine('series', 'group-position', position)] : [])];
}

/** EPUB Accessibility 1.1 §3.3.2 for readers of today, `source-of` of EPUB 3.2 for those before. */
function renderPrintSource(source: string | null): readonly XmlNode[] {
  const id = 'print';
  return source === null ? [] : [textElement('dc:source', { id }, source), refine(id, 'source-of', 'pagination'), property('pageBreakSource', source)];
}

function renderAccessibility(accessibility: AccessibilityMetadata, bookLanguage: string): readonly XmlNode[] {
  const { accessModes, sufficient, features, hazards, summary, conformsTo } = accessibility;
  return [
    ...accessModes.map((mode) => property('schema:accessMode', mode)),
    ...sufficient.map((modes) => property('schema:accessModeSufficient', modes)),
    ...features.map((feature) => property('schema:accessibilityFeature', feature)),
    ...hazards.map((hazard) => property('schema:accessibilityHazard', hazard)),
    textElement('meta', { property: 'schema:accessibilitySummary', 'xml:lang': accessibility.language === bookLanguage ? null : accessibility.language }, summary),
    ...(conformsTo === null ? [] : [property('dcterms:conformsTo', conformsTo)]),
  ];
}
