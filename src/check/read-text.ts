import { atFile, atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import type { Archive } from './archive.js';
import { tell } from './opening-rules.js';
import { harmless } from './quoted.js';
import { parseXmlFile, type XmlFile } from './xml-file.js';

/** The bytes of a file, or null and a diagnostic that says why not. A file that is missing is told by the rules. */
export function readBytes(archive: Archive, path: string, report: Report): Uint8Array | null {
  const read = archive.read(path);
  if (read.kind === 'bytes') {
    return read.bytes;
  }
  const place = atFile(harmless(path));
  switch (read.reason) {
    case 'damaged':
      tell(report, 'archives-are-sound', 'expected a file that can be unpacked, but it is damaged', place);
      break;
    case 'too large':
      tell(report, 'archives-are-of-bounded-size', 'expected at most 64 MB in a file and 512 MB in all, but there is more', place);
      break;
    case 'encrypted':
      tell(report, 'files-are-open', 'expected a file that can be read, but the zip has it encrypted', place);
      break;
    case 'missing':
      break;
  }
  return null;
}

/** Decoded by its byte order mark, as UTF-8 where it has none. */
export function readText(archive: Archive, path: string, report: Report): SourceFile | null {
  const bytes = readBytes(archive, path, report);
  if (bytes === null) {
    return null;
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { path: harmless(path), text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    tell(report, 'text-is-utf-8', `expected text in ${encoding.toUpperCase()}, but it has other bytes`, atFile(harmless(path)));
    return null;
  }
}

export function readXml(archive: Archive, path: string, report: Report): XmlFile | null {
  const file = readText(archive, path, report);
  if (file === null) {
    return null;
  }
  const parsed = parseXmlFile(file);
  if (parsed.kind === 'failed') {
    tell(report, 'files-are-well-formed', `expected well-formed XML, but ${parsed.message}`, parsed.place);
    return null;
  }
  const [entity] = parsed.xml.undefinedEntities;
  if (entity !== undefined && !parsed.xml.hasDoctype) {
    const start = Math.max(0, file.text.indexOf(entity));
    tell(report, 'entities-are-defined', `expected a character that XML knows, but ${entity} is not defined`, atSpan({ file, start, end: start + entity.length }));
  }
  return parsed.xml;
}
