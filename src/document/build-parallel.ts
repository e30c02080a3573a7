/** `:::parallel{lang=en}`: blocks of the publication's language, each followed by its translation. */
import type { RootContent } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { countersFor } from '../locale/counting.js';
import { textNumerals } from '../locale/digits.js';
import { isLanguageTag } from '../source/language-tag.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import { guestMetadata } from './guest-language.js';
import type { Block, Parallel, ParallelPair, ParallelText } from './model.js';

export const PARALLEL: DirectiveKind = {
  form: 'container',
  label: 'none',
  attributes: { lang: { expected: 'a language tag such as en or fr', fits: isLanguageTag } },
  build: buildParallel,
};

const DEFAULT_LANGUAGE = 'en';

function buildParallel(parts: DirectiveParts, context: BuildContext): readonly Parallel[] {
  const id = context.nextId();
  const language = Intl.getCanonicalLocales(parts.attributes.get('lang') ?? DEFAULT_LANGUAGE)[0] ?? DEFAULT_LANGUAGE;
  const texts = buildTexts(parts.content, context, inLanguage(language, context));
  if (texts.length === 0 || texts.length % 2 === 1) {
    tellOdd(texts, parts.opening, context);
  }
  const pairs = pairsOf(texts);
  return pairs.length === 0 ? [] : [{ kind: 'parallel', id, span: parts.span, language, pairs }];
}

/** Every other block is a translation. */
function buildTexts(nodes: readonly RootContent[], original: BuildContext, translation: BuildContext): readonly ParallelText[] {
  const texts: ParallelText[] = [];
  for (const node of nodes) {
    const context = texts.length % 2 === 0 ? original : translation;
    for (const block of context.blocks([node], context)) {
      if (isText(block)) {
        texts.push(block);
      } else {
        tellOther(block, context);
      }
    }
  }
  return texts;
}

const isText = (block: Block): block is ParallelText => block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'blockQuote';

/** Its own digits and letters before the items of lists. */
function inLanguage(language: string, context: BuildContext): BuildContext {
  const metadata = guestMetadata(context.metadata, language);
  const counters = countersFor(language, context.markers.counters);
  return { ...context, metadata, markers: { ...context.markers, counters }, textNumerals: textNumerals(metadata.digits, language) };
}

function pairsOf(texts: readonly ParallelText[]): readonly ParallelPair[] {
  return texts.flatMap((original, index): ParallelPair[] => {
    const translation = texts[index + 1];
    return index % 2 === 1 || translation === undefined ? [] : [{ original, translation }];
  });
}

function tellOdd(texts: readonly ParallelText[], opening: Span, { report }: BuildContext): void {
  report({
    rule: 'parallel-has-pairs',
    severity: 'error',
    message: texts.length === 0 ? 'expected paragraphs and their translations in :::parallel, but it is empty' : `expected a translation after every paragraph of :::parallel, but its ${texts.length} blocks are not pairs`,
    place: atSpan(texts.at(-1)?.span ?? opening),
    hint: 'write the translation of each paragraph below it, after an empty line',
  });
}

function tellOther({ span }: Block, { report }: BuildContext): void {
  report({
    rule: 'parallel-holds-text',
    severity: 'error',
    message: 'expected only paragraphs, lists and quotations in :::parallel, but here is another block',
    place: atSpan(span),
    hint: 'end :::parallel before it, and begin another after it',
  });
}
