/**
 * The XMP packet: Dublin Core, rights, version, and the standards that the file keeps, PDF/A-2a and
 * PDF/UA-1. PDF/A knows the schemas of XMP 2005 only: edition and place have no property there, and
 * are in the EPUB and the colophon.
 */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Element, Instruction, Root } from 'xast';
import { findingWords } from '../document/finding-words.js';
import type { Metadata, Series } from '../document/metadata.js';
import type { FileDates } from './pdf-file.js';

const PRODUCER = 'Warraq';
/** What XML cannot hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function xmpPacket(metadata: Metadata, dates: FileDates): string {
  const rdf = x(
    'rdf:RDF',
    { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
    dublinCore(metadata),
    basic(metadata, dates),
    ...rights(metadata),
    ...version(metadata),
    producer(metadata),
    standards(),
    extensionSchema(),
  );
  const packet: Root = {
    type: 'root',
    children: [
      instruction('begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"'),
      x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, rdf),
      instruction('end="r"'),
    ],
  };
  // XML forbids this outside CDATA, and the serialiser lets it be.
  return toXml(packet).replaceAll(']]>', ']]&gt;');
}

function instruction(value: string): Instruction {
  return { type: 'instruction', name: 'xpacket', value };
}

function dublinCore(metadata: Metadata): Element {
  const { title, authors, contributors, subtitle, abstract, language, publisher, date, series, rights: holders, identifiers } = metadata;
  const [own] = identifiers;
  return description('dc', 'http://purl.org/dc/elements/1.1/', [
    alternatives('dc:title', title, language),
    list('dc:creator', 'Seq', authors),
    list('dc:contributor', 'Bag', contributors.map(({ name }) => name)),
    alternatives('dc:description', abstract ?? subtitle, language),
    list('dc:subject', 'Bag', findingWords(metadata)),
    list('dc:language', 'Bag', [language]),
    list('dc:publisher', 'Bag', publisher === null ? [] : [publisher]),
    list('dc:date', 'Seq', date === null ? [] : [date.iso]),
    list('dc:relation', 'Bag', series === null ? [] : [seriesName(series)]),
    alternatives('dc:rights', holders, language),
    own === undefined ? null : property('dc:identifier', own.uri),
    property('dc:format', 'application/pdf'),
  ]);
}

const seriesName = ({ title, number }: Series): string => (number === null ? title : `${title}، ${number}`);

function basic({ identifiers }: Metadata, { created, modified }: FileDates): Element {
  return description('xmp', 'http://ns.adobe.com/xap/1.0/', [
    property('xmp:CreateDate', timeOf(created)),
    property('xmp:ModifyDate', timeOf(modified)),
    property('xmp:MetadataDate', timeOf(modified)),
    property('xmp:CreatorTool', PRODUCER),
    list('xmp:Identifier', 'Bag', identifiers.map(({ uri }) => uri)),
  ]);
}

const timeOf = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

/** A licence by its address, or in its words. */
function rights({ license, language }: Metadata): readonly Element[] {
  if (license === null) {
    return [];
  }
  const stated = /^https?:\/\//.test(license) ? property('xmpRights:WebStatement', license) : alternatives('xmpRights:UsageTerms', license, language);
  return [description('xmpRights', 'http://ns.adobe.com/xap/1.0/rights/', [stated])];
}

function version({ revision }: Metadata): readonly Element[] {
  return revision === null ? [] : [description('xmpMM', 'http://ns.adobe.com/xap/1.0/mm/', [property('xmpMM:VersionID', revision)])];
}

function producer(metadata: Metadata): Element {
  const keywords = findingWords(metadata);
  return description('pdf', 'http://ns.adobe.com/pdf/1.3/', [
    property('pdf:Producer', PRODUCER),
    keywords.length === 0 ? null : property('pdf:Keywords', keywords.join('، ')),
  ]);
}

function standards(): Element {
  return x(
    'rdf:Description',
    {
      'rdf:about': '',
      'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/',
      'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
    },
    property('pdfaid:part', '2'),
    property('pdfaid:conformance', 'A'),
    property('pdfuaid:part', '1'),
  );
}

/** PDF/A wants the schema described of any property that it does not know, which is PDF/UA's. */
function extensionSchema(): Element {
  const part = resource(
    property('pdfaProperty:name', 'part'),
    property('pdfaProperty:valueType', 'Integer'),
    property('pdfaProperty:category', 'internal'),
    property('pdfaProperty:description', 'Part of ISO 14289 that the file keeps'),
  );
  const schema = resource(
    property('pdfaSchema:schema', 'PDF/UA Universal Accessibility Schema'),
    property('pdfaSchema:namespaceURI', 'http://www.aiim.org/pdfua/ns/id/'),
    property('pdfaSchema:prefix', 'pdfuaid'),
    x('pdfaSchema:property', {}, x('rdf:Seq', {}, part)),
  );
  return x(
    'rdf:Description',
    {
      'rdf:about': '',
      'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
      'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
      'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
    },
    x('pdfaExtension:schemas', {}, x('rdf:Bag', {}, schema)),
  );
}

function resource(...properties: readonly Element[]): Element {
  return x('rdf:li', { 'rdf:parseType': 'Resource' }, ...properties);
}

function description(prefix: string, namespace: string, properties: readonly (Element | null)[]): Element {
  return x('rdf:Description', { 'rdf:about': '', [`xmlns:${prefix}`]: namespace }, ...properties);
}

function property(name: string, value: string): Element {
  return x(name, clean(value));
}

function list(name: string, kind: 'Seq' | 'Bag', values: readonly string[]): Element | null {
  return values.length === 0 ? null : x(name, {}, x(`rdf:${kind}`, {}, ...values.map((value) => property('rdf:li', value))));
}

/** A text in its language, and as the default. */
function alternatives(name: string, text: string | null, language: string): Element | null {
  if (text === null) {
    return null;
  }
  const items = ['x-default', language].map((tag) => x('rdf:li', { 'xml:lang': tag }, clean(text)));
  return x(name, {}, x('rdf:Alt', {}, ...items));
}

const clean = (text: string): string => text.replace(FORBIDDEN, '');
