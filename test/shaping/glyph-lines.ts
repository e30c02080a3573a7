/** Our shaping in hb-shape's notation: `[3=1@0,-5+420|17=0+310]`, glyphs in visual order. */
import { pt } from '../../src/base/units.js';
import type { NodeId } from '../../src/document/model.js';
import type { FontFace } from '../../src/fonts/font.js';
import type { Shaper } from '../../src/text/shape.js';
import type { Cluster, ShapedRun, TextRun } from '../../src/text/types.js';

export interface ShapingCase {
  readonly text: string;
  readonly direction: 'rtl' | 'ltr';
  readonly script: string;
  readonly language: string;
  readonly features: readonly string[];
}

export function shapeCase(shaper: Shaper, face: FontFace, { text, direction, script, language, features }: ShapingCase): string {
  const run: TextRun = {
    kind: 'text',
    start: 0,
    end: text.length,
    level: direction === 'rtl' ? 1 : 0,
    script,
    style: {
      families: [face.family],
      weight: face.weight,
      size: pt(12),
      color: '#000000',
      language,
      features,
      latinScale: 1,
      rise: pt(0),
      decoration: 'none',
      verbatim: false,
    },
    owner: 1 as NodeId,
    face,
    size: pt(12),
  };
  return glyphLine(shaper.shape(run, text), direction);
}

function glyphLine(shaped: ShapedRun, direction: 'rtl' | 'ltr'): string {
  const pieces = shaped.kind === 'glyphs' ? shaped.pieces : [];
  const clusters = pieces.flatMap((piece) => piece.shaped.clusters.map((cluster) => glyphsOf(cluster, piece.start)));
  const visual = direction === 'rtl' ? clusters.toReversed() : clusters;
  return `[${visual.flat().join('|')}]`;
}

function glyphsOf(cluster: Cluster, offset: number): readonly string[] {
  let pen = 0;
  return cluster.glyphs.map(({ id, x, y, advance }) => {
    const shift = x - pen === 0 && y === 0 ? '' : `@${x - pen},${y}`;
    pen += advance;
    return `${id}=${offset + cluster.start}${shift}+${advance}`;
  });
}

const ARABIC_LETTER = /\p{Script=Arabic}/u;

/** Script and direction that a word has in running text. */
export function caseOf(text: string): ShapingCase {
  if (ARABIC_LETTER.test(text) || /[\u0660-\u0669\u060c\u061b\u061f\u066a]/.test(text)) {
    return { text, direction: 'rtl', script: 'Arab', language: 'ar', features: [] };
  }
  const script = /\p{Script=Greek}/u.test(text) ? 'Grek' : /\p{Script=Cyrillic}/u.test(text) ? 'Cyrl' : 'Latn';
  return { text, direction: 'ltr', script, language: 'ar', features: [] };
}
