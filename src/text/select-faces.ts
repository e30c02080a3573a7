/**
 * Which face sets which part of a run. A word that the first face lacks a letter of is set in one
 * other face as a whole, so that its letters join; marks of punctuation follow their neighbours.
 */
import type { FontFace } from '../fonts/font.js';
import type { FontSet } from '../fonts/font-set.js';
import { eachGrapheme } from '../fonts/grapheme.js';
import { supports, supportsCharacter } from '../fonts/support.js';
import type { ScriptTable } from './script.js';
import type { TextStyle } from './types.js';

export interface FaceRange {
  readonly start: number;
  readonly end: number;
  readonly face: FontFace;
}

/** Common to many scripts, and yet a part of the word that it joins. */
const TATWEEL = 0x640;

/** A word of letters, or one cluster of punctuation or space. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly letters: boolean;
}

const OPENING = /^[\p{Ps}\p{Pi}]/u;

/** Ranges of `text` by face, gap-free. */
export function selectFaces(text: string, style: TextStyle, fonts: FontSet, scripts: ScriptTable): readonly FaceRange[] {
  const primary = fonts.primary(style.families, style.weight);
  if (supportsAll(primary, text)) {
    return [{ start: 0, end: text.length, face: primary }];
  }
  const letters = unitsOf(text, scripts).flatMap((unit) => facesOfUnit(unit, text, style, fonts));
  return merge(letters.map((unit, index) => ({ ...unit, face: unit.face ?? punctuationFace(unit, letters, index, text, style, fonts) })));
}

function supportsAll(face: FontFace, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (face.has(unit)) {
      continue;
    }
    const codePoint = text.codePointAt(index) ?? unit;
    if (!supportsCharacter(face, codePoint)) {
      return false;
    }
    index += codePoint > 0xffff ? 1 : 0;
  }
  return true;
}

function unitsOf(text: string, scripts: ScriptTable): readonly Unit[] {
  const units: Unit[] = [];
  eachGrapheme(text, (start, end) => {
    const first = text.codePointAt(start) ?? 0;
    const letters = first === TATWEEL || !scripts.isCommon(first);
    const last = units[units.length - 1];
    if (letters && last?.letters === true) {
      units[units.length - 1] = { start: last.start, end, letters };
      return;
    }
    units.push({ start, end, letters });
  });
  return units;
}

interface UnitFace extends Unit {
  /** Null for punctuation and spaces, which ask their neighbours. */
  readonly face: FontFace | null;
}

function facesOfUnit(unit: Unit, text: string, style: TextStyle, fonts: FontSet): readonly UnitFace[] {
  if (!unit.letters) {
    return [{ ...unit, face: null }];
  }
  const word = text.slice(unit.start, unit.end);
  const face = fonts.select(style.families, style.weight, word);
  if (face !== null) {
    return [{ ...unit, face }];
  }
  const parts: UnitFace[] = [];
  eachGrapheme(word, (start, end) => {
    const ofCluster = clusterFace(word.slice(start, end), style, fonts);
    parts.push({ start: unit.start + start, end: unit.start + end, letters: true, face: ofCluster });
  });
  return parts;
}

function clusterFace(cluster: string, style: TextStyle, fonts: FontSet): FontFace {
  const base = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  return (
    fonts.select(style.families, style.weight, cluster) ??
    fonts.select(style.families, style.weight, base) ??
    fonts.primary(style.families, style.weight)
  );
}

function punctuationFace(
  unit: Unit,
  units: readonly UnitFace[],
  index: number,
  text: string,
  style: TextStyle,
  fonts: FontSet,
): FontFace {
  const cluster = text.slice(unit.start, unit.end);
  const neighbour = OPENING.test(cluster) ? units[index + 1] : units[index - 1];
  const face = neighbour?.face ?? null;
  if (face !== null && supports(face, cluster)) {
    return face;
  }
  return clusterFace(cluster, style, fonts);
}

function merge(ranges: readonly FaceRange[]): readonly FaceRange[] {
  const merged: FaceRange[] = [];
  for (const range of ranges) {
    const last = merged[merged.length - 1];
    if (last !== undefined && last.face === range.face) {
      merged[merged.length - 1] = { start: last.start, end: range.end, face: range.face };
    } else {
      merged.push({ start: range.start, end: range.end, face: range.face });
    }
  }
  return merged;
}
