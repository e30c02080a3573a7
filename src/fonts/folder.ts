/** Fonts that a user drops into a folder. Node only. */
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { atFile, type Report } from '../base/diagnostic.js';
import { createFace } from './face.js';
import type { FontCatalog, FontSource } from './font.js';
import { readFontNames, type FontReading } from './font-names.js';
import { outlineProblem } from './sound-outlines.js';

/** The folder beside a publication that is looked into. */
const FONTS = 'fonts';
const FONT_FILE = /\.(?:ttf|otf|ttc|woff2?)$/i;
const MAX_FONTS = 64;
/** The largest fonts of all Han letters have half of it. */
const MAX_FONT_BYTES = 64 * 1024 * 1024;
const NO_BYTES = new Uint8Array(0);

/** The fonts in the folder `fonts` below `folder`, in order of their names; what cannot be used is told. */
export async function folderFonts(folder: string, report: Report): Promise<FontCatalog> {
  const fonts: FontSource[] = [];
  for (const name of await fontFiles(join(folder, FONTS))) {
    const path = join(folder, FONTS, name);
    const isTooLarge = (await stat(path)).size > MAX_FONT_BYTES;
    const bytes = isTooLarge ? NO_BYTES : new Uint8Array(await readFile(path));
    const reading = isTooLarge ? tooLarge() : tried(readFontNames(bytes), bytes);
    if (reading.kind === 'usable') {
      const id = `own-${fonts.length + 1}-${reading.weight === 700 ? 'Bold' : 'Regular'}`;
      fonts.push({ id, family: reading.family, weight: reading.weight, load: () => Promise.resolve(bytes) });
      continue;
    }
    report({
      rule: 'fonts-are-usable',
      severity: 'warning',
      message: `expected a static TrueType font, but ${reading.problem}`,
      place: atFile(path.split(sep).join('/')),
      hint: reading.hint,
    });
  }
  return fonts;
}

/** A font that says sensible things of itself may still be damaged further down. */
function tried(reading: FontReading, bytes: Uint8Array): FontReading {
  if (reading.kind === 'unusable') {
    return reading;
  }
  try {
    createFace({ ...reading, id: 'tried', load: () => Promise.resolve(bytes) }, bytes);
    const problem = outlineProblem(bytes);
    return problem === null ? reading : { kind: 'unusable', problem, hint: 'download or export the font anew' };
  } catch {
    return { kind: 'unusable', problem: 'the file is damaged', hint: 'download or export the font anew' };
  }
}

function tooLarge(): FontReading {
  return { kind: 'unusable', problem: `it has more than ${MAX_FONT_BYTES / (1024 * 1024)} MB`, hint: 'take a font of the letters that are needed' };
}

/** The user's fonts take the place of shipped ones of the same family; where a letter is in neither, others serve. */
export function withOwnFonts(own: FontCatalog, shipped: FontCatalog): FontCatalog {
  const families = new Set(own.map(({ family }) => family));
  return [...shipped.filter(({ family }) => !families.has(family)), ...own];
}

async function fontFiles(folder: string): Promise<readonly string[]> {
  try {
    // A link could lead anywhere.
    if ((await lstat(folder)).isSymbolicLink()) {
      return [];
    }
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && FONT_FILE.test(entry.name)).map((entry) => entry.name);
    return names.sort((a, b) => (a < b ? -1 : 1)).slice(0, MAX_FONTS);
  } catch {
    return [];
  }
}
