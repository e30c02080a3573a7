/** The fonts that come with Warraq, read from the package's `fonts` folder. Node only. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FontWeight } from '../design/theme.js';
import type { FontCatalog, FontSource } from './font.js';

/** Both `src/fonts/` and `dist/fonts/` lie two folders below the package. */
const FOLDER = new URL('../../fonts/', import.meta.url);

/** In fallback order. */
const SHIPPED: readonly (readonly [id: string, family: string, weight: FontWeight])[] = [
  ['NotoNaskhArabic-Regular', 'Noto Naskh Arabic', 400],
  ['NotoNaskhArabic-Bold', 'Noto Naskh Arabic', 700],
  ['IBMPlexSansArabic-Regular', 'IBM Plex Sans Arabic', 400],
  ['IBMPlexSansArabic-Bold', 'IBM Plex Sans Arabic', 700],
  ['Amiri-Regular', 'Amiri', 400],
  ['Amiri-Bold', 'Amiri', 700],
  ['ScheherazadeNew-Regular', 'Scheherazade New', 400],
  ['ScheherazadeNew-Bold', 'Scheherazade New', 700],
  ['NotoSerif-Regular', 'Noto Serif', 400],
  ['NotoSerif-Bold', 'Noto Serif', 700],
  ['NotoSerifHebrew-Regular', 'Noto Serif Hebrew', 400],
  ['NotoSerifHebrew-Bold', 'Noto Serif Hebrew', 700],
  ['NotoSansMono-Regular', 'Noto Sans Mono', 400],
  ['NotoSansMono-Bold', 'Noto Sans Mono', 700],
  ['NotoNastaliqUrdu-Regular', 'Noto Nastaliq Urdu', 400],
  ['NotoNastaliqUrdu-Bold', 'Noto Nastaliq Urdu', 700],
  ['NotoKufiArabic-Regular', 'Noto Kufi Arabic', 400],
  ['NotoKufiArabic-Bold', 'Noto Kufi Arabic', 700],
  ['AmiriQuran-Regular', 'Amiri Quran', 400],
  ['CascadiaCodeArabic-Regular', 'Cascadia Code', 400],
  ['CascadiaCodeArabic-Bold', 'Cascadia Code', 700],
  ['NotoSansSymbols2-Regular', 'Noto Sans Symbols 2', 400],
];

export function shippedFonts(): FontCatalog {
  return SHIPPED.map(([id, family, weight]) => fontFile(id, family, weight));
}

function fontFile(id: string, family: string, weight: FontWeight): FontSource {
  const path = fileURLToPath(new URL(`${id}.ttf`, FOLDER));
  return { id, family, weight, load: () => readFile(path) };
}
