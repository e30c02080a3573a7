import type { Diagnostic } from '../base/diagnostic.js';

/** What was found of an image's bytes. Width and height as the image is shown, in its own pixels. */
export type Inspection =
  | { readonly kind: 'sound'; readonly width: number; readonly height: number }
  | { readonly kind: 'unsound'; readonly problems: readonly ImageProblem[] };

export type ImageProblem = Pick<Diagnostic, 'rule' | 'message' | 'hint'>;

/** Of a file that is cut off or damaged; `problem` ends the sentence “expected a sound … file, but”. */
export function damaged(format: string, problem: string): Inspection {
  return { kind: 'unsound', problems: damagedFile(format, problem) };
}

export function damagedFile(format: string, problem: string): readonly ImageProblem[] {
  return [{ rule: 'images-are-sound', message: `expected a sound ${format} file, but ${problem}`, hint: 'export or download the image anew' }];
}
