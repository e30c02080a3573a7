import { quoted } from '../quoted.js';
import type { Finding, Rule } from '../rule.js';
import { atAttribute, attributeOf, type XmlFile } from '../xml-file.js';

export const identifierRules: readonly Rule[] = [
  {
    id: 'ids-are-unique',
    severity: 'error',
    explanation: 'Links to an id that two elements have arrive at either, as each reader likes.',
    hint: 'give one of the elements another id',
    find: ({ opf, documents, ncx }) => [opf.xml, ...documents.map(({ xml }) => xml), ...(ncx === null ? [] : [ncx.xml])].flatMap(repeated),
  },
];

function repeated(xml: XmlFile): readonly Finding[] {
  const seen = new Set<string>();
  return xml.elements.flatMap((element) => {
    const id = attributeOf(element, 'id');
    if (id === null) {
      return [];
    }
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst ? [] : [{ message: `expected each id once in a file, but ${quoted(id)} is there before`, place: atAttribute(xml, element, 'id') }];
  });
}
