/** The XMP packet: Dublin Core, and the standards that the file keeps, PDF/A-2a and PDF/UA-1. */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Element, Instruction, Root } from 'xast';
import type { Metadata } from '../document/metadata.js';

const PRODUCER = 'Warraq';
/** What XML cannot hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function xmpPacket(metadata: Metadata, created: Date): string {
  const rdf = x(
    'rdf:RDF',
    { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
    dublinCore(metadata),
    basic(created),
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
  const { title, authors, subtitle, abstract, keywords, language, publisher, rights, identifiers } = metadata;
  const [own] = identifiers;
  return description('dc', 'http://purl.org/dc/elements/1.1/', [
    alternatives('dc:title', title, language),
    list('dc:creator', 'Seq', authors),
    alternatives('dc:description', abstract ?? subtitle, language),
    list('dc:subject', 'Bag', keywords),
    list('dc:language', 'Bag', [language]),
    list('dc:publisher', 'Bag', publisher === null ? [] : [publisher]),
    alternatives('dc:rights', rights, language),
    own === undefined ? null : property('dc:identifier', own.uri),
    property('dc:format', 'application/pdf'),
  ]);
}

function basic(created: Date): Element {
  const time = created.toISOString().replace(/\.\d+Z$/, 'Z');
  return description('xmp', 'http://ns.adobe.com/xap/1.0/', [
    property('xmp:CreateDate', time),
    property('xmp:ModifyDate', time),
    property('xmp:MetadataDate', time),
    property('xmp:CreatorTool', PRODUCER),
  ]);
}

function producer({ keywords }: Metadata): Element {
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
