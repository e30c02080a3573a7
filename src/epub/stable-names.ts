/** Names in ASCII that hang on nothing but what they name: they stay when something is added elsewhere. */

const PLAIN = /^[a-z][a-z0-9-]{0,39}$/;

export class StableNames {
  readonly #counts = new Map<string, number>();

  /** The name itself where it is ASCII, else a hash of it; the second of two alike is told by its number. */
  add(name: string): string {
    const wish = PLAIN.test(name) ? name : hash(name);
    const count = (this.#counts.get(wish) ?? 0) + 1;
    this.#counts.set(wish, count);
    return count === 1 ? wish : `${wish}.${count}`;
  }
}

/** FNV-1a of 32 bits over UTF-16 units. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return `x${(state >>> 0).toString(16).padStart(8, '0')}`;
}
