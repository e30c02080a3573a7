/** The faces that the book carries, cut down to its text, and the stacks that its CSS names. */
import type { FontRole, ThemeFonts } from '../design/theme.js';
import type { FontFace } from '../fonts/font.js';
import type { FontSet } from '../fonts/font-set.js';
import type { BookFile } from './archive.js';
import { createSubsetter } from './subset-font.js';
import { loadWasm } from '../base/wasm-file.js';
import type { StyledText } from './survey.js';

export interface EmbeddedFonts {
  readonly faces: readonly EmbeddedFace[];
  /** Families in order of preference; every one of them is among the faces. */
  readonly stacks: Readonly<Record<FontRole, readonly string[]>>;
}

export interface EmbeddedFace {
  readonly face: FontFace;
  readonly file: BookFile;
}

const NO_BREAK_SPACE = '\u00A0';

/** Shown as U+2010 where a font lacks it. */
const NON_BREAKING_HYPHEN = '\u2011';
const HYPHEN = '\u2010';

export async function embedFonts(
  fonts: FontSet,
  stacks: ThemeFonts,
  texts: readonly StyledText[],
): Promise<EmbeddedFonts> {
  const uses = new Map<FontFace, Set<string>>();
  const families = byRole(() => new Set<string>());
  for (const { font, weight, clusters } of texts) {
    for (const cluster of clusters) {
      const face = fonts.select(stacks[font], weight, cluster);
      if (face !== null) {
        families[font].add(face.family);
        uses.set(face, (uses.get(face) ?? new Set()).add(cluster));
      }
    }
  }
  const inOrder = (role: FontRole): readonly string[] => {
    const known = new Set([...stacks[role], ...fonts.faces.map(({ family }) => family)]);
    return [...known].filter((family) => families[role].has(family));
  };
  return {
    faces: await cutDown(fonts.faces, uses),
    stacks: byRole(inOrder),
  };
}

function byRole<Value>(make: (role: FontRole) => Value): Readonly<Record<FontRole, Value>> {
  return { body: make('body'), heading: make('heading'), display: make('display'), code: make('code'), emphasis: make('emphasis'), quran: make('quran') };
}

async function cutDown(
  faces: readonly FontFace[],
  uses: ReadonlyMap<FontFace, ReadonlySet<string>>,
): Promise<readonly EmbeddedFace[]> {
  const subsetter = await createSubsetter(await loadWasm('subsetter'));
  return faces.flatMap((face) => {
    const clusters = uses.get(face);
    if (clusters === undefined) {
      return [];
    }
    const bytes = subsetter.subset(face.bytes, withEquals(clusters));
    return [{ face, file: { path: `fonts/${face.id}.ttf`, bytes } }];
  });
}

/** The clusters with their canonical equals: shapers compose and decompose as the font allows. */
function withEquals(clusters: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set([' ', NO_BREAK_SPACE]);
  for (const cluster of clusters) {
    all.add(cluster).add(cluster.normalize('NFC')).add(cluster.normalize('NFD'));
    if (cluster.includes(NON_BREAKING_HYPHEN)) {
      all.add(HYPHEN);
    }
  }
  return all;
}
