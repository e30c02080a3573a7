import type { Diagnostic } from '../../src/base/diagnostic.js';
import { positionAt } from '../../src/base/source.js';
import { checkEpub } from '../../src/check/check-epub.js';

/** What `warraq check` finds, one line each: rule, place and message. */
export async function findingsOf(epub: Uint8Array): Promise<readonly string[]> {
  return (await checkEpub({ bytes: epub, path: 'book.epub' })).map((diagnostic) => `${diagnostic.rule} ${placeOf(diagnostic)} ${diagnostic.message}`);
}

function placeOf({ place }: Diagnostic): string {
  if (place.kind === 'file') {
    return place.path;
  }
  const { line, column } = positionAt(place.span.file, place.span.start);
  return `${place.span.file.path}:${line}:${column}`;
}
