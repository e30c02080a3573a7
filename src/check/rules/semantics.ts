import type { XmlElement } from '@rgrove/parse-xml';
import type { ContentDocument } from '../book.js';
import type { Finding, Rule } from '../rule.js';
import { quoted } from '../quoted.js';
import { atAttribute, atElement, attributeOf, named, nameOf, parentOf } from '../xml-file.js';

export const semanticRules: readonly Rule[] = [
  {
    id: 'header-cells-have-scope',
    severity: 'error',
    explanation: 'A voice says the header before a cell only when it knows whether it heads a row or a column.',
    hint: 'write scope="col" or scope="row" on th',
    find: ({ documents }) => documents.flatMap(headersWithoutScope),
  },
  {
    id: 'images-have-alternatives',
    severity: 'error',
    explanation: 'Who does not see an image hears its alternative, or the name of its file.',
    hint: 'say in alt what the image says; alt="" where it only adorns',
    find: ({ documents }) =>
      documents.flatMap(({ xml }) =>
        named(xml, 'img').filter((image) => attributeOf(image, 'alt') === null).map((image) => ({ message: 'expected an alternative of the image, but it has no alt', place: atElement(xml, image) })),
      ),
  },
  {
    id: 'pages-need-no-script',
    severity: 'warning',
    explanation: 'Most readers run no scripts, and none of a book whose origin they do not know.',
    hint: 'take the script out, and put what it makes into the page',
    find: ({ documents }) => documents.flatMap(scripts),
  },
  {
    id: 'style-links-have-a-type',
    severity: 'warning',
    explanation: 'Conversion for Kindle passes over a style sheet that does not say what it is.',
    hint: 'write type="text/css" on the link',
    find: ({ documents }) =>
      documents.flatMap(({ xml }) =>
        named(xml, 'link')
          .filter((link) => (attributeOf(link, 'rel') ?? '').includes('stylesheet') && attributeOf(link, 'type') !== 'text/css')
          .map((link) => ({ message: 'expected a link of type text/css, but it does not say so', place: atElement(xml, link) })),
      ),
  },
];

function headersWithoutScope({ xml }: ContentDocument): readonly Finding[] {
  const wanted = new Set(named(xml, 'td', 'th').flatMap((cell) => (attributeOf(cell, 'headers') ?? '').split(/\s+/)));
  const isNamed = (cell: XmlElement): boolean => wanted.has(attributeOf(cell, 'id') ?? '\0');
  return named(xml, 'th').flatMap((cell) => {
    const scope = attributeOf(cell, 'scope');
    if (scope !== null && /^(?:row|col|rowgroup|colgroup)$/.test(scope)) {
      return [];
    }
    return scope === null && isNamed(cell) ? [] : [{ message: scope === null ? 'expected a scope of the header cell, but it has none' : `expected the scope row or col, but came upon ${quoted(scope)}`, place: atElement(xml, cell) }];
  });
}

function scripts({ xml }: ContentDocument): readonly Finding[] {
  return xml.elements.flatMap((element) => {
    if (nameOf(element) === 'script' && !isData(element)) {
      return [{ message: `expected a page that needs no script, but there is one in ${parentOf(element)?.name ?? 'it'}`, place: atElement(xml, element) }];
    }
    const handler = Object.keys(element.attributes).find((name) => /^on[a-z]/i.test(name));
    return handler === undefined ? [] : [{ message: `expected a page that needs no script, but ${element.name} has ${quoted(handler)}`, place: atAttribute(xml, element, handler) }];
  });
}

/** JSON and the like, which nobody runs. */
function isData(script: XmlElement): boolean {
  const type = attributeOf(script, 'type') ?? '';
  return type !== '' && !/javascript|ecmascript|module/i.test(type);
}
