/**
 * Leaf directives, `::name[label]{attributes}` on a line of their own, of a few names. Every other line
 * that begins with two colons is text. The construct is that of micromark-extension-directive behind a
 * look ahead at the name.
 */
import type { Construct } from './phrase-syntax.js';

type Tokenizer = Construct['tokenize'];

export const LEAF_NAMES = ['contents', 'list-of-figures', 'list-of-tables', 'index'] as const;

export type LeafName = (typeof LEAF_NAMES)[number];

const OPENINGS: readonly string[] = LEAF_NAMES.map((name) => `::${name}`);

/** What may follow the name. */
const AFTER_NAME: ReadonlySet<string> = new Set(['', ' ', '\t', '[', '{']);

/** The construct of leaf directives, for our names alone. */
export function leafSyntax(leafDirective: Construct): Construct {
  const opening: Construct = { partial: true, tokenize: tokenizeOpening };
  return {
    ...leafDirective,
    tokenize(effects, ok, nok) {
      return effects.check(opening, leafDirective.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

const tokenizeOpening: Tokenizer = (effects, ok, nok) => {
  let seen = '';
  const next: ReturnType<Tokenizer> = (code) => {
    const character = code === null || code < 0 ? '' : String.fromCharCode(code);
    if (AFTER_NAME.has(character) && OPENINGS.includes(seen)) {
      effects.exit('data');
      return ok(code);
    }
    if (character === '' || !OPENINGS.some((open) => open.startsWith(seen + character))) {
      effects.exit('data');
      return nok(code);
    }
    seen += character;
    effects.consume(code);
    return next;
  };
  return (code) => {
    effects.enter('data');
    return next(code);
  };
};
