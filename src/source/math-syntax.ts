/**
 * Formulas: `$…$` in a line, `$$…$$` on lines of its own, and `{…}` after either.
 *
 * Prices stay text. A dollar opens no formula after a digit, an ASCII letter or another dollar, nor before
 * a space; it closes none after a space, nor before a digit or an ASCII letter; and what begins with a digit
 * must have something in it that prices have not: `$5 إلى 10$` is two prices, `$2^n$` a formula.
 * `\$` is always a dollar.
 */
import type { CompileContext, Extension as MdastExtension, Token } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { DisplayMath, InlineMath } from './math-nodes.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineMath: 'inlineMath';
    displayMath: 'displayMath';
    mathMarker: 'mathMarker';
    mathData: 'mathData';
    mathAttributes: 'mathAttributes';
  }
}

const DOLLAR = 0x24;
const BACKSLASH = 0x5c;
const OPENING_BRACE = 0x7b;

/** Bounds what an unclosed dollar makes the parser read. */
const MAX_INLINE = 1000;
const MAX_ATTRIBUTES = 300;

const DIGIT_OR_LATIN = /[\p{Nd}A-Za-z$]/u;
const OPENS_LIKE_A_PRICE = /^[-+]?\p{Nd}/u;
const NOT_IN_PRICES = /[\\^_={}<>+*/()!|]/;

const isLineEnd = (code: Code): boolean => code !== null && code >= -5 && code <= -3;
const isSpace = (code: Code): boolean => code !== null && (code === -2 || code === -1 || code === 0x20 || isLineEnd(code));
const characterOf = (code: Code): string => (code === null || code < 0 ? ' ' : String.fromCodePoint(code));

/** Braces that name or set something; others are text. */
const attributes: Construct = { partial: true, tokenize: tokenizeAttributes };

function tokenizeAttributes(effects: Effects, ok: State, nok: State): State {
  let seen = '';
  const open: State = (code) => {
    effects.enter('mathAttributes');
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    if (code === null || isLineEnd(code) || seen.length > MAX_ATTRIBUTES) {
      return nok(code);
    }
    effects.consume(code);
    const character = characterOf(code);
    if (character === '}') {
      effects.exit('mathAttributes');
      return /^\s*(?:#\S|[\w-]+=)/.test(seen) ? ok : nok;
    }
    seen += character;
    return inside;
  };
  return (code) => (code === OPENING_BRACE ? open(code) : nok(code));
}

const inlineMath: Construct = {
  name: 'inlineMath',
  previous: (code) => !DIGIT_OR_LATIN.test(characterOf(code)),
  tokenize(effects, ok, nok) {
    let seen = '';
    let last: Code = null;
    const start: State = (code) => {
      effects.enter('inlineMath');
      effects.enter('mathMarker');
      effects.consume(code);
      effects.exit('mathMarker');
      return first;
    };
    const first: State = (code) => (code === null || code === DOLLAR || isSpace(code) ? nok(code) : between(code));
    const between: State = (code) => {
      if (code === null || seen.length > MAX_INLINE) {
        return nok(code);
      }
      if (code === DOLLAR) {
        return isSpace(last) || (OPENS_LIKE_A_PRICE.test(seen) && !NOT_IN_PRICES.test(seen)) ? nok(code) : close(code);
      }
      if (isLineEnd(code)) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        seen += ' ';
        last = code;
        return between;
      }
      effects.enter('mathData');
      return data(code);
    };
    const data: State = (code) => {
      if (code === null || isLineEnd(code) || code === DOLLAR) {
        effects.exit('mathData');
        return between(code);
      }
      effects.consume(code);
      seen += characterOf(code);
      last = code;
      return code === BACKSLASH ? escaped : data;
    };
    const escaped: State = (code) => {
      if (code === null || isLineEnd(code)) {
        return data(code);
      }
      effects.consume(code);
      seen += characterOf(code);
      last = code;
      return data;
    };
    const close: State = (code) => {
      effects.enter('mathMarker');
      effects.consume(code);
      effects.exit('mathMarker');
      return after;
    };
    const after: State = (code) => (code !== null && DIGIT_OR_LATIN.test(characterOf(code)) ? nok(code) : effects.attempt(attributes, done, done)(code));
    const done: State = (code) => {
      effects.exit('inlineMath');
      return ok(code);
    };
    return start;
  },
};

