/** A file inspected in a thread of its own, which is ended when it takes too long or too much memory. */
import { Worker } from 'node:worker_threads';
import { atFile, type Diagnostic } from '../base/diagnostic.js';
import { inspectPdf } from '../inspect/inspect-pdf.js';
import type { Inspection } from '../inspect/inspection.js';
import type { InspectRequest } from './command-line.js';

export interface Findings {
  readonly inspection: Inspection | null;
  readonly diagnostics: readonly Diagnostic[];
}

export type BytesRequest = InspectRequest & { readonly bytes: Uint8Array };

/** After this, what is left of the text is passed over. */
const PATIENCE_MS = 90_000;
/** After this, the thread is ended: it hangs in something that does not look at the clock. */
const MAX_MS = 120_000;
/** Beyond what the process had before. */
const MAX_GROWTH_BYTES = 1536 * 1024 * 1024;
const MAX_HEAP_MB = 1024;
const WATCH_EVERY_MS = 50;

export async function inspectHere(request: BytesRequest): Promise<Findings> {
  const diagnostics: Diagnostic[] = [];
  const end = Date.now() + PATIENCE_MS;
  const inspection = await inspectPdf({ ...request, isLate: () => Date.now() > end }, (diagnostic) => diagnostics.push(diagnostic));
  return { inspection, diagnostics };
}

/** `thread`: the program of inspect-thread.ts. */
export async function inspectApart(request: BytesRequest, thread: URL): Promise<Findings> {
  const before = process.memoryUsage.rss();
  const start = Date.now();
  // What the libraries print of their own accord is no part of our answer.
  const worker = new Worker(thread, { workerData: request, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB }, stdout: true, stderr: true });
  return new Promise<Findings>((resolve, reject) => {
    const finish = (findings: Findings): void => {
      clearInterval(watch);
      void worker.terminate().then(() => {
        resolve(findings);
      });
    };
    const watch = setInterval(() => {
      if (Date.now() - start > MAX_MS) {
        finish(givenUp(request.path, 'it takes more than two minutes'));
      } else if (process.memoryUsage.rss() - before > MAX_GROWTH_BYTES) {
        finish(givenUp(request.path, 'it takes more than 1.5 GB of memory'));
      }
    }, WATCH_EVERY_MS);
    worker.once('message', finish);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        finish(givenUp(request.path, 'it takes more memory than a file should'));
      } else {
        clearInterval(watch);
        reject(error);
      }
    });
  });
}

function givenUp(path: string, reason: string): Findings {
  const diagnostic: Diagnostic = {
    rule: 'files-are-read-within-bounds',
    severity: 'error',
    message: `expected a file that is read in little time and memory, but ${reason}`,
    place: atFile(path),
    hint: 'split the file; one of unknown origin may be an attack',
  };
  return { inspection: null, diagnostics: [diagnostic] };
}
