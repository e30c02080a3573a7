/**
 * The XMP packet: Dublin Core, rights, version, and the standards that the file keeps. PDF/A knows the schemas of XMP 2005 only: edition and place have no property there, and
 * are in the EPUB and the colophon.
 */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Element, Instruction, Root } from 'xast';
import type { PdfStandard } from '../base/pdf-standard.js';
import { findingWords } from '../document/finding-words.js';
import type { Metadata, Series } from '../document/metadata.js';
import type { FileDates } from './pdf-file.js';
import { alternatives, description, list, property } from './xmp-elements.js';
import { identification } from './xmp-standards.js';

const PRODUCER = 'Warraq';

/** `identifier` is the file's own, as hexadecimal digits. */
export function xmpPacket(metadata: Metadata, dates: FileDates, standard: PdfStandard, identifier: string): string {
  const rdf = x(
    'rdf:RDF',
    { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
    dublinCore(metadata),
    basic(metadata, dates),
    ...rights(metadata),
    ...management(metadata, standard, identifier),
    producer(metadata, standard),
    ...identification(standard),
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

/** ISO 15930-7, 6.6.1 wants a document's identifier, rendition class and version. */
function management({ revision }: Metadata, { press }: PdfStandard, identifier: string): readonly Element[] {
  const ofPress = press ? [property('xmpMM:DocumentID', `uuid:${identifier}`), property('xmpMM:RenditionClass', 'default')] : [];
  const version = revision ?? (press ? '1' : null);
  return version === null ? [] : [description('xmpMM', 'http://ns.adobe.com/xap/1.0/mm/', [...ofPress, property('xmpMM:VersionID', version)])];
}

function producer(metadata: Metadata, { press }: PdfStandard): Element {
  const keywords = findingWords(metadata);
  return description('pdf', 'http://ns.adobe.com/pdf/1.3/', [
    property('pdf:Producer', PRODUCER),
    keywords.length === 0 ? null : property('pdf:Keywords', keywords.join('، ')),
    press ? property('pdf:Trapped', 'False') : null,
  ]);
}
