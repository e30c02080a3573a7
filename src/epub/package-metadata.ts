/** The `metadata` element of the package document. */
import type { Metadata } from '../document/metadata.js';
import type { AccessibilityMetadata } from './accessibility.js';
import type { Identifier } from './identifier.js';
import { element, lines, textElement, type XmlNode } from './xml.js';

export const IDENTIFIER_ID = 'identifier';
export const COVER_IMAGE_ID = 'cover-image';

export function renderPackageMetadata(
  metadata: Metadata,
  identifier: Identifier,
  modified: Date,
  accessibility: AccessibilityMetadata,
): XmlNode {
  const namespaces = { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' };
  return element(
    'metadata',
    namespaces,
    lines([
      ...renderIdentifier(identifier),
      ...renderTitles(metadata),
      textElement('dc:language', {}, metadata.language),
      ...metadata.authors.flatMap(renderCreator),
      ...optional('dc:publisher', metadata.publisher),
      ...optional('dc:date', metadata.date?.iso ?? null),
      ...optional('dc:rights', metadata.rights),
      ...optional('dc:description', metadata.abstract),
      ...metadata.keywords.map((keyword) => textElement('dc:subject', {}, keyword)),
      property('dcterms:modified', `${modified.toISOString().slice(0, 19)}Z`),
      ...renderAccessibility(accessibility),
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

function renderIdentifier({ value, onixType }: Identifier): readonly XmlNode[] {
  const own = textElement('dc:identifier', { id: IDENTIFIER_ID }, value);
  return onixType === null ? [own] : [own, refine(IDENTIFIER_ID, 'identifier-type', onixType, 'onix:codelist5')];
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

function renderAccessibility(accessibility: AccessibilityMetadata): readonly XmlNode[] {
  const { accessModes, sufficient, features, hazards, summary, conformsTo } = accessibility;
  return [
    ...accessModes.map((mode) => property('schema:accessMode', mode)),
    ...sufficient.map((modes) => property('schema:accessModeSufficient', modes)),
    ...features.map((feature) => property('schema:accessibilityFeature', feature)),
    ...hazards.map((hazard) => property('schema:accessibilityHazard', hazard)),
    property('schema:accessibilitySummary', summary),
    ...(conformsTo === null ? [] : [property('dcterms:conformsTo', conformsTo)]),
  ];
}
