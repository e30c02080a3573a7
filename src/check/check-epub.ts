/** Any EPUB → what a right-to-left reader would stumble over. Nothing is fetched, and nothing of the disk is read. */
import { atFile, type Diagnostic, type Report } from '../base/diagnostic.js';
import type { Book } from './book.js';
import { MAX_COMPARISONS, MAX_FINDINGS } from './limits.js';
import { openArchive } from './open-archive.js';
import { tell } from './opening-rules.js';
import { readBook } from './read-book.js';
import { readPackage } from './read-package.js';
import { RULES } from './rules.js';
import type { Rule } from './rule.js';
import { SelectorMatcher } from './selectors.js';

/** `path`: how diagnostics name the whole file; those of its parts have the part's path in the archive. */
export async function checkEpub({ bytes, path }: { readonly bytes: Uint8Array; readonly path: string }): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = bounded((diagnostic) => diagnostics.push(diagnostic));
  const archive = openArchive(bytes, path, report);
  const opf = archive === null ? null : readPackage(archive, path, report);
  if (archive === null || opf === null) {
    return diagnostics;
  }
  const matcher = new SelectorMatcher(MAX_COMPARISONS);
  const book = await readBook(archive, opf, matcher, report);
  for (const rule of RULES) {
    diagnostics.push(...apply(rule, book, path));
  }
  if (matcher.isSpent) {
    tell(report, 'style-sheets-are-of-bounded-size', 'expected style sheets that are compared with the text in a second or two, but they are too many', atFile(path));
  }
  return diagnostics;
}

function apply({ id, severity, hint, find }: Rule, book: Book, path: string): readonly Diagnostic[] {
  const findings = find(book);
  const told: Diagnostic[] = findings.slice(0, MAX_FINDINGS).map(({ message, place }) => ({ rule: id, severity, message, place, hint }));
  const left = findings.length - told.length;
  return left === 0 ? told : [...told, { rule: id, severity, message: `and ${left} more places of the same`, place: atFile(path), hint }];
}

/** Lets no more than so many of a rule pass; of opening, hundreds of damaged files say what twenty say. */
function bounded(report: Report): Report {
  const counts = new Map<string, number>();
  return (diagnostic) => {
    const count = (counts.get(diagnostic.rule) ?? 0) + 1;
    counts.set(diagnostic.rule, count);
    if (count <= MAX_FINDINGS) {
      report(diagnostic);
    }
  };
}
