/** Tokens as theme files hold them, before they are checked; and one file's laid over another's. */

export type Tokens = string | number | boolean | null | readonly Tokens[] | TokenMap;

export interface TokenMap {
  readonly [key: string]: Tokens;
}

export function isTokenMap(value: Tokens | undefined): value is TokenMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Mappings are laid over each other key by key; anything else takes the place of what was there. */
export function overlay(base: TokenMap, over: TokenMap): TokenMap {
  const keys = Object.keys(over).map((key): readonly [string, Tokens] => {
    const [below, above] = [Object.hasOwn(base, key) ? base[key] : undefined, over[key] ?? null];
    return [key, isTokenMap(below) && isTokenMap(above) ? overlay(below, above) : above];
  });
  return Object.fromEntries([...Object.entries(base), ...keys]);
}
