/**
 * What stands beside a stretch of text and decides how its outer letters join: the rest of a word
 * whose style changes inside it, or of a word torn over two lines.
 */

/** HarfBuzz looks at no more than five characters beyond the text. */
const MAX_CONTEXT = 5;

const JOINING_SCRIPTS: ReadonlySet<string> = new Set(['Arab', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** Letters of joining scripts, tatweel and the joiner. */
const JOINS = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\u0640\u200d]$/u;
/** Joining_Type T: letters join across it. */
const TRANSPARENT = /^[\p{M}\u061c\u200e\u200f\u2028\u202a-\u202e\u2060]$/u;

const NOTHING = '';

/** The joining characters before `at`, or nothing where none join. */
export function contextBefore(text: string, at: number, script: string): string {
  if (at === 0 || !JOINING_SCRIPTS.has(script)) {
    return NOTHING;
  }
  let start = at;
  for (let count = 0; count < MAX_CONTEXT && start > 0; count++) {
    const character = characterBefore(text, start);
    start -= character.length;
    if (JOINS.test(character) && !TRANSPARENT.test(character)) {
      return text.slice(start, at);
    }
    if (!TRANSPARENT.test(character)) {
      return NOTHING;
    }
  }
  return NOTHING;
}

/** The joining characters after `at`, or nothing where none join. */
export function contextAfter(text: string, at: number, script: string): string {
  if (at === text.length || !JOINING_SCRIPTS.has(script)) {
    return NOTHING;
  }
  let end = at;
  for (let count = 0; count < MAX_CONTEXT && end < text.length; count++) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    end += character.length;
    if (JOINS.test(character) && !TRANSPARENT.test(character)) {
      return text.slice(at, end);
    }
    if (!TRANSPARENT.test(character)) {
      return NOTHING;
    }
  }
  return NOTHING;
}

function characterBefore(text: string, at: number): string {
  const pair = text.slice(at - 2, at);
  const codePoint = pair.codePointAt(0) ?? 0;
  return codePoint > 0xffff ? pair : text.slice(at - 1, at);
}
