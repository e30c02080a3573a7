import { atFile, type Report } from '../base/diagnostic.js';
import { Archive } from './archive.js';
import { MAX_ENTRIES } from './limits.js';
import { tell } from './opening-rules.js';
import { harmless, quoted } from './quoted.js';
import { readZipDirectory } from './zip-directory.js';

/** Null where there is nothing to check. `path`: of the file, for diagnostics. */
export function openArchive(bytes: Uint8Array, path: string, report: Report): Archive | null {
  const directory = readZipDirectory(bytes, MAX_ENTRIES);
  if (directory === null) {
    tell(report, 'archives-are-sound', 'expected an EPUB, which is a zip, but the file is none or is cut', atFile(path));
    return null;
  }
  if (directory.count > MAX_ENTRIES) {
    tell(report, 'archives-are-of-bounded-size', `expected at most ${MAX_ENTRIES} files, but there are ${directory.count}`, atFile(path));
    return null;
  }
  const { entries } = directory;
  const names = new Set<string>();
  for (const { name } of entries) {
    if (leadsOut(name)) {
      tell(report, 'names-stay-inside', `expected a name inside the archive, but came upon ${quoted(name)}`, atFile(path));
    }
    if (names.has(name)) {
      tell(report, 'archives-are-sound', 'expected each name once, but two files have this one', atFile(harmless(name)));
    }
    names.add(name);
  }
  return new Archive(bytes, entries);
}

function leadsOut(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');
}
