import { beforeAll, expect, test } from 'vitest';
import { bookIdentifier } from '../../src/epub/identifier.js';
import { renderPackageMetadata } from '../../src/epub/package-metadata.js';
import { element, serializeXml } from '../../src/epub/xml.js';
import { lastChange } from '../../src/document/last-change.js';
import { buildBookFrom, SMALL_BOOK } from '../support/book-source.js';

let xml: string;

beforeAll(async () => {
  const { metadata } = (await buildBookFrom(SMALL_BOOK)).document;
  const accessibility = { accessModes: [], sufficient: [], features: [], hazards: [], summary: '', language: 'ar', conformsTo: null };
  const node = renderPackageMetadata(metadata, await bookIdentifier(metadata), lastChange(metadata, new Date(0)), accessibility, null);
  xml = serializeXml(element('package', {}, [node]), null);
});

test.each([
  ['<dc:identifier id="identifier">urn:isbn:9780306406157</dc:identifier>'],
  ['<dc:identifier id="identifier-2">https://doi.org/10.1000/182</dc:identifier>'],
  ['<meta refines="#identifier-2" property="identifier-type" scheme="onix:codelist5">06</meta>'],
  ['<meta refines="#creator-1" property="role" scheme="marc:relators">aut</meta>'],
  ['<dc:contributor id="contributor-1">Jean Dupont</dc:contributor>'],
  ['<meta refines="#contributor-1" property="role" scheme="marc:relators">trl</meta>'],
  ['<meta refines="#contributor-2" property="role" scheme="marc:relators">rev</meta>'],
  ['<dc:subject>الحِرَف</dc:subject>'],
  ['<dc:subject>وراقة</dc:subject>'],
  ['<meta property="belongs-to-collection" id="series">سلسلة الحِرَف</meta>'],
  ['<meta refines="#series" property="group-position">12</meta>'],
  ['<meta property="schema:bookEdition">الطبعة الثانية</meta>'],
  ['<meta property="schema:version">٢.١</meta>'],
  ['<meta property="relators:pup">بيروت</meta>'],
  ['<meta property="dcterms:license">https://creativecommons.org/licenses/by/4.0/</meta>'],
  ['<dc:date>2026-03-01</dc:date>'],
  ['<meta property="dcterms:modified">2026-04-02T00:00:00Z</meta>'],
])('the package document has %s', (line) => {
  expect(xml).toContain(line);
});
