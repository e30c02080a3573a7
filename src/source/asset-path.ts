/** Where the path of an image or a link leads, judged by its characters alone. */

export type PathKind = 'local' | 'web' | 'data' | 'file' | 'absolute' | 'outside' | 'backslash' | 'scheme';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const DRIVE = /^[a-z]:[\\/]/i;

export function kindOfPath(path: string): PathKind {
  if (DRIVE.test(path) || path.startsWith('\\\\')) {
    return 'absolute';
  }
  switch (SCHEME.exec(path)?.[1]?.toLowerCase()) {
    case undefined:
      break;
    case 'http':
    case 'https':
      return 'web';
    case 'data':
      return 'data';
    case 'file':
      return 'file';
    default:
      return 'scheme';
  }
  if (path.startsWith('//')) {
    return 'web';
  }
  if (path.startsWith('/')) {
    return 'absolute';
  }
  if (leavesFolder(path)) {
    return 'outside';
  }
  return path.includes('\\') ? 'backslash' : 'local';
}

/** Whether the path, taken from a folder, ends above it or begins at a root. */
export function leavesFolder(path: string): boolean {
  if (/^[/\\]/.test(path)) {
    return true;
  }
  let depth = 0;
  for (const part of path.split(/[/\\]/)) {
    if (part === '..') {
      depth -= 1;
    } else if (part !== '' && part !== '.') {
      depth += 1;
    }
    if (depth < 0) {
      return true;
    }
  }
  return false;
}

/** Percent signs decoded, where they encode something: files are named in plain letters. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The folder of a path, without its final slash; empty for a name alone. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A path written in a file of `folder`, from where `folder` itself is named; addresses and roots stay as they are. */
export function fromFolder(folder: string, path: string): string {
  const kind = kindOfPath(path);
  if (folder === '' || path === '' || (kind !== 'local' && kind !== 'outside')) {
    return path;
  }
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') {
      parts.pop();
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  return parts.join('/');
}
