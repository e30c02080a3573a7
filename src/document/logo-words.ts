import type { Metadata } from './metadata.js';

const WORDS: Readonly<Record<string, string>> = { ar: 'شعار الناشر', en: 'Publisher’s logo', fr: 'Logo de l’éditeur', fa: 'نشان ناشر', ur: 'ناشر کا نشان' };
const DEFAULT_WORDS = 'Publisher’s logo';

/** The publisher's mark in words: who it stands for, or what it is. */
export function logoWords({ publisher, language }: Pick<Metadata, 'publisher' | 'language'>): string {
  const words = WORDS[new Intl.Locale(language).language] ?? DEFAULT_WORDS;
  return publisher === null ? words : `${words}: ${publisher}`;
}
