import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { closest } from 'fastest-levenshtein';
import { atSpan } from '../base/diagnostic.js';
import { FONT_FEATURES_EXPECTED, parseFontFeatures } from '../base/font-features.js';
import type { Span } from '../base/source.js';
import { spanOf } from '../source/mdast.js';
import { isLanguageTag } from '../source/language-tag.js';
import type { BuildContext } from './build-context.js';
import type { Inline, Phrase } from './model.js';

/** What each name says of the direction; a `span` says it by its attribute. */
const DIRECTIONS: Readonly<Record<string, Phrase['direction']>> = { bdi: 'auto', ltr: 'ltr', rtl: 'rtl', span: null };
const SPAN = 'span';
const ATTRIBUTES = ['lang', 'dir', 'features'] as const;

type Attribute = (typeof ATTRIBUTES)[number];

/** `:bdi[…]`, `:ltr[…]`, `:rtl[…]`, `:span[…]{lang dir features}`. Without its closing bracket it is text. */
export function buildPhrase(
  node: TextDirective,
  context: BuildContext,
  phrasing: (nodes: readonly PhrasingContent[], context: BuildContext) => readonly Inline[],
): Inline {
  const id = context.nextId();
  const span = spanOf(node, context.file);
  const raw = context.file.text.slice(span.start, span.end);
  if (!raw.startsWith('[', node.name.length + 1)) {
    reportUnclosed(node.name, span, context);
    return { kind: 'text', id, span, value: raw };
  }
  const given = checkNames(node, span, context);
  return {
    kind: 'phrase',
    id,
    span,
    role: null,
    language: languageOf(given.get('lang'), span, context),
    direction: given.has('dir') ? directionOf(given.get('dir') ?? '', span, context) : (DIRECTIONS[node.name] ?? null),
    features: featuresOf(given.get('features'), span, context),
    children: phrasing(node.children, context),
  };
}

function reportUnclosed(name: string, span: Span, { report }: BuildContext): void {
  report({
    rule: 'phrases-are-closed',
    severity: 'warning',
    message: `expected ] at the end of :${name}[, but there is none, so it is printed as it is`,
    place: atSpan(span),
    hint: `write ] where the phrase ends, or \\ before the colon`,
  });
}

/** The attributes that count. */
function checkNames({ name, attributes }: TextDirective, span: Span, context: BuildContext): ReadonlyMap<Attribute, string> {
  const given = new Map<Attribute, string>();
  for (const [key, value] of Object.entries(attributes ?? {})) {
    const known = ATTRIBUTES.find((attribute) => attribute === key);
    if (known === undefined) {
      reportUnknown(name, key, span, context);
    } else if (known === 'dir' && name !== SPAN) {
      reportSecondDirection(name, span, context);
    } else {
      given.set(known, value ?? '');
    }
  }
  return given;
}

function reportUnknown(name: string, key: string, span: Span, { report }: BuildContext): void {
  report({
    rule: 'phrase-attributes-are-known',
    severity: 'error',
    message: `expected ${ATTRIBUTES.join(', ')} in the braces of :${name}[…], but there is no ${key}`,
    place: atSpan(span),
    hint: `did you mean ${closest(key.toLowerCase(), ATTRIBUTES)}?`,
  });
}

function reportSecondDirection(name: string, span: Span, { report }: BuildContext): void {
  report({
    rule: 'phrase-attributes-are-known',
    severity: 'warning',
    message: `expected no dir on :${name}[…], whose name says its direction, so dir counts for nothing`,
    place: atSpan(span),
    hint: 'remove it, or write :span[…]{dir=…}',
  });
}

function languageOf(value: string | undefined, span: Span, context: BuildContext): string | null {
  if (value === undefined) {
    return null;
  }
  if (isLanguageTag(value)) {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  }
  reportValue('lang', 'a language tag such as en or fa', value, span, context);
  return null;
}

function directionOf(value: string, span: Span, context: BuildContext): Phrase['direction'] {
  if (value === 'ltr' || value === 'rtl' || value === 'auto') {
    return value;
  }
  reportValue('dir', 'ltr, rtl or auto', value, span, context);
  return null;
}

function featuresOf(value: string | undefined, span: Span, context: BuildContext): readonly string[] {
  const features = value === undefined ? [] : parseFontFeatures(value);
  if (features === null) {
    reportValue('features', FONT_FEATURES_EXPECTED, value ?? '', span, context);
  }
  return features ?? [];
}

function reportValue(key: Attribute, expected: string, value: string, span: Span, { report }: BuildContext): void {
  report({
    rule: 'phrase-attributes-fit',
    severity: 'error',
    message: `expected ${key} to be ${expected}, but “${value}” came`,
    place: atSpan(span),
    hint: `correct it, or remove ${key}`,
  });
}
