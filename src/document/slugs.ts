/** Names of headings in links, made as GitHub makes them: `## قمة ألاسكا!` is `#قمة-ألاسكا`. */

const DROPPED = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;
const NAMELESS = 'section';

/** Letters of every script stay, with their marks; punctuation goes and spaces become hyphens. */
export function slugOf(text: string): string {
  const slug = text.trim().toLowerCase().replace(DROPPED, '').replaceAll(' ', '-');
  return slug === '' ? NAMELESS : slug;
}

/** Gives each wish a slug of its own: the second `foo` is `foo-1`. */
export class SlugSet {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  add(wish: string): string {
    let slug = wish;
    let count = this.#next.get(wish) ?? 1;
    while (this.#taken.has(slug)) {
      slug = `${wish}-${count}`;
      count += 1;
    }
    this.#next.set(wish, count);
    this.#taken.add(slug);
    return slug;
  }
}
