/**
 * The way in on a machine with a file system: where the publications are, their text, and the files
 * beside it.
 *
 * A folder with `publication.yaml` is one book, one with `index.md` one publication, with everything
 * below it. In any other folder each
 * Markdown file is a publication, but for those that speak of the folder itself (README and its kin);
 * the folders in it are searched too. Plain text is built where it is named, never searched for.
 * Hidden folders, `node_modules` and symbolic links are passed over.
 */
import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { atFile, type Report } from '../base/diagnostic.js';
import { MAX_ASSET_BYTES, type AssetResult, type PublicationSource, type ReadAsset, type SourceFormat } from './publication-source.js';
import { sourceText } from './source-text.js';

const MAX_SOURCE_BYTES = 64 * 1024 * 1024;
const EMPTY = 'write the title between two lines of ---, and the text below them';
const EMPTY_BOOK = 'write title: and the title, then chapters: and the files of the chapters';
/** Folders below the one that is searched. */
const MAX_FOLDER_DEPTH = 16;

const PUBLICATION = /^publication\.ya?ml$/i;
const FORMATS: Readonly<Record<string, SourceFormat>> = { '.md': 'markdown', '.markdown': 'markdown', '.txt': 'text', '.text': 'text' };
const INDEX = /^index\.(?:md|markdown)$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
const ABOUT_THE_FOLDER = /^(?:readme|changelog|contributing|license|licence|code_of_conduct|security)\./i;

/** Files of the publications at `path`, a file or a folder, in the same order everywhere. */
export async function findPublications(path: string, report: Report): Promise<readonly string[]> {
  const kind = await kindOf(path, report);
  if (kind !== 'folder') {
    return kind === 'file' ? [path] : [];
  }
  const found = await search(path, 0, report);
  if (found.length === 0) {
    report({
      rule: 'folders-hold-publications',
      severity: 'error',
      message: 'expected a publication in the folder, but it holds no publication.yaml, no index.md and no other Markdown file',
      place: atFile(shownPath(path)),
      hint: 'add index.md, or name a file to build: README.md and plain text are built only where they are named',
    });
  }
  return found;
}

/** Reads the source at `path`; of a folder, the one publication in it. Null where there is none, and told. */
export async function loadSource(path: string, report: Report): Promise<PublicationSource | null> {
  const [file, ...others] = await findPublications(path, report);
  if (file === undefined) {
    return null;
  }
  if (others.length > 0) {
    report({
      rule: 'folders-hold-one-publication',
      severity: 'error',
      message: `expected one publication in the folder, but there are ${others.length + 1}`,
      place: atFile(shownPath(path)),
      hint: `name one of them, for example ${shownPath(file)}`,
    });
    return null;
  }
  return loadFile(file, report);
}

async function kindOf(path: string, report: Report): Promise<'file' | 'folder' | 'none'> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const isMissing = isMissingFile(error);
    report({
      rule: isMissing ? 'sources-exist' : 'sources-are-readable',
      severity: 'error',
      message: isMissing ? 'expected a file or a folder, but there is none of this name' : `expected a file or a folder, but ${reasonOf(error)}`,
      place: atFile(shownPath(path)),
      hint: isMissing ? 'check the path: it begins at the folder the command runs in' : 'check the permissions',
    });
    return 'none';
  }
}

async function search(folder: string, depth: number, report: Report): Promise<readonly string[]> {
  const entries = await entriesOf(folder, report);
  const named = (pattern: RegExp): Dirent | undefined => entries.find((entry) => entry.isFile() && pattern.test(entry.name));
  const index = named(PUBLICATION) ?? named(INDEX);
  if (index !== undefined) {
    return [join(folder, index.name)];
  }
  const files = entries.filter((entry) => entry.isFile() && MARKDOWN.test(entry.name) && !ABOUT_THE_FOLDER.test(entry.name));
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules');
  const found = files.map((entry) => join(folder, entry.name));
  for (const entry of depth < MAX_FOLDER_DEPTH ? folders : []) {
    found.push(...(await search(join(folder, entry.name), depth + 1, report)));
  }
  return found;
}

/** In order of their names' code units, whatever the file system's order and the machine's language. */
async function entriesOf(folder: string, report: Report): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    report({
      rule: 'folders-are-readable',
      severity: 'error',
      message: `expected to read the folder, but ${reasonOf(error)}`,
      place: atFile(shownPath(folder)),
      hint: 'check the folder’s permissions',
    });
    return [];
  }
}

async function loadFile(path: string, report: Report): Promise<PublicationSource | null> {
  const format = formatOf(path);
  if (format === undefined) {
    report({
      rule: 'sources-are-markdown-or-text',
      severity: 'error',
      message: `expected a Markdown or plain text file, or publication.yaml, but its name ends in ${extname(path) === '' ? 'nothing' : extname(path)}`,
      place: atFile(shownPath(path)),
      hint: `give it a name that ends in ${Object.keys(FORMATS).join(', ')}`,
    });
    return null;
  }
  const bytes = await readBytes(path, report);
  const file = bytes === null ? null : sourceText(bytes, shownPath(path), format === 'book' ? EMPTY_BOOK : EMPTY, report);
  if (file === null) {
    return null;
  }
  return { file, format, name: nameOf(path), readAsset: readAssetsIn(dirname(path)) };
}

function formatOf(path: string): SourceFormat | undefined {
  return PUBLICATION.test(basename(path)) ? 'book' : FORMATS[extname(path).toLowerCase()];
}

async function readBytes(path: string, report: Report): Promise<Uint8Array | null> {
  try {
    const { size } = await stat(path);
    if (size <= MAX_SOURCE_BYTES) {
      return await readFile(path);
    }
    report({
      rule: 'sources-have-an-allowed-size',
      severity: 'error',
      message: `expected at most ${MAX_SOURCE_BYTES} bytes, but the file has ${size}`,
      place: atFile(shownPath(path)),
      hint: 'divide it into several publications',
    });
  } catch (error) {
    report({
      rule: 'sources-are-readable',
      severity: 'error',
      message: `expected to read the file, but ${reasonOf(error)}`,
      place: atFile(shownPath(path)),
      hint: 'check the file’s permissions',
    });
  }
  return null;
}

/** Reads files in a publication's folder; a link that leads out of it counts as outside. */
export function readAssetsIn(folder: string): ReadAsset {
  return async (path: string): Promise<AssetResult> => {
    try {
      const root = await realpath(folder);
      const file = await realpath(resolve(root, path));
      if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) {
        return { kind: 'outside' };
      }
      const found = await stat(file);
      if (!found.isFile()) {
        return { kind: 'unreadable', reason: 'it is no file' };
      }
      return found.size > MAX_ASSET_BYTES ? { kind: 'too-large', size: found.size } : { kind: 'found', bytes: await readFile(file) };
    } catch (error) {
      return isMissingFile(error) ? { kind: 'missing' } : { kind: 'unreadable', reason: reasonOf(error) };
    }
  };
}

function nameOf(path: string): string {
  const file = basename(path);
  const folder = basename(dirname(resolve(path)));
  return (INDEX.test(file) || PUBLICATION.test(file)) && folder !== '' ? folder : basename(file, extname(file));
}

/** As diagnostics show it: with forward slashes, without `./`. */
function shownPath(path: string): string {
  return path.split(sep).join('/').replace(/^(?:\.\/)+(?=.)/, '');
}

function isMissingFile(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Half a sentence: “but …”. */
function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'reading it is not permitted';
    case 'ELOOP':
      return 'it is a link that leads back to itself';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
