/** Vertical metrics from `head`, `hhea`, `post` and `OS/2`. */
import { fontUnit } from '../base/units.js';
import type { FontMetrics } from './font.js';
import type { SfntTables } from './sfnt.js';

/** First version of OS/2 that has sxHeight and sCapHeight. */
const OS2_WITH_HEIGHTS = 2;

/** Shares of the em, for fonts that do not say (0). */
const TYPICAL_X_HEIGHT = 0.5;
const TYPICAL_CAP_HEIGHT = 0.7;

export function readMetrics(tables: SfntTables): FontMetrics {
  const head = tables.require('head');
  const hhea = tables.require('hhea');
  const post = tables.require('post');
  const os2 = tables.find('OS/2');
  const unitsPerEm = head.getUint16(18);
  const heights = os2 !== null && os2.getUint16(0) >= OS2_WITH_HEIGHTS ? os2 : null;
  return {
    unitsPerEm,
    ascent: fontUnit(hhea.getInt16(4)),
    descent: fontUnit(hhea.getInt16(6)),
    xHeight: fontUnit(heights?.getInt16(86) || Math.round(unitsPerEm * TYPICAL_X_HEIGHT)),
    capHeight: fontUnit(heights?.getInt16(88) || Math.round(unitsPerEm * TYPICAL_CAP_HEIGHT)),
    underlinePosition: fontUnit(post.getInt16(8)),
    underlineThickness: fontUnit(post.getInt16(10)),
  };
}
