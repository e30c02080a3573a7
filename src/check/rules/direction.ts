import type { XmlElement } from '@rgrove/parse-xml';
import type { Book, ContentDocument } from '../book.js';
import { quoted } from '../quoted.js';
import type { Finding, Rule } from '../rule.js';
import { atAttribute, atElement, attributeOf, named, type XmlFile } from '../xml-file.js';

export const directionRules: readonly Rule[] = [
  {
    id: 'packages-have-direction',
    severity: 'error',
    explanation: 'Title and author on the shelf of a reader run the way that the package says.',
    hint: 'write dir="rtl" on the package element, beside xml:lang',
    find: ({ opf, direction }) => (direction === 'rtl' ? notRightToLeft(opf.xml, opf.xml.root, 'dir') : []),
  },
  {
    id: 'pages-turn-right-to-left',
    severity: 'error',
    explanation: 'Without a progression the pages of an Arabic book turn the wrong way.',
    hint: 'write page-progression-direction="rtl" on the spine',
    find: ({ opf, direction }) => (direction === 'rtl' && opf.spine !== null ? notRightToLeft(opf.xml, opf.spine, 'page-progression-direction') : []),
  },
  {
    id: 'writing-mode-is-named-for-kindle',
    severity: 'warning',
    explanation: 'Kindle turns the pages by this entry and looks at no other.',
    hint: 'add <meta name="primary-writing-mode" content="horizontal-rl"/> to the metadata',
    find: writingMode,
  },
  {
    id: 'html-and-body-have-direction',
    severity: 'error',
    explanation: 'A page without a direction is aligned left, with its punctuation on the wrong side; conversion for Kindle drops that of html and keeps that of body.',
    hint: 'write dir="rtl" on html and on body; dir="ltr" on a page in another script',
    find: (book) => (book.direction === 'rtl' ? book.documents.flatMap(pageDirection) : []),
  },
];

function notRightToLeft(xml: XmlFile, element: XmlElement, name: string): readonly Finding[] {
  const value = attributeOf(element, name);
  if (value === 'rtl') {
    return [];
  }
  return value === null
    ? [{ message: `expected ${name}="rtl" on ${element.name}, but it says no direction`, place: atElement(xml, element) }]
    : [{ message: `expected ${name}="rtl" on ${element.name}, but came upon ${quoted(value)}`, place: atAttribute(xml, element, name) }];
}

function writingMode({ opf, direction }: Book): readonly Finding[] {
  if (direction === 'ltr') {
    return [];
  }
  const meta = named(opf.xml, 'meta').find((element) => attributeOf(element, 'name') === 'primary-writing-mode');
  if (meta === undefined) {
    return [{ message: 'expected a primary-writing-mode, but the metadata have none', place: atElement(opf.xml, named(opf.xml, 'metadata')[0] ?? opf.xml.root) }];
  }
  return attributeOf(meta, 'content') === 'horizontal-rl' ? [] : [{ message: 'expected the primary-writing-mode horizontal-rl, but came upon another', place: atElement(opf.xml, meta) }];
}

function pageDirection({ xml, direction }: ContentDocument): readonly Finding[] {
  return named(xml, 'html', 'body').flatMap((element) => {
    if (direction === 'rtl') {
      return notRightToLeft(xml, element, 'dir');
    }
    const value = attributeOf(element, 'dir');
    return value === 'rtl' || value === 'ltr' ? [] : [{ message: `expected a direction on ${element.name}, as the book runs the other way, but there is none`, place: atElement(xml, element) }];
  });
}
