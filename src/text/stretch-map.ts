/**
 * Answers about short stretches of text, found without making a string of each: five units, as most
 * stretches here have, are two numbers.
 */
export class StretchMap {
  private readonly short = new Map<number, Map<number, boolean>>();
  private readonly others = new Map<string, boolean>();

  /** The answer for `text` from `start` to `end`; null where there is none yet. */
  find(text: string, start: number, end: number): boolean | null {
    if (end - start !== SHORT) {
      return this.others.get(text.slice(start, end)) ?? null;
    }
    return this.short.get(firstKey(text, start))?.get(secondKey(text, start)) ?? null;
  }

  add(text: string, start: number, end: number, answer: boolean): void {
    if (end - start !== SHORT) {
      this.others.set(text.slice(start, end), answer);
      return;
    }
    const key = firstKey(text, start);
    const answers = this.short.get(key) ?? new Map<number, boolean>();
    this.short.set(key, answers);
    answers.set(secondKey(text, start), answer);
  }
}

const SHORT = 5;
const UNITS = 0x10000;

const firstKey = (text: string, start: number): number => text.charCodeAt(start) * UNITS + text.charCodeAt(start + 1);

const secondKey = (text: string, start: number): number =>
  (text.charCodeAt(start + 2) * UNITS + text.charCodeAt(start + 3)) * UNITS + text.charCodeAt(start + 4);
