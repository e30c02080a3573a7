import type { Diagnostic } from '../base/diagnostic.js';
import { lineText, positionAt } from '../base/source.js';
import { checkEpub } from '../check/check-epub.js';
import type { CheckRequest } from './command-line.js';
import type { ExitStatus } from './exit-status.js';
import { isError, printDiagnostics } from './print-diagnostics.js';
import { readInput } from './read-input.js';
import { safeLines } from './safe-text.js';
import type { Stream, Terminal } from './terminal.js';

/** `warraq check`: what is wrong with one EPUB, on standard error; as JSON, on standard output. */
export async function check({ path, json }: CheckRequest, { out, err }: Terminal): Promise<ExitStatus> {
  const diagnostics: Diagnostic[] = [];
  const bytes = await readInput(path, { noun: 'EPUB', rule: 'files-are-epub' }, (problem) => diagnostics.push(problem));
  if (bytes !== null) {
    diagnostics.push(...(await checkEpub({ bytes, path })));
  }
  if (json) {
    printJson(path, diagnostics, out);
  } else if (diagnostics.length === 0) {
    out.write(`${path}: nothing to mend\n`);
  } else {
    printDiagnostics(diagnostics, err, 'the book needs mending');
    err.write(`why a rule matters: warraq check --explain ${diagnostics[0]?.rule ?? 'all'}\n`);
  }
  return diagnostics.some(isError) ? 1 : 0;
}

function printJson(path: string, diagnostics: readonly Diagnostic[], out: Stream): void {
  out.write(`${safeLines(JSON.stringify({ path, findings: diagnostics.map(findingOf) }, null, 2))}\n`);
}

/** The place as plain values: `line` and `column` from 1, in UTF-16 code units; null of a whole file. */
function findingOf({ rule, severity, message, hint, place }: Diagnostic): object {
  if (place.kind === 'file') {
    return { rule, severity, message, hint, path: place.path, line: null, column: null, excerpt: null };
  }
  const { file, start } = place.span;
  const { line, column } = positionAt(file, start);
  return { rule, severity, message, hint, path: file.path, line, column, excerpt: excerptOf(lineText(file, line), column) };
}

/** UTF-16 units of a line that are told before and after the place. */
const AROUND = 80;

function excerptOf(line: string, column: number): string {
  return line.slice(Math.max(0, column - 1 - AROUND), column - 1 + AROUND);
}
