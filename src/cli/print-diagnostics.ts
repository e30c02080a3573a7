import type { Diagnostic } from '../base/diagnostic.js';
import { formatDiagnostic } from './format-diagnostic.js';
import type { Stream } from './terminal.js';

/** Prints all problems, file by file and from top to bottom, and their number; where there is an error, what it led to. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], stream: Stream, outcome = 'nothing was written'): void {
  if (diagnostics.length === 0) {
    return;
  }
  for (const diagnostic of inReadingOrder(diagnostics)) {
    stream.write(`${formatDiagnostic(diagnostic, stream)}\n`);
  }
  const errors = diagnostics.filter(isError).length;
  const verdict = errors > 0 ? `; ${outcome}` : '';
  stream.write(`${count(errors, 'error')}, ${count(diagnostics.length - errors, 'warning')}${verdict}\n`);
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** Files in the order they were first spoken of; what concerns a whole file comes before its lines. */
function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const paths = [...new Set(diagnostics.map(pathOf))];
  return [...diagnostics].sort(
    (one, other) => paths.indexOf(pathOf(one)) - paths.indexOf(pathOf(other)) || offsetOf(one) - offsetOf(other),
  );
}

function pathOf({ place }: Diagnostic): string {
  return place.kind === 'file' ? place.path : place.span.file.path;
}

function offsetOf({ place }: Diagnostic): number {
  return place.kind === 'file' ? -1 : place.span.start;
}
