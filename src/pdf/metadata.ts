/** What the file says of itself: language, title, reading direction, Info and XMP, identifier. */
import { pdfVersionOf } from '../base/pdf-standard.js';
import type { Imposition, PressSettings } from '../base/press.js';
import { findingWords } from '../document/finding-words.js';
import type { Metadata } from '../document/metadata.js';
import type { FacingLayout } from './facing-pages.js';
import { pressIntent, type PressProfile } from './output-intent.js';
import type { FileDates, PdfFile } from './pdf-file.js';
import { srgbProfile } from './srgb-profile.js';
import { xmpPacket } from './xmp.js';

const BETWEEN_AUTHORS = '، ';
const BETWEEN_KEYWORDS = '، ';
const SRGB = 'sRGB IEC61966-2.1';

/** `facing` is null where pages are shown one by one; `profile` is that of the press, where the standard is of the press. */
export function writeMetadata(file: PdfFile, metadata: Metadata, dates: FileDates, { standard, imposition }: Pick<PressSettings, 'standard' | 'imposition'>, facing: FacingLayout | null, profile: PressProfile | null): void {
  const { catalog } = file;
  catalog['Lang'] = file.text(metadata.language);
  catalog['PageLayout'] = facing ?? 'OneColumn';
  // pdfkit ends it itself.
  const preferences = file.reference();
  Object.assign(preferences.data, { DisplayDocTitle: true, Direction: metadata.direction === 'rtl' ? 'R2L' : 'L2R', ...printing(standard.press || facing !== null, imposition) });
  catalog['ViewerPreferences'] = preferences;
  if (pdfVersionOf(standard) === '2.0') {
    file.leaveOutInfo();
  } else {
    writeInfo(file, metadata);
  }
  catalog['Metadata'] = file.stream({ Type: 'Metadata', Subtype: 'XML' }, utf8(xmpPacket(metadata, dates, standard, hexadecimal(file.identifier))), false);
  if (standard.press) {
    file.info['Trapped'] = file.infoName('False');
  }
  if (profile !== null) {
    catalog['OutputIntents'] = [pressIntent(file, profile)];
  } else if (standard.archive !== null) {
    catalog['OutputIntents'] = [outputIntent(file)];
  }
}

/** For the dialogue of a printer: sheets in their own size, turned as they are bound. `isBound`: as a book is. */
function printing(isBound: boolean, imposition: Imposition | null): Record<string, string> {
  if (imposition === null) {
    return isBound ? { PrintScaling: 'None', Duplex: 'DuplexFlipLongEdge' } : {};
  }
  return { PrintScaling: 'None', Duplex: imposition.kind === 'booklet' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge' };
}

function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As in the XMP packet, value by value. */
function writeInfo(file: PdfFile, { title, authors, subtitle, abstract, ...metadata }: Metadata): void {
  const about = abstract ?? subtitle;
  const keywords = findingWords(metadata);
  file.info['Title'] = title;
  if (authors.length > 0) {
    file.info['Author'] = authors.join(BETWEEN_AUTHORS);
  }
  if (about !== null) {
    file.info['Subject'] = about;
  }
  if (keywords.length > 0) {
    file.info['Keywords'] = keywords.join(BETWEEN_KEYWORDS);
  }
}

/** Colours are sRGB. */
function outputIntent(file: PdfFile): ReturnType<PdfFile['object']> {
  return file.object({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: file.text(SRGB),
    Info: file.text(SRGB),
    DestOutputProfile: file.stream({ N: 3 }, srgbProfile()),
  });
}

/** The same content has the same identifier, and different content another. */
export async function fileIdentifier(content: readonly string[]): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest('SHA-256', utf8(content.join('\n')));
  return new Uint8Array(digest).slice(0, IDENTIFIER_LENGTH);
}

const IDENTIFIER_LENGTH = 16;

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
