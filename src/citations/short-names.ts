import type { CslItem, CslName } from './csl-item.js';

/** More names than this are the first one «وآخرون». */
const MOST_NAMES = 3;

/** Who wrote a source, as a sentence names them: «حسين», «لومبا وأحمد». Its title where nobody did. */
export function shortNames(item: CslItem): string {
  const names = [item['author'], item['editor'], item['translator']].find(isNames) ?? [];
  const [first, ...others] = names.map(nameOf);
  if (first === undefined) {
    const title = item['title'];
    return typeof title === 'string' ? title.replace(/<[^<>]*>/g, '') : item.id;
  }
  const isArabic = item.language === 'ar';
  if (names.length > MOST_NAMES) {
    return isArabic ? `${first} وآخرون` : `${first} et al.`;
  }
  const last = others.pop();
  const and = isArabic ? ' و' : ' and ';
  return last === undefined ? first : `${[first, ...others].join(isArabic ? '، ' : ', ')}${and}${last}`;
}

function isNames(value: CslItem[string] | undefined): value is readonly CslName[] {
  return Array.isArray(value);
}

function nameOf({ family, literal, 'non-dropping-particle': particle }: CslName): string {
  return literal ?? [particle, family].filter((part) => part !== undefined).join(' ');
}
