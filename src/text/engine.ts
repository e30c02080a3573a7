import type { FontSet } from '../fonts/font-set.js';
import { createBidi } from './bidi.js';
import type { BidiAlgorithm } from './bidi.js';
import { PlaceFinder } from './kashida.js';
import { ScriptTable } from './script.js';
import { Shaper } from './shape.js';

/** What setting text needs besides the text: the faces, and the state that lives as long as they do. */
export interface TextEngine {
  readonly fonts: FontSet;
  readonly shaper: Shaper;
  readonly kashidas: PlaceFinder;
  readonly bidi: BidiAlgorithm;
  readonly scripts: ScriptTable;
}

export function createTextEngine(fonts: FontSet): TextEngine {
  const shaper = new Shaper();
  return { fonts, shaper, kashidas: new PlaceFinder(shaper), bidi: createBidi(), scripts: new ScriptTable() };
}
