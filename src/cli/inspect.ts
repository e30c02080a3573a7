import type { Diagnostic } from '../base/diagnostic.js';
import type { Inspection } from '../inspect/inspection.js';
import type { InspectRequest } from './command-line.js';
import type { ExitStatus } from './exit-status.js';
import { inspectApart, inspectHere, type Findings } from './inspect-apart.js';
import { printDiagnostics } from './print-diagnostics.js';
import { printInspection } from './print-inspection.js';
import { printReadingOrder } from './print-reading-order.js';
import { readInput } from './read-input.js';
import { safeLines } from './safe-text.js';
import type { Stream, Terminal } from './terminal.js';

/** `warraq inspect`: tells what is in one PDF, on standard output; what is wrong with it, on standard error. */
export async function inspect(request: InspectRequest, terminal: Terminal): Promise<ExitStatus> {
  const problems: Diagnostic[] = [];
  const bytes = await readInput(request.path, { noun: 'PDF', rule: 'files-are-pdf' }, (problem) => problems.push(problem));
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
