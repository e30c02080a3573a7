import { graphemes } from './grapheme.js';

const SPACE = 0x20;
const BASIC_PLANE = 0x10000;

/** Characters that are clusters of their own wherever no mark follows: those of nearly all words. */
const STANDS_ALONE = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0620-\u064a\u0660-\u066f\u0671-\u06d5\u060c\u061b\u061f\u2010-\u2027\u2030-\u205e]$/;

/** What is known of a UTF-16 unit. */
const ALONE = 1;
const SEEN_ALONE = 2;
const JOINS = 3;

/** The different grapheme clusters of many texts, taken word by word. */
export class ClusterCollector {
  /** By UTF-16 unit; 0 where nothing is known. */
  private readonly units = new Uint8Array(BASIC_PLANE);
  /** Words with other characters. */
  private readonly words = new Set<string>();

  add(text: string): void {
    for (let start = 0; start < text.length; ) {
      start = this.addWord(text, start) + 1;
    }
  }

  all(): ReadonlySet<string> {
    const clusters = new Set<string>();
    this.units.forEach((state, unit) => {
      if (state === SEEN_ALONE) {
        clusters.add(String.fromCharCode(unit));
      }
    });
    for (const word of this.words) {
      for (const cluster of graphemes(word)) {
        clusters.add(cluster);
      }
    }
    return clusters;
  }

  /** Adds the word at `start`; returns where it ends. */
  private addWord(text: string, start: number): number {
    let plain = true;
    let end = start;
    for (let unit = text.charCodeAt(end); end < text.length && unit !== SPACE; unit = text.charCodeAt(++end)) {
      plain &&= this.standsAlone(unit);
    }
    if (!plain) {
      this.words.add(text.slice(start, end));
      return end;
    }
    for (let at = start; at < end; at++) {
      this.units[text.charCodeAt(at)] = SEEN_ALONE;
    }
    return end;
  }

  private standsAlone(unit: number): boolean {
    const known = this.units[unit];
    if (known === 0) {
      const state = STANDS_ALONE.test(String.fromCharCode(unit)) ? ALONE : JOINS;
      this.units[unit] = state;
      return state === ALONE;
    }
    return known !== JOINS;
  }
}
