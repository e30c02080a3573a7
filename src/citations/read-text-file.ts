/** A text file of the publication's folder that front matter names: a bibliography, a style. */
import { atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import { decodedPath, kindOfPath } from '../source/asset-path.js';
import type { GivenName } from '../source/front-matter-values.js';
import type { ReadAsset } from '../source/publication-source.js';
import { decodeUtf8 } from '../source/utf8.js';

/** Thousands of sources fit. */
const MAX_BYTES = 8 * 1024 * 1024;
const BYTES_PER_MB = 1024 * 1024;

/** Null, and told, where it cannot be read. `noun` is what it is to hold. */
export async function readTextFile({ name, span }: GivenName, noun: string, readAsset: ReadAsset, report: Report): Promise<SourceFile | null> {
  const path = decodedPath(name);
  const tell = (rule: string, message: string, hint: string): null => {
    report({ rule, severity: 'error', message, place: atSpan(span), hint });
    return null;
  };
  if (kindOfPath(path) !== 'local') {
    return tell('paths-stay-in-the-folder', `expected ${noun} in the publication’s folder, but “${name}” leads elsewhere`, 'copy the file into the folder and write its path from there');
  }
  const asset = await readAsset(path);
  switch (asset.kind) {
    case 'missing':
      return tell('bibliographies-exist', `expected ${noun} “${name}”, but there is no such file`, 'check the name: paths begin at the publication’s folder');
    case 'outside':
      return tell('paths-stay-in-the-folder', `expected ${noun} in the publication’s folder, but “${name}” lies outside of it`, 'copy the file into the folder');
    case 'unreadable':
      return tell('bibliographies-are-readable', `expected to read “${name}”, but ${asset.reason}`, 'check the file’s permissions');
    case 'too-large':
      return tell('bibliographies-have-an-allowed-size', tooLarge(asset.size), 'leave out what the publication does not cite');
    case 'found':
      break;
  }
  if (asset.bytes.length > MAX_BYTES) {
    return tell('bibliographies-have-an-allowed-size', tooLarge(asset.bytes.length), 'leave out what the publication does not cite');
  }
  const decoded = decodeUtf8(asset.bytes);
  const file = { path: besides(span.file.path, path), text: decoded.text };
  if (decoded.kind === 'invalid') {
    report({
      rule: 'sources-are-utf-8',
      severity: 'error',
      message: 'expected UTF-8, but a byte came that no character begins with',
      place: atSpan({ file, start: decoded.offset, end: Math.min(decoded.offset + 1, file.text.length) }),
      hint: decoded.likely === null ? 'save the file as UTF-8' : `save the file as UTF-8: it looks like ${decoded.likely}`,
    });
    return null;
  }
  return file;
}

function tooLarge(size: number): string {
  return `expected at most ${MAX_BYTES / BYTES_PER_MB} MB, but the file has ${Math.ceil(size / BYTES_PER_MB)} MB`;
}

/** Relative to where the command ran, as the source's own path is. */
function besides(source: string, path: string): string {
  const folder = source.lastIndexOf('/');
  return folder === -1 ? path : `${source.slice(0, folder + 1)}${path}`;
}
