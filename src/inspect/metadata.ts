/** What a file says of itself: the Info dictionary, the XMP packet, the standards that it claims. */
import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';
import type { PdfFile } from './open-pdf.js';
import { asScalar, entriesOf, itemsAt, nameAt, asDict, streamAt, streamBytes, textAt } from './pdf-values.js';

export interface MetadataFacts {
  /** Entries of the Info dictionary, as they stand: `Title`, `CreationDate`… */
  readonly info: Readonly<Record<string, string>>;
  /** Properties of the XMP packet, `dc:title`, with all their values; null where there is no packet, or it is no XML. */
  readonly xmp: Readonly<Record<string, readonly string[]>> | null;
  /** `PDF/A-2a`, `PDF/UA-1`, `PDF/X-4`: claimed, not checked. */
  readonly standards: readonly string[];
  /** What colours are meant for: each output intent's condition. */
  readonly outputIntents: readonly string[];
}

/** A packet of good will takes some kilobytes. */
const MAX_PACKET_BYTES = 1024 * 1024;

/** Prefixes by which these names are known, whatever the packet calls them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://ns.adobe.com/xap/1.0/', 'xmp'],
  ['http://ns.adobe.com/xap/1.0/mm/', 'xmpMM'],
  ['http://ns.adobe.com/xap/1.0/rights/', 'xmpRights'],
  ['http://ns.adobe.com/pdf/1.3/', 'pdf'],
  ['http://www.aiim.org/pdfa/ns/id/', 'pdfaid'],
  ['http://www.aiim.org/pdfua/ns/id/', 'pdfuaid'],
  ['http://www.npes.org/pdfx/ns/id/', 'pdfxid'],
]);

export function readMetadata({ catalog, info }: PdfFile): MetadataFacts {
  const known = Object.fromEntries(
    entriesOf(info).flatMap(([key, value]) => {
      const text = asScalar(value);
      return text === null ? [] : [[key, text] as const];
    }),
  );
  const packet = streamAt(catalog, 'Metadata');
  const bytes = packet === null ? null : streamBytes(packet, MAX_PACKET_BYTES);
  const xmp = bytes === null ? null : readXmp(bytes);
  const outputIntents = itemsAt(catalog, 'OutputIntents').map((value) => {
    const intent = asDict(value);
    const condition = textAt(intent, 'OutputConditionIdentifier') ?? textAt(intent, 'OutputCondition') ?? '';
    return `${nameAt(intent, 'S') ?? ''} ${condition}`.trim();
  });
  return { info: known, xmp, standards: standardsOf(xmp ?? {}, known), outputIntents };
}

function readXmp(bytes: Uint8Array): Readonly<Record<string, readonly string[]>> | null {
  const encoding = bytes[0] === 0xfe ? 'utf-16be' : bytes[0] === 0xff ? 'utf-16le' : 'utf-8';
  // What closes the packet may be padded with NUL, which is no character of XML.
  const text = new TextDecoder(encoding).decode(bytes).replaceAll('\0', '').trim();
  let tree: XmlDocument;
  try {
    tree = parseXml(text);
  } catch {
    return null;
  }
  const properties: Record<string, string[]> = {};
  const visit = (element: XmlElement, scope: ReadonlyMap<string, string>): void => {
    const names = withDeclarations(element, scope);
    if (localName(element.name) !== 'Description') {
      element.children.forEach((child) => {
        if (child instanceof XmlElement) {
          visit(child, names);
        }
      });
      return;
    }
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name.includes(':') && !/^(?:xmlns|rdf|xml):/.test(name)) {
        add(properties, knownName(name, names), [value]);
      }
    }
    for (const child of element.children) {
      if (child instanceof XmlElement) {
        add(properties, knownName(child.name, withDeclarations(child, names)), valuesOf(child));
      }
    }
  };
  if (tree.root !== null) {
    visit(tree.root, new Map());
  }
  return properties;
}

function withDeclarations(element: XmlElement, scope: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const declared = Object.entries(element.attributes).filter(([name]) => name.startsWith('xmlns:'));
  return declared.length === 0 ? scope : new Map([...scope, ...declared.map(([name, value]) => [name.slice('xmlns:'.length), value] as const)]);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function knownName(name: string, scope: ReadonlyMap<string, string>): string {
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
  return `${PREFIXES.get(scope.get(prefix) ?? '') ?? prefix}:${localName(name)}`;
}

/** Of an array or of alternatives, each item; else the text. */
function valuesOf(element: XmlElement): readonly string[] {
  const items = element.children.filter((child) => child instanceof XmlElement).flatMap((child) => child.children.filter((item) => item instanceof XmlElement));
  const texts = items.length === 0 ? [element.text] : items.map((item) => item.text);
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function add(properties: Record<string, string[]>, name: string, values: readonly string[]): void {
  // Alternatives of several languages often say the same.
  properties[name] = [...new Set([...(properties[name] ?? []), ...values])];
}

function standardsOf(xmp: Readonly<Record<string, readonly string[]>>, info: Readonly<Record<string, string>>): readonly string[] {
  const first = (name: string): string => xmp[name]?.[0] ?? '';
  const standards: string[] = [];
  if (first('pdfaid:part') !== '') {
    standards.push(`PDF/A-${first('pdfaid:part')}${first('pdfaid:conformance').toLowerCase()}`);
  }
  if (first('pdfuaid:part') !== '') {
    standards.push(`PDF/UA-${first('pdfuaid:part')}`);
  }
  const press = first('pdfxid:GTS_PDFXVersion') || (info['GTS_PDFXVersion'] ?? '');
  return press === '' ? standards : [...standards, press];
}
