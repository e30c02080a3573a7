import { kindOfPath } from './asset-path.js';
import type { ImageProblem } from './image-inspection.js';

const LONGEST_SHOWN = 60;

/** What is to be read, in the words of messages. */
export interface AskedFile {
  readonly noun: string;
  /** A path of one. */
  readonly example: string;
  /** How its path is written. */
  readonly written: string;
}

export const IMAGE_FILE: AskedFile = { noun: 'an image', example: 'images/name.png', written: '![what it shows](images/name.png)' };

/** Why a file may not be read from this path, which the author wrote; null where it may. */
export function refusedPath(path: string, { noun, example, written }: AskedFile): ImageProblem | null {
  const shown = `“${path.length > LONGEST_SHOWN ? `${path.slice(0, LONGEST_SHOWN)}…` : path}”`;
  switch (kindOfPath(path)) {
    case 'local':
      return path.trim() === '' ? { rule: 'images-exist', message: `expected the path of ${noun}, but there is none`, hint: `write ${written}` } : null;
    case 'web':
      return { rule: 'images-are-local', message: `expected a file of the publication, but ${shown} lies on the web`, hint: 'download it into the publication’s folder: a build needs no network' };
    case 'data':
      return { rule: 'images-are-files', message: `expected the path of ${noun}, but its bytes stand in the text as data:`, hint: 'save it as a file in the publication’s folder' };
    case 'file':
      return { rule: 'paths-name-no-scheme', message: `expected a path, but ${shown} begins with file:`, hint: `write the path from the publication’s folder: ${example}` };
    case 'scheme':
      return { rule: 'paths-name-no-scheme', message: `expected a path, but ${shown} begins with a scheme`, hint: `write the path from the publication’s folder: ${example}` };
    case 'absolute':
      return { rule: 'paths-are-relative', message: `expected a path from the publication’s folder, but ${shown} begins at the root`, hint: `put the file into the folder and write its path from there: ${example}` };
    case 'outside':
      return leavesFolderProblem(shown);
    case 'backslash':
      return { rule: 'paths-have-forward-slashes', message: `expected / between folders, but ${shown} has \\`, hint: `write ${path.replaceAll('\\', '/')}` };
  }
}

/** Of a path that leads out of the folder, by itself or through a link. */
export function leavesFolderProblem(shown: string): ImageProblem {
  return {
    rule: 'paths-stay-in-the-folder',
    message: `expected a file in the publication’s folder, but ${shown} lies outside of it`,
    hint: 'copy the file into the folder',
  };
}