/** Another line of the block, not a blank one, and not one of a paragraph after a quotation. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const isLazy = (): boolean => this.parser.lazy[this.now().line] === true;
    const start: State = (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return begin;
    };
    const begin: State = (code) => (code === null || isLineEnd(code) || isLazy() ? nok(code) : ok(code));
    return (code) => (code === null ? nok(code) : start(code));
  },
};

const displayMath: Construct = {
  name: 'displayMath',
  concrete: true,
  tokenize: tokenizeDisplay,
};

function tokenizeDisplay(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isInterrupting = this.interrupt === true;
  let markers = 0;
  const open: State = (code) => {
    effects.enter('displayMath');
    effects.enter('mathMarker');
    return opening(code);
  };
  const opening: State = (code) => {
    if (code !== DOLLAR) {
      return nok(code);
    }
    effects.consume(code);
    markers += 1;
    if (markers < 2) {
      return opening;
    }
    effects.exit('mathMarker');
    return line;
  };
  const line: State = (code) => {
    if (code === null) {
      return nok(code);
    }
    if (isLineEnd(code)) {
      return isInterrupting ? ok(code) : effects.attempt(nextLine, line, nok)(code);
    }
    if (code === DOLLAR) {
      return effects.attempt(closing, after, dollar)(code);
    }
    effects.enter('mathData');
    return data(code);
  };
  const dollar: State = (code) => {
    effects.enter('mathData');
    effects.consume(code);
    return data;
  };
  const data: State = (code) => {
    if (code === null || isLineEnd(code) || code === DOLLAR) {
      effects.exit('mathData');
      return line(code);
    }
    effects.consume(code);
    return code === BACKSLASH ? escaped : data;
  };
  const escaped: State = (code) => {
    if (code === null || isLineEnd(code)) {
      return data(code);
    }
    effects.consume(code);
    return data;
  };
  const after: State = (code) => (code !== null && isSpace(code) && !isLineEnd(code) ? space(code) : effects.attempt(attributes, rest, rest)(code));
  const space: State = (code) => {
    effects.enter('whitespace');
    effects.consume(code);
    effects.exit('whitespace');
    return after;
  };
  const rest: State = (code) => {
    if (code === null || isLineEnd(code)) {
      effects.exit('displayMath');
      return ok(code);
    }
    if (!isSpace(code)) {
      return nok(code);
    }
    effects.enter('whitespace');
    effects.consume(code);
    effects.exit('whitespace');
    return rest;
  };
  return open;
}

const closing: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const first: State = (code) => {
      effects.enter('mathMarker');
      effects.consume(code);
      return second;
    };
    const second: State = (code) => {
      if (code !== DOLLAR) {
        return nok(code);
      }
      effects.consume(code);
      effects.exit('mathMarker');
      return ok;
    };
    return first;
  },
};

export function mathSyntax(): Extension {
  return { flow: { [DOLLAR]: displayMath }, text: { [DOLLAR]: inlineMath } };
}

export function mathFromMarkdown(): MdastExtension {
  return {
    enter: {
      inlineMath(token) {
        openFormula(this, { type: 'inlineMath', value: '', attributes: '' }, token);
      },
      displayMath(token) {
        openFormula(this, { type: 'displayMath', value: '', attributes: '' }, token);
      },
    },
    exit: {
      mathData(token) {
        this.config.enter['data']?.call(this, token);
        this.config.exit['data']?.call(this, token);
      },
      mathAttributes(token) {
        const formula = this.stack[this.stack.length - 2];
        if (formula?.type === 'inlineMath' || formula?.type === 'displayMath') {
          formula.attributes = this.sliceSerialize(token).slice(1, -1);
        }
      },
      inlineMath: closeFormula,
      displayMath: closeFormula,
    },
  };
}

function openFormula(context: CompileContext, node: InlineMath | DisplayMath, token: Token): void {
  context.enter(node, token);
  context.buffer();
}

function closeFormula(this: CompileContext, token: Token): void {
  const value = this.resume();
  const formula = this.stack[this.stack.length - 1];
  if (formula?.type === 'inlineMath' || formula?.type === 'displayMath') {
    formula.value = value;
  }
  this.exit(token);
}
