import type { Book } from './book.js';
import { familiesOf } from './computed-style.js';
import type { FontFacts } from './font-file.js';
import { resolveReference } from './paths.js';
import type { StyleSheet } from './style-sheet.js';

/** A family that `@font-face` makes of fonts in the book. */
export interface EmbeddedFamily {
  readonly name: string;
  readonly faces: readonly FontFacts[];
  /** True too where its characters are not known. */
  readonly mayHaveArabic: boolean;
}

/** Beh and yeh, which every Arabic font has, and a subset for text is seldom without. */
const COMMON = [0x628, 0x64a, 0x627, 0x644, 0x645, 0x646];
const URL = /url\(\s*["']?([^"')]*)["']?\s*\)/gi;

/** By `familyKey`. */
export function embeddedFamilies({ sheets, fonts }: Book): ReadonlyMap<string, EmbeddedFamily> {
  const faces = new Map<string, { readonly name: string; readonly faces: FontFacts[] }>();
  for (const sheet of sheets.values()) {
    for (const { family, paths } of facesOf(sheet)) {
      const entry = faces.get(familyKey(family)) ?? { name: family, faces: [] };
      entry.faces.push(...paths.flatMap((path) => fonts.get(path) ?? []));
      faces.set(familyKey(family), entry);
    }
  }
  return new Map([...faces].map(([key, entry]) => [key, { ...entry, mayHaveArabic: entry.faces.length === 0 || entry.faces.some(mayHaveArabic) }]));
}

/** Families of `@font-face` with the paths of their sources. */
export function facesOf({ faces, file }: StyleSheet): readonly { readonly family: string; readonly paths: readonly string[] }[] {
  return faces.map(({ declarations }) => {
    const valueOf = (property: string): string => declarations.find((declaration) => declaration.property === property)?.value ?? '';
    const targets = [...valueOf('src').matchAll(URL)].map(([, url = '']) => resolveReference(file.path, url));
    return { family: familiesOf(valueOf('font-family'))[0] ?? '', paths: targets.flatMap((target) => (target.kind === 'inside' ? target.path : [])) };
  });
}

export function familyKey(family: string): string {
  return family.toLowerCase();
}

function mayHaveArabic({ has }: FontFacts): boolean {
  return has === null || COMMON.some((codePoint) => has(codePoint));
}
