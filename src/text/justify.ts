/**
 * Spreads a line's slack over its spaces. Advances are whole font units, because the PDF's width
 * arrays are; rounding errors are carried on, so that the line as a whole is off by half a unit at most.
 */
import type { Pt } from '../base/units.js';
import { fontUnit, pt } from '../base/units.js';
import { isElasticSpace, SPACE_SHRINK, SPACE_STRETCH } from './space.js';
import type { LineCluster, TextRun } from './types.js';

/** What a run contributes to a line, in logical order. */
export interface RunPart {
  readonly run: TextRun;
  readonly clusters: LineCluster[];
  /** Offset in the text of each cluster. */
  readonly starts: readonly number[];
}

export interface Justification {
  /** Glue set ratio: 1 is a space grown, -1 a space shrunk, to its limit. */
  readonly ratio: number;
}

/** Changes the spaces of `parts` so that the line gets wider by `slack`; leaves a line without spaces as it is. */
export function justifyLine(parts: readonly RunPart[], slack: Pt): Justification {
  const elastic = elasticWidth(parts);
  if (elastic === 0) {
    return { ratio: 0 };
  }
  const limit = slack < 0 ? SPACE_SHRINK : SPACE_STRETCH;
  const growth = Math.max(slack / elastic, -SPACE_SHRINK);
  let owed = 0;
  for (const part of parts) {
    const unit = part.run.size / part.run.face.metrics.unitsPerEm;
    part.clusters.forEach((cluster, index) => {
      if (!isElastic(cluster)) {
        return;
      }
      owed += growth * cluster.advance * unit;
      const units = Math.round(owed / unit);
      owed -= units * unit;
      const { text, glyphs, advance } = cluster;
      part.clusters[index] = { text, glyphs, advance: fontUnit(advance + units) };
    });
  }
  return { ratio: growth / limit };
}

/** Natural width of the spaces that may change. */
export function elasticWidth(parts: readonly RunPart[]): Pt {
  let width = 0;
  for (const { run, clusters } of parts) {
    let advance = 0;
    for (const cluster of clusters) {
      advance += isElastic(cluster) ? cluster.advance : 0;
    }
    width += (advance * run.size) / run.face.metrics.unitsPerEm;
  }
  return pt(width);
}

function isElastic({ text }: LineCluster): boolean {
  return isElasticSpace(text.charCodeAt(0));
}
