/**
 * `:translit[…]{system=…}`: Arabic in Latin letters, as the author transliterated it. Nothing is
 * transliterated here: from unvocalised Arabic no system can be followed exactly. What is checked is that
 * no letter is of another system.
 */
import type { TextDirective } from 'mdast-util-directive';
import { atSpan } from '../base/diagnostic.js';
import { spanOf } from '../source/mdast.js';
import { fittingAttributes } from './attribute-rules.js';
import type { BuildContext } from './build-context.js';
import { oneOf } from './directive-kind.js';
import type { Inline } from './model.js';
import { plainText } from './plain-text.js';

/** Letters beside those of ASCII, lower case, composed. All systems write long vowels with a macron. */
const SYSTEMS: Readonly<Record<string, string>> = {
  'din-31635': 'āīūáʾʿṯǧḥḫḏšṣḍṭẓġ',
  'ala-lc': 'āīūáʼʻʾʿḥṣḍṭẓ',
  ijmes: 'āīūáʾʿḥṣḍṭẓ',
};

const SYSTEM = oneOf(...Object.keys(SYSTEMS));

export function buildTransliteration(node: TextDirective, context: BuildContext): readonly Inline[] {
  const span = spanOf(node, context.file);
  const id = context.nextId();
  const attributes = fittingAttributes(`:${node.name}[…]`, node.attributes ?? {}, { system: SYSTEM }, span, context);
  const children = context.inlines(node.children, { ...context, textNumerals: null });
  const system = attributes.get('system');
  const foreign = system === undefined ? [] : lettersOutside(plainText(children), system);
  if (foreign.length > 0) {
    context.report({
      rule: 'transliteration-follows-its-system',
      severity: 'warning',
      message: `expected the letters of ${system ?? ''}, but there is ${foreign.join(' ')}`,
      place: atSpan(span),
      hint: `beside plain letters it has ${[...(SYSTEMS[system ?? ''] ?? '')].join(' ')}`,
    });
  }
  return [{ kind: 'phrase', id, span, role: 'transliteration', language: 'ar-Latn', direction: 'ltr', features: [], children }];
}

/** Each once. An apostrophe is no letter of any system. */
function lettersOutside(text: string, system: string): readonly string[] {
  const known = new Set(SYSTEMS[system] ?? '');
  const letters = text.normalize('NFC').match(/[\p{L}\p{Lm}'’‘`]\p{M}*/gu) ?? [];
  return [...new Set(letters.filter((letter) => !/^[a-z]$/i.test(letter) && !known.has(letter.toLowerCase())))];
}
