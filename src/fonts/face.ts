import type { FontFace, FontSource } from './font.js';
import { readCharacterMap } from './character-map.js';
import { readMetrics } from './metrics.js';
import { SfntTables } from './sfnt.js';

/** Makes a face of a font file's bytes. Throws where they are not a static TrueType font. */
export function createFace(source: FontSource, bytes: Uint8Array): FontFace {
  const tables = new SfntTables(bytes);
  const characters = readCharacterMap(tables);
  return {
    id: source.id,
    family: source.family,
    weight: source.weight,
    bytes,
    metrics: readMetrics(tables),
    has: (codePoint) => characters.has(codePoint),
  };
}
