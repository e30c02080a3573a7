/** The standards that a file claims to keep, as its XMP packet says them. */
import { x } from 'xastscript';
import type { Element } from 'xast';
import type { PdfStandard } from '../base/pdf-standard.js';
import { description, property, resource } from './xmp-elements.js';

const UA_2_YEAR = '2024';
const A_4_YEAR = '2020';
const UA_NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/';

export function identification({ ua, archive, press }: PdfStandard): readonly Element[] {
  const claims = [
    ...(archive === null ? [] : archiveClaims(archive)),
    ...(ua === null ? [] : [property('pdfuaid:part', String(ua))]),
    ...(ua === 2 ? [property('pdfuaid:rev', UA_2_YEAR)] : []),
  ];
  const namespaces = {
    ...(archive === null ? {} : { 'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/' }),
    ...(ua !== null ? { 'xmlns:pdfuaid': UA_NAMESPACE } : {}),
  };
  return [
    ...(claims.length === 0 ? [] : [x('rdf:Description', { 'rdf:about': '', ...namespaces }, ...claims)]),
    ...(ua !== null && archive !== null && archive.part !== 4 ? [extensionSchema()] : []),
    ...(press ? [description('pdfxid', 'http://www.npes.org/pdfx/ns/id/', [property('pdfxid:GTS_PDFXVersion', 'PDF/X-4')])] : []),
  ];
}

/** Parts since the fourth are named by their year too. */
function archiveClaims({ part, conformance }: NonNullable<PdfStandard['archive']>): readonly Element[] {
  return [
    property('pdfaid:part', String(part)),
    ...(part === 4 ? [property('pdfaid:rev', A_4_YEAR)] : []),
    ...(conformance === null ? [] : [property('pdfaid:conformance', conformance)]),
  ];
}

/** PDF/A up to part 3 wants the schema described of any property that it does not know, which is PDF/UA's. */
function extensionSchema(): Element {
  const part = resource(
    property('pdfaProperty:name', 'part'),
    property('pdfaProperty:valueType', 'Integer'),
    property('pdfaProperty:category', 'internal'),
    property('pdfaProperty:description', 'Part of ISO 14289 that the file keeps'),
  );
  const schema = resource(
    property('pdfaSchema:schema', 'PDF/UA Universal Accessibility Schema'),
    property('pdfaSchema:namespaceURI', UA_NAMESPACE),
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
