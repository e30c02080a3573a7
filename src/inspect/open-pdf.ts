/** Bytes → the objects of a PDF. Its cross-reference table is not trusted: objects are found where they stand. */
import { ParseSpeeds, PDFDocument, PDFRef, type PDFContext } from '@cantoo/pdf-lib';
import { atFile, type Report } from '../base/diagnostic.js';
import { asDict, dictAt, follow, type PdfDict } from './pdf-values.js';

export interface PdfFile {
  readonly context: PDFContext;
  readonly catalog: PdfDict;
  readonly info: PdfDict | null;
  /** As the header says it: `1.7`. */
  readonly version: string;
  /** With an empty password for readers; its owner may still forbid printing or copying. */
  readonly encrypted: boolean;
}

/** The header may stand behind other bytes, but not far behind (Adobe's implementation note 13). */
const HEADER_WITHIN = 1024;

/** Reports a file that is no PDF, is locked, or is damaged beyond use, and gives null. */
export async function openPdf(bytes: Uint8Array, path: string, report: Report): Promise<PdfFile | null> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_WITHIN));
  const version = /%PDF-(\d\.\d)/.exec(start)?.[1];
  if (version === undefined) {
    report({
      rule: 'files-are-pdf',
      severity: 'error',
      message: `expected a PDF, but the file ${bytes.length === 0 ? 'is empty' : 'does not begin with %PDF'}`,
      place: atFile(path),
      hint: 'name a PDF; a source is built with “warraq build”',
    });
    return null;
  }
  const document = await load(bytes, path, report);
  if (document === null) {
    return null;
  }
  const { context } = document;
  const catalog = asDict(follow(context.trailerInfo.Root, context));
  if (catalog === null || dictAt(catalog, 'Pages') === null) {
    reportDamage(path, 'its catalog and pages were not found', report);
    return null;
  }
  const info = asDict(follow(context.trailerInfo.Info ?? statedInfo(bytes), context));
  return { context, catalog, info, version, encrypted: hasEncryption(bytes) };
}

async function load(bytes: Uint8Array, path: string, report: Report): Promise<PDFDocument | null> {
  try {
    return await PDFDocument.load(bytes, {
      password: '',
      updateMetadata: false,
      throwOnInvalidObject: false,
      warnOnInvalidObjects: false,
      capNumbers: true,
      parseSpeed: ParseSpeeds.Fastest,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!/password|encrypt/i.test(reason)) {
      reportDamage(path, 'its objects cannot be read', report);
      return null;
    }
    report({
      rule: 'files-open-without-a-password',
      severity: 'error',
      message: 'expected a PDF that anybody may open, but it asks for a password',
      place: atFile(path),
      hint: 'save a copy without a password and inspect that',
    });
    return null;
  }
}

function reportDamage(path: string, reason: string, report: Report): void {
  report({
    rule: 'files-are-whole',
    severity: 'error',
    message: `expected a whole PDF, but ${reason}`,
    place: atFile(path),
    hint: 'fetch or make the file again',
  });
}

/** The library forgets that it decrypted; the word stands in the trailer, which is never encrypted. */
function hasEncryption(bytes: Uint8Array): boolean {
  return /\/Encrypt[\s<]/.test(new TextDecoder('latin1').decode(bytes));
}

/** Of a locked file the library also decrypts cross-reference streams, which are never encrypted (ISO 32000-1, 7.5.8.2), and so loses Info. */
function statedInfo(bytes: Uint8Array): PDFRef | undefined {
  const [, number, generation] = /\/Info\s+(\d{1,8})\s+(\d{1,5})\s+R/.exec(new TextDecoder('latin1').decode(bytes)) ?? [];
  return number === undefined ? undefined : PDFRef.of(Number(number), Number(generation));
}
