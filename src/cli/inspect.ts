import { readFile, stat } from 'node:fs/promises';
import { atFile, type Diagnostic, type Report } from '../base/diagnostic.js';
import type { Inspection } from '../inspect/inspection.js';
import type { InspectRequest } from './command-line.js';
import type { ExitStatus } from './exit-status.js';
import { inspectApart, inspectHere, type Findings } from './inspect-apart.js';
import { printDiagnostics } from './print-diagnostics.js';
import { printInspection } from './print-inspection.js';
import { printReadingOrder } from './print-reading-order.js';
import { safeLines } from './safe-text.js';
import type { Stream, Terminal } from './terminal.js';

/** More than this no reader opens in comfort. */
const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** `warraq inspect`: tells what is in one PDF, on standard output; what is wrong with it, on standard error. */
export async function inspect(request: InspectRequest, terminal: Terminal): Promise<ExitStatus> {
  const problems: Diagnostic[] = [];
  const bytes = await readBytes(request.path, (problem) => problems.push(problem));
  let inspection: Inspection | null = null;
  if (bytes !== null) {
    const findings = await find({ ...request, bytes }, terminal);
    problems.push(...findings.diagnostics);
    ({ inspection } = findings);
  }
  if (inspection !== null) {
    print(inspection, request, terminal.out);
  }
  printDiagnostics(problems, terminal.err, 'the file was not read');
  return inspection === null ? 1 : 0;
}

function find(request: InspectRequest & { readonly bytes: Uint8Array }, { inspectThread }: Terminal): Promise<Findings> {
  return inspectThread === null ? inspectHere(request) : inspectApart(request, inspectThread);
}

function print(inspection: Inspection, request: InspectRequest, out: Stream): void {
  if (request.json) {
    out.write(`${safeLines(JSON.stringify(inspection, null, 2))}\n`);
    return;
  }
  if (!request.text && !request.readingOrder) {
    printInspection(inspection, request.path, out);
  }
  if (request.readingOrder) {
    printReadingOrder(inspection.readingOrder ?? [], out);
  }
  if (request.text) {
    (inspection.text ?? []).forEach((text, index) => {
      // A form feed between pages, as pdftotext has it.
      out.write(`${index === 0 ? '' : '\f'}${safeLines(text)}\n`);
    });
  }
}

async function readBytes(path: string, report: Report): Promise<Uint8Array | null> {
  const refuse = (rule: string, message: string, hint: string): null => {
    report({ rule, severity: 'error', message, place: atFile(path), hint });
    return null;
  };
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      return refuse('files-are-pdf', 'expected a PDF, but this is no file', 'name the PDF itself');
    }
    if (found.size > MAX_FILE_BYTES) {
      return refuse('files-are-of-bounded-size', 'expected a file of at most 512 MB, but it is larger', 'split the file');
    }
    return await readFile(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing
      ? refuse('files-exist', 'expected a PDF, but there is no file of this name', 'check the path: it begins at the folder the command runs in')
      : refuse('files-are-readable', 'expected to read the file, but the system does not let us', 'check the permissions');
  }
}
