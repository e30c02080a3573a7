/** TeX to MathML, or to what is wrong with it. */
import { closest } from 'fastest-levenshtein';
import { COMMANDS } from './commands.js';
import type { MathMarkup, TexProblem, TexSource } from './formula.js';
import { MathJax, TexSyntaxError } from './math-jax.js';
import { mathMarkup } from './math-markup.js';
import { rewriteFor } from './rewrite.js';

/** Longer and deeper than anything that fits on a page. */
const MAX_LENGTH = 4000;
const MAX_DEPTH = 40;

/** Numbers and names of formulas are Warraq's to give. */
const NUMBERING = /\\(?:tag|label|ref|eqref|notag|nonumber)(?![A-Za-z])/;
const OPENING_OR_CLOSING = /\\(?:begin|end|left|right)(?![A-Za-z])|\\.|[{}]/gs;

/** Nothing is drawn here: letters may be of any width. */
const NO_OUTLINE = (): { width: number; height: number; depth: number; path: string } => ({ width: 0, height: 0, depth: 0, path: '' });

export type ReadTex = { readonly markup: MathMarkup } | { readonly problem: TexProblem };

export function readTex(source: TexSource): ReadTex {
  const { tex } = source;
  const problem = refused(tex);
  if (problem !== null) {
    return { problem };
  }
  try {
    return { markup: mathMarkup(new MathJax(rewriteFor(source), NO_OUTLINE).parse(source), source) };
  } catch (error) {
    if (error instanceof TexSyntaxError) {
      return { problem: problemOf(error, tex) };
    }
    throw error;
  }
}

function refused(tex: string): TexProblem | null {
  const whole = { start: 0, end: tex.length };
  if (tex.trim() === '') {
    return { ...whole, message: 'expected a formula, but there is none between the dollars', hint: 'write one, or \\$ for a dollar' };
  }
  if (tex.length > MAX_LENGTH) {
    return { ...whole, message: `expected a formula of at most ${MAX_LENGTH} characters, but this has ${tex.length}`, hint: 'part it into several' };
  }
  const numbering = NUMBERING.exec(tex);
  if (numbering !== null) {
    const [command] = numbering;
    const start = numbering.index;
    return { start, end: start + command.length, message: `expected no ${command} in a formula: its number comes from its name`, hint: 'remove it, and write {#name} after the closing $$' };
  }
  return depthOf(tex) > MAX_DEPTH ? { ...whole, message: `expected at most ${MAX_DEPTH} levels of braces in a formula, but here are more`, hint: 'part it into several' } : null;
}

function depthOf(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of tex.matchAll(OPENING_OR_CLOSING)) {
    const step = { '{': 1, '\\begin': 1, '\\left': 1, '}': -1, '\\end': -1, '\\right': -1 }[token] ?? 0;
    depth += step;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function problemOf({ id, message, source, offset }: TexSyntaxError, tex: string): TexProblem {
  const [command] = id === 'UndefinedControlSequence' ? (/\\(?:[A-Za-z]+|.)$/s.exec(message) ?? []) : [];
  if (command !== undefined) {
    const start = Math.max(0, tex.search(new RegExp(`${escaped(command)}(?![A-Za-z])`)));
    const near = closest(command.slice(1), [...COMMANDS]);
    return { start, end: start + command.length, message: `expected a command that formulas have, but there is no ${command}`, hint: `did you mean \\${near}?` };
  }
  const at = tex.indexOf(source);
  const end = at === -1 ? tex.length : Math.min(tex.length, at + offset);
  return { start: Math.max(0, end - 1), end: Math.max(end, 1), message: `expected a formula in TeX, but: ${message}`, hint: 'what stands before this place is where it went wrong' };
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
