import { readFile, stat } from 'node:fs/promises';
import { atFile, type Report } from '../base/diagnostic.js';

/** More than this no reader opens in comfort. */
const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** What a file that is named on the command line should be; `rule` is that of a folder in its place. */
interface Expected {
  readonly noun: string;
  readonly rule: string;
}

/** A whole file; null where it cannot be read, which is reported. */
export async function readInput(path: string, { noun, rule: kindRule }: Expected, report: Report): Promise<Uint8Array | null> {
  const refuse = (rule: string, message: string, hint: string): null => {
    report({ rule, severity: 'error', message, place: atFile(path), hint });
    return null;
  };
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      return refuse(kindRule, `expected a file of the kind ${noun}, but this is no file`, `name the ${noun} itself`);
    }
    if (found.size > MAX_FILE_BYTES) {
      return refuse('files-are-of-bounded-size', 'expected a file of at most 512 MB, but it is larger', 'split the file');
    }
    return await readFile(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing
      ? refuse('files-exist', `expected a file of the kind ${noun}, but there is none of this name`, 'check the path: it begins at the folder the command runs in')
      : refuse('files-are-readable', 'expected to read the file, but the system does not let us', 'check the permissions');
  }
}
