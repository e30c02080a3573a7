import type { Book, ContentDocument } from '../book.js';
import { quoted } from '../quoted.js';
import type { Finding, Rule } from '../rule.js';
import { runsRightToLeft } from '../writing.js';
import { atAttribute, atElement, attributeOf, named } from '../xml-file.js';

export const languageRules: readonly Rule[] = [
  {
    id: 'packages-have-language',
    severity: 'warning',
    explanation: 'The language of the metadata decides how a title is read aloud and in which font it is shown.',
    hint: 'write xml:lang="ar" on the package element',
    find: ({ opf, direction }) =>
      direction === 'ltr' || runsRightToLeft(attributeOf(opf.xml.root, 'xml:lang') ?? '') ? [] : [{ message: 'expected xml:lang of the text on package, but it is of another script or not there', place: atElement(opf.xml, opf.xml.root) }],
  },
  {
    id: 'first-language-is-of-the-text',
    severity: 'error',
    explanation: 'Readers choose voice, dictionary and hyphenation by the first dc:language.',
    hint: 'put the language of the text first, such as <dc:language>ar</dc:language>',
    find: firstLanguage,
  },
  {
    id: 'pages-have-language',
    severity: 'error',
    explanation: 'A voice reads a page in the language that html says; fonts and quotation marks follow it too.',
    hint: 'write the same lang and xml:lang on html, such as ar',
    find: ({ documents, direction }) => documents.flatMap((document) => pageLanguage(document, direction)),
  },
];

function firstLanguage({ opf, direction }: Book): readonly Finding[] {
  const [first] = opf.languages;
  if (first === undefined) {
    return [{ message: 'expected a dc:language, but there is none', place: atElement(opf.xml, named(opf.xml, 'metadata')[0] ?? opf.xml.root) }];
  }
  return direction === 'ltr' || runsRightToLeft(first.tag)
    ? []
    : [{ message: `expected the language of a text that runs right to left, but came upon ${quoted(first.tag)}`, place: atElement(opf.xml, first.element) }];
}

function pageLanguage({ xml, direction, letters }: ContentDocument, bookDirection: Book['direction']): readonly Finding[] {
  const html = xml.root;
  const [lang, xmlLang] = [attributeOf(html, 'lang'), attributeOf(html, 'xml:lang')];
  const language = xmlLang ?? lang ?? '';
  if (language === '') {
    return [{ message: 'expected a language on html, but it has none', place: atElement(xml, html) }];
  }
  if (bookDirection === 'rtl' && lang !== xmlLang) {
    return [{ message: `expected lang and xml:lang to say the same, but they are ${quoted(lang ?? '')} and ${quoted(xmlLang ?? '')}`, place: atElement(xml, html) }];
  }
  return direction === 'rtl' && letters.all > 0 && !runsRightToLeft(language)
    ? [{ message: `expected the language of the text, but came upon ${quoted(language)}`, place: atAttribute(xml, html, xmlLang === null ? 'lang' : 'xml:lang') }]
    : [];
}
