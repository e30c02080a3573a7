import { atSpan, type Report } from '../base/diagnostic.js';
import type { CitingFile } from './collect-citations.js';

/** `[@key]` and `[-@key`: nobody writes these but to cite. */
const CITING = /\[-?@[\p{L}\p{N}_][^\[\]\n`]{0,200}\]/u;

/** Tells of the first citation where no bibliography is named. */
export function checkUncited(files: readonly CitingFile[], report: Report): void {
  for (const { file } of files) {
    const match = CITING.exec(file.text);
    if (match !== null) {
      report({
        rule: 'citations-have-a-bibliography',
        severity: 'warning',
        message: 'expected a bibliography for this citation, but front matter names none, so it is printed as it is',
        place: atSpan({ file, start: match.index, end: match.index + match[0].length }),
        hint: 'add bibliography: refs.bib to the front matter, or write \\ before the @',
      });
      return;
    }
  }
}
