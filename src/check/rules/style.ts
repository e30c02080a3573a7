import type { XmlElement } from '@rgrove/parse-xml';
import { atWord } from '../arabic-text.js';
import type { Book, ContentDocument } from '../book.js';
import { familiesOf } from '../computed-style.js';
import { embeddedFamilies, familyKey } from '../embedded-families.js';
import { quoted } from '../quoted.js';
import type { Finding, Rule } from '../rule.js';
import { parseStyleAttribute, type Declaration } from '../style-sheet.js';
import { atAttribute, attributeOf, nameOf, named } from '../xml-file.js';

/** Marks above and below need more room than Latin. */
const LEAST_LINE_HEIGHT = 1.7;
const FORBIDDEN = new Set(['direction', 'unicode-bidi']);
/** What readers show in italics by themselves. */
const SLANTED = new Set(['em', 'i', 'cite', 'dfn', 'address', 'var']);
/** Families of common systems that have no Arabic letters. */
const LATIN_ONLY = new Set(
  'georgia,garamond,eb garamond,palatino,palatino linotype,book antiqua,baskerville,helvetica,helvetica neue,verdana,trebuchet ms,cambria,calibri light,bookerly,charis sil,gentium,gentium basic,literata,lora,merriweather,open sans,roboto,lato,source serif pro,source sans pro,courier,consolas,menlo,monaco,optima,futura,didot,cochin,hoefler text,liberation serif,liberation sans'.split(','),
);

const GENERIC = new Set(['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'ui-serif', 'ui-sans-serif', 'math', 'inherit', 'initial', 'unset']);

export const styleRules: readonly Rule[] = [
  {
    id: 'style-says-nothing-of-direction',
    severity: 'error',
    explanation: 'EPUB forbids direction and unicode-bidi in style sheets (CSS-001): who turns styles off would lose the order of the words.',
    hint: 'say the direction in the markup, by dir and bdi',
    find: forbiddenDeclarations,
  },
  {
    id: 'letters-stay-joined',
    severity: 'error',
    explanation: 'Letter-spacing tears the joined letters of Arabic apart.',
    hint: 'take letter-spacing away from Arabic text, or set it to normal there',
    find: (book) => ofArabic(book, 'letter-spacing', (value) => !/^(?:normal|0(?:\.0*)?[a-z%]*|initial)$/i.test(value), 'expected joined letters, but letter-spacing is'),
  },
  {
    id: 'arabic-is-upright',
    severity: 'warning',
    explanation: 'Arabic has no italics: readers slant the letters, to the wrong side. Emphasis is another weight or face.',
    hint: 'write font-style: normal for this element, and another weight',
    find: slanted,
  },
  {
    id: 'lines-leave-room-for-marks',
    severity: 'warning',
    explanation: 'Vowel marks of one line run into the letters of the next where lines are set as close as Latin.',
    hint: `give body a line-height of ${LEAST_LINE_HEIGHT} or more, without a unit`,
    find: tightLines,
  },
  {
    id: 'stacks-name-an-arabic-font',
    severity: 'warning',
    explanation: 'Where a stack names fonts of other scripts only, each reader takes an Arabic font of its own choice.',
    hint: 'embed an Arabic font, and name it in the stack',
    find: latinStacks,
  },
];

function forbiddenDeclarations({ sheets, documents }: Book): readonly Finding[] {
  const ofSheets = [...sheets.values()].flatMap(({ blocks, file }) => blocks.flatMap(({ declarations }) => declarations.map((declaration) => ({ declaration, file }))));
  const ofAttributes = documents.flatMap(({ xml }) =>
    xml.elements.flatMap((element) => {
      const style = attributeOf(element, 'style');
      return style === null ? [] : parseStyleAttribute(style, atAttribute(xml, element, 'style'));
    }),
  );
  return [...ofSheets.map(({ declaration }) => declaration), ...ofAttributes]
    .filter(({ property }) => FORBIDDEN.has(property))
    .map(({ property, place }) => ({ message: `expected direction in the markup, but the style says ${property}`, place }));
}

/** Each declaration that decides a property of Arabic text and is not right, once. */
function ofArabic({ documents }: Book, property: 'letter-spacing' | 'font-family', isWrong: (value: string) => boolean, message: string): readonly Finding[] {
  const wrong = new Set<Declaration>();
  for (const { arabic, style } of documents) {
    for (const { element } of arabic) {
      const declaration = style.of(element, property);
      if (declaration !== null && isWrong(declaration.value)) {
        wrong.add(declaration);
      }
    }
  }
  return [...wrong].map(({ value, place }) => ({ message: `${message} ${quoted(value)}`, place }));
}

function slanted({ documents }: Book): readonly Finding[] {
  const told = new Set<Declaration>();
  return documents.flatMap((document) => [...slantedIn(document, told)]);
}

function* slantedIn({ xml, arabic, style }: ContentDocument, told: Set<Declaration>): Generator<Finding> {
  const toldNames = new Set<string>();
  for (const text of arabic) {
    const declaration = style.of(text.element, 'font-style', byDefault);
    if (declaration === null || !/^(?:italic|oblique)/i.test(declaration.value)) {
      continue;
    }
    const name = nameOf(text.element);
    if (declaration === DEFAULT_SLANT && !toldNames.has(name)) {
      toldNames.add(name);
      yield { message: 'expected upright Arabic, but readers slant this element', place: atWord(xml, text) };
    } else if (declaration !== DEFAULT_SLANT && !told.has(declaration)) {
      told.add(declaration);
      yield { message: `expected upright Arabic, but font-style is ${quoted(declaration.value)}`, place: declaration.place };
    }
  }
}

const DEFAULT_SLANT: Declaration = { property: 'font-style', value: 'italic', important: false, place: { kind: 'file', path: '' } };

function byDefault(element: XmlElement): Declaration | null {
  return SLANTED.has(nameOf(element)) ? DEFAULT_SLANT : null;
}

function tightLines({ documents, isArabic }: Book): readonly Finding[] {
  const tight = new Set<Declaration>();
  for (const { xml, style, arabic } of isArabic ? documents : []) {
    const [body] = named(xml, 'body');
    const declaration = body === undefined || arabic.length === 0 ? null : style.of(body, 'line-height');
    const [, amount = '', unit = ''] = /^(\d*\.?\d+)(|em|rem|%)$/.exec(declaration?.value ?? '') ?? [];
    if (declaration !== null && amount !== '' && Number(amount) / (unit === '%' ? 100 : 1) < LEAST_LINE_HEIGHT) {
      tight.add(declaration);
    }
  }
  return [...tight].map(({ value, place }) => ({ message: `expected a line-height of ${LEAST_LINE_HEIGHT} or more, but came upon ${value}`, place }));
}

function latinStacks(book: Book): readonly Finding[] {
  const families = embeddedFamilies(book);
  const isLatin = (family: string): boolean => {
    const embedded = families.get(familyKey(family));
    return embedded === undefined ? LATIN_ONLY.has(familyKey(family)) : !embedded.mayHaveArabic;
  };
  const isWrong = (value: string): boolean => {
    const stack = familiesOf(value).filter((family) => !GENERIC.has(familyKey(family)));
    return stack.length > 0 && stack.every(isLatin);
  };
  return ofArabic(book, 'font-family', isWrong, 'expected a font with Arabic letters, but the stack is');
}
