/** Which lines of a text's source are program text: those between two fences (CommonMark 4.5). */
import { TEXT_LANGUAGES } from '../source/code-nodes.js';

const FENCE = /^[\s>]*(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s{]*)/;

/** Takes lines one after the other. */
export class Fences {
  /** That the lines stand behind; null outside all fences. */
  #open: { readonly fence: string; readonly isProgram: boolean } | null = null;

  /** Whether the line is program text, or a fence of it. */
  take(line: string): boolean {
    const [, fence = '', language = ''] = FENCE.exec(line) ?? [];
    if (this.#open === null) {
      this.#open = fence === '' ? null : { fence, isProgram: !TEXT_LANGUAGES.includes(language.toLowerCase()) };
      return this.#open?.isProgram ?? false;
    }
    const { isProgram } = this.#open;
    if (language === '' && fence.startsWith(this.#open.fence)) {
      this.#open = null;
    }
    return isProgram;
  }
}
