/** The loaded faces of one publication, and which of them shows what. */
import { invariant } from '../base/assert.js';
import type { FontStack, FontWeight } from '../design/theme.js';
import { createFace } from './face.js';
import type { FontCatalog, FontFace, FontSource } from './font.js';
import { supports } from './support.js';

/** Text that will be set in a font stack; clusters may come in any order and repeat. */
export interface FontNeed {
  readonly families: FontStack;
  readonly weight: FontWeight;
  /** Grapheme clusters. */
  readonly text: Iterable<string>;
}

interface NamedFace {
  readonly family: string;
  readonly weight: FontWeight;
}

export class FontSet {
  /** In the catalog's order. */
  readonly faces: readonly FontFace[];
  private readonly orders = new Map<string, readonly FontFace[]>();

  constructor(faces: readonly FontFace[]) {
    invariant(faces.length > 0, 'a font set has a face');
    this.faces = faces;
  }

  /** The first face in order of preference that shows the whole grapheme cluster; null where none does. */
  select(families: FontStack, weight: FontWeight, text: string): FontFace | null {
    return this.order(families, weight).find((face) => supports(face, text)) ?? null;
  }

  /** The face that sets the tone: the first of the stack that is loaded. */
  primary(families: FontStack, weight: FontWeight): FontFace {
    const face = this.order(families, weight)[0];
    invariant(face !== undefined, 'a font set has a face');
    return face;
  }

  private order(families: FontStack, weight: FontWeight): readonly FontFace[] {
    const key = `${weight} ${families.join()}`;
    const known = this.orders.get(key);
    if (known !== undefined) {
      return known;
    }
    const order = preferenceOrder(this.faces, families, weight);
    this.orders.set(key, order);
    return order;
  }
}

/**
 * Loads the faces that the needs call for: the first of each stack, then further ones of the stack,
 * then of the whole catalog, only while clusters remain that no loaded face shows.
 */
export async function loadFontSet(catalog: FontCatalog, needs: readonly FontNeed[]): Promise<FontSet> {
  const loaded = new Map<FontSource, Promise<FontFace>>();
  const load = (source: FontSource): Promise<FontFace> => {
    const known = loaded.get(source) ?? source.load().then((bytes) => createFace(source, bytes));
    loaded.set(source, known);
    return known;
  };
  await Promise.all(needs.map((need) => loadFirst(catalog, need, load)));
  for (const need of needs) {
    await loadUntilCovered(catalog, need, load);
  }
  const faces: FontFace[] = [];
  for (const source of catalog) {
    const face = loaded.get(source);
    if (face !== undefined) {
      faces.push(await face);
    }
  }
  return new FontSet(faces);
}

type Load = (source: FontSource) => Promise<FontFace>;

async function loadFirst(catalog: FontCatalog, need: FontNeed, load: Load): Promise<void> {
  const first = preferenceOrder(catalog, need.families, need.weight)[0];
  if (first !== undefined) {
    await load(first);
  }
}

async function loadUntilCovered(catalog: FontCatalog, need: FontNeed, load: Load): Promise<void> {
  let uncovered: readonly string[] = [...new Set(need.text)];
  for (const source of preferenceOrder(catalog, need.families, need.weight)) {
    if (uncovered.length === 0) {
      return;
    }
    const face = await load(source);
    uncovered = uncovered.filter((cluster) => !supports(face, cluster));
  }
}

/**
 * Families of the stack first, then the others in the given order; of each, the wanted weight, or
 * what there is. The same families' other weights come last.
 */
function preferenceOrder<T extends NamedFace>(faces: readonly T[], families: FontStack, weight: FontWeight): readonly T[] {
  const order = new Set<T>();
  for (const family of new Set([...families, ...faces.map((face) => face.family)])) {
    const ofFamily = faces.filter((face) => face.family === family);
    const wanted = ofFamily.filter((face) => face.weight === weight);
    for (const face of wanted.length > 0 ? wanted : ofFamily) {
      order.add(face);
    }
  }
  for (const face of faces) {
    order.add(face);
  }
  return [...order];
}
