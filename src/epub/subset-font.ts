/**
 * Cuts a font down to the characters of a book with HarfBuzz' own subsetter. All layout features
 * stay, and every glyph that they can reach: the shaping of the kept characters does not change.
 */
import { invariant } from '../base/assert.js';

/** The part of hb-subset's C interface that is used; all numbers are addresses but for sizes and values. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  free(address: number): void;
  hb_blob_create(data: number, size: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_set_invert(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, type: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

interface WebAssemblyHost {
  instantiate(bytes: Uint8Array): Promise<{ readonly instance: { readonly exports: unknown } }>;
}

const READ_ONLY_MEMORY = 1;
const NAME_IDS = 4;
const LAYOUT_FEATURES = 6;

/** OpenType name IDs that the SIL Open Font License wants kept: copyright, licence and its address. */
const LICENCE_NAMES = [0, 13, 14];

export interface Subsetter {
  /** The TrueType font with the glyphs of `characters` only. */
  readonly subset: (font: Uint8Array, characters: Iterable<string>) => Uint8Array;
}

/** `wasm` is harfbuzz-subset.wasm. */
export async function createSubsetter(wasm: Uint8Array): Promise<Subsetter> {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyHost };
  const { instance } = await WebAssembly.instantiate(wasm);
  const harfBuzz = instance.exports as HarfBuzz;
  harfBuzz._initialize();
  return { subset: (font, characters) => subset(harfBuzz, font, characters) };
}

function subset(harfBuzz: HarfBuzz, font: Uint8Array, characters: Iterable<string>): Uint8Array {
  const data = harfBuzz.malloc(font.length);
  new Uint8Array(harfBuzz.memory.buffer).set(font, data);
  const blob = harfBuzz.hb_blob_create(data, font.length, READ_ONLY_MEMORY, 0, 0);
  const face = harfBuzz.hb_face_create(blob, 0);
  harfBuzz.hb_blob_destroy(blob);
  const input = createInput(harfBuzz, characters);
  const result = harfBuzz.hb_subset_or_fail(face, input);
  harfBuzz.hb_subset_input_destroy(input);
  harfBuzz.hb_face_destroy(face);
  invariant(result !== 0, 'a font that was loaded can be cut down');
  const bytes = copyFace(harfBuzz, result);
  harfBuzz.hb_face_destroy(result);
  harfBuzz.free(data);
  return bytes;
}

function createInput(harfBuzz: HarfBuzz, characters: Iterable<string>): number {
  const input = harfBuzz.hb_subset_input_create_or_fail();
  invariant(input !== 0, 'HarfBuzz has memory for a subset');
  const features = harfBuzz.hb_subset_input_set(input, LAYOUT_FEATURES);
  harfBuzz.hb_set_clear(features);
  harfBuzz.hb_set_invert(features);
  const names = harfBuzz.hb_subset_input_set(input, NAME_IDS);
  for (const name of LICENCE_NAMES) {
    harfBuzz.hb_set_add(names, name);
  }
  const unicodes = harfBuzz.hb_subset_input_unicode_set(input);
  for (const cluster of characters) {
    for (const character of cluster) {
      harfBuzz.hb_set_add(unicodes, character.codePointAt(0) ?? 0);
    }
  }
  return input;
}

/** A copy, because the memory of HarfBuzz moves when it grows. */
function copyFace(harfBuzz: HarfBuzz, face: number): Uint8Array {
  const blob = harfBuzz.hb_face_reference_blob(face);
  const start = harfBuzz.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(harfBuzz.memory.buffer).slice(start, start + harfBuzz.hb_blob_get_length(blob));
  harfBuzz.hb_blob_destroy(blob);
  return bytes;
}
