import { atSpan } from '../../base/diagnostic.js';
import type { Book } from '../book.js';
import type { Finding, Rule } from '../rule.js';
import { nameOf, parentOf, type XmlFile } from '../xml-file.js';

const REFERENCE = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;
const ARABIC = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Between two letters, each of which may bear marks: what lengthens a word. After `ه` and before a word it abbreviates. */
const INSERTED = /(?=\p{L})\p{Script=Arabic}\p{M}*(\u0640+)\p{M}*(?=\p{L})\p{Script=Arabic}/u;
/** Text that is looked at as it is. */
const QUOTING = new Set(['math', 'code', 'pre', 'kbd', 'samp']);

export const characterRules: readonly Rule[] = [
  {
    id: 'arabic-is-written-as-itself',
    severity: 'warning',
    explanation: 'Character references make text three times as large, and nobody can read or mend it.',
    hint: 'write the letters themselves, in UTF-8',
    find: ({ documents, opf, ncx }) => [opf.xml, ...documents.map(({ xml }) => xml), ...(ncx === null ? [] : [ncx.xml])].flatMap(references),
  },
  {
    id: 'words-are-not-lengthened',
    severity: 'warning',
    explanation: 'U+0640 in a word is a letter to search and to a voice: the word is not found, and is read wrongly; lengthening is the reader’s work.',
    hint: 'take U+0640 out of the word',
    find: lengthened,
  },
];

function references({ file }: XmlFile): readonly Finding[] {
  const arabic = [...file.text.matchAll(REFERENCE)].filter(([, hexadecimal, decimal]) => {
    const code = hexadecimal === undefined ? parseInt(decimal ?? '', 10) : parseInt(hexadecimal, 16);
    return code <= 0x10ffff && ARABIC.test(String.fromCodePoint(code));
  });
  const [first] = arabic;
  if (first === undefined) {
    return [];
  }
  const place = atSpan({ file, start: first.index, end: first.index + first[0].length });
  return [{ message: `expected letters, but came upon character references (${arabic.length} in this file)`, place }];
}

function lengthened({ documents }: Book): readonly Finding[] {
  return documents.flatMap(({ xml, arabic }) =>
    arabic.flatMap(({ element, node }) => {
      if (isQuoted(element)) {
        return [];
      }
      const written = xml.file.text.slice(node.start, node.end);
      const found = INSERTED.exec(written);
      if (found === null) {
        return [];
      }
      const start = node.start + found.index;
      return [{ message: 'expected a word of its letters, but U+0640 stands between two of them', place: atSpan({ file: xml.file, start, end: start + found[0].length }) }];
    }),
  );
}

function isQuoted(element: ReturnType<typeof parentOf>): boolean {
  for (let at = element; at !== null; at = parentOf(at)) {
    if (QUOTING.has(nameOf(at))) {
      return true;
    }
  }
  return false;
}
