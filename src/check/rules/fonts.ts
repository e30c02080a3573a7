import { atFile } from '../../base/diagnostic.js';
import type { Book } from '../book.js';
import { atWord, type ArabicText } from '../arabic-text.js';
import { familiesOf } from '../computed-style.js';
import { embeddedFamilies, facesOf, familyKey, type EmbeddedFamily } from '../embedded-families.js';
import { harmless, quoted } from '../quoted.js';
import type { Finding, Rule } from '../rule.js';
import { atElement, type XmlFile } from '../xml-file.js';

export const fontRules: readonly Rule[] = [
  {
    id: 'fonts-open',
    severity: 'error',
    explanation: 'A damaged font is passed over without a word, and the text is set in a font that nobody chose.',
    hint: 'embed the font anew from its source',
    find: ({ fonts }) => [...fonts].flatMap(([path, { damage }]) => (damage === null ? [] : [{ message: `expected a font that opens, but ${damage}`, place: atFile(harmless(path)) }])),
  },
  {
    id: 'font-checksums-agree',
    severity: 'warning',
    explanation: 'A table that is not what its checksum says was damaged, or changed by a careless program.',
    hint: 'embed the font anew from its source',
    find: ({ fonts }) =>
      [...fonts].flatMap(([path, { altered }]) => (altered.length === 0 ? [] : [{ message: `expected tables that have their checksums, but ${altered.slice(0, 8).join(', ')} has not`, place: atFile(harmless(path)) }])),
  },
  {
    id: 'fonts-have-their-letters',
    severity: 'error',
    explanation: 'A letter that the font lacks comes from another font, and does not join its neighbours.',
    hint: 'embed a subset that has all letters of the text, or another font',
    find: lackingFonts,
  },
  {
    id: 'fonts-are-used',
    severity: 'warning',
    explanation: 'A font that no style sheet names makes the book larger and is never seen.',
    hint: 'name the font in @font-face, or take it out',
    find: unusedFonts,
  },
];

interface Use {
  readonly xml: XmlFile;
  readonly text: ArabicText;
}

/** The first embedded family of each stack that has Arabic letters, and where each letter is first set in it. */
function lackingFonts(book: Book): readonly Finding[] {
  const families = embeddedFamilies(book);
  const uses = new Map<EmbeddedFamily, Map<string, Use>>();
  for (const { xml, arabic, style } of book.documents) {
    for (const text of arabic) {
      const stack = familiesOf(style.of(text.element, 'font-family')?.value ?? '');
      const family = stack.map((name) => families.get(familyKey(name))).find((found) => found?.mayHaveArabic === true);
      if (family !== undefined) {
        const letters = uses.get(family) ?? new Map<string, Use>();
        uses.set(family, letters);
        addLetters(letters, { xml, text });
      }
    }
  }
  return [...uses].flatMap(([family, letters]) => lacking(family, letters));
}

function addLetters(letters: Map<string, Use>, use: Use): void {
  for (const [letter] of use.text.text.matchAll(/(?=\p{L})\p{Script=Arabic}/gu)) {
    if (!letters.has(letter)) {
      letters.set(letter, use);
    }
  }
}

/** Its faces may be subsets for different texts: a letter that one of them has is not missed. */
function lacking({ name, faces }: EmbeddedFamily, letters: ReadonlyMap<string, Use>): readonly Finding[] {
  const sound = faces.filter(({ damage }) => damage === null);
  if (sound.length === 0 || sound.some(({ has }) => has === null)) {
    return [];
  }
  const missing = [...letters].filter(([letter]) => !sound.some(({ has }) => has?.(letter.codePointAt(0) ?? 0) === true));
  const [first] = missing;
  if (first === undefined) {
    return [];
  }
  const [, { xml, text }] = first;
  return [{ message: `expected the letters of the text in ${quoted(name)}, but it lacks ${quoted(missing.map(([letter]) => letter).join(' '))}`, place: atWord(xml, text) }];
}

function unusedFonts({ fonts, sheets, opf }: Book): readonly Finding[] {
  const used = new Set([...sheets.values()].flatMap((sheet) => facesOf(sheet).flatMap(({ paths }) => paths)));
  return opf.items
    .filter(({ path }) => path !== null && fonts.has(path) && !used.has(path))
    .map(({ element }) => ({ message: 'expected a font that a style sheet names, but none names it', place: atElement(opf.xml, element) }));
}
