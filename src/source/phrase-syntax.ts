/**
 * Inline directives: `:name[text]{attributes}` with one of a few names. Every other colon is text, so
 * that `10:30`, `المصدر:موقع`, `:smile:` and `https://` stay as typed. The construct is that of
 * micromark-extension-directive behind a look ahead at the name and the bracket.
 */
import type { directive } from 'micromark-extension-directive';

type TextConstructs = NonNullable<NonNullable<ReturnType<typeof directive>['text']>[number]>;
export type Construct = Exclude<TextConstructs, readonly unknown[]>;
type Tokenizer = Construct['tokenize'];

export const PHRASE_NAMES = ['bdi', 'ltr', 'rtl', 'span', 'anchor', 'ref', 'index', 'term', 'quran', 'translit', 'margin'] as const;

/** What opens a phrase, up to its bracket. */
const OPENINGS: readonly string[] = PHRASE_NAMES.map((name) => `:${name}[`);

/** The construct of text directives, for the names of phrases alone. */
export function phraseSyntax(textDirective: Construct): Construct {
  const opening: Construct = { partial: true, tokenize: tokenizeOpening };
  return {
    ...textDirective,
    tokenize(effects, ok, nok) {
      return effects.check(opening, textDirective.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

const tokenizeOpening: Tokenizer = (effects, ok, nok) => {
  let seen = '';
  const next: ReturnType<Tokenizer> = (code) => {
    const character = code === null || code < 0 ? '' : String.fromCharCode(code);
    const isOpening = character !== '' && OPENINGS.some((opening) => opening.startsWith(seen + character));
    if (!isOpening) {
      effects.exit('data');
      return nok(code);
    }
    seen += character;
    effects.consume(code);
    return OPENINGS.includes(seen) ? done : next;
  };
  const done: ReturnType<Tokenizer> = (code) => {
    effects.exit('data');
    return ok(code);
  };
  return (code) => {
    effects.enter('data');
    return next(code);
  };
};
