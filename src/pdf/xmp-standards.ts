/** The standards that a file claims to keep, as its XMP packet says them. */
import { x } from 'xastscript';
import type { Element } from 'xast';
import type { PdfStandard } from '../base/pdf-standard.js';
import { description, property, resource } from './xmp-elements.js';

const UA_NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/';

export function identification({ ua, archive, press }: PdfStandard): readonly Element[] {
  const claims = [
    ...(archive === null ? [] : [property('pdfaid:part', String(archive.part)), property('pdfaid:conformance', archive.conformance)]),
    ...(ua ? [property('pdfuaid:part', '1')] : []),
  ];
  const namespaces = {
    ...(archive === null ? {} : { 'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/' }),
    ...(ua ? { 'xmlns:pdfuaid': UA_NAMESPACE } : {}),
  };
  return [
    ...(claims.length === 0 ? [] : [x('rdf:Description', { 'rdf:about': '', ...namespaces }, ...claims)]),
    ...(ua && archive !== null ? [extensionSchema()] : []),
    ...(press ? [description('pdfxid', 'http://www.npes.org/pdfx/ns/id/', [property('pdfxid:GTS_PDFXVersion', 'PDF/X-4')])] : []),
  ];
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
