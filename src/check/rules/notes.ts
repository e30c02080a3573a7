import type { XmlElement } from '@rgrove/parse-xml';
import type { Book, ContentDocument } from '../book.js';
import { resolveReference } from '../paths.js';
import { quoted } from '../quoted.js';
import type { Finding, Rule } from '../rule.js';
import { atElement, attributeOf, named, wordsOf } from '../xml-file.js';

export const noteRules: readonly Rule[] = [
  {
    id: 'notes-lead-back',
    severity: 'warning',
    explanation: 'Who followed a note by a link cannot go on reading where there is no way back.',
    hint: 'end the note with a link to the id of its reference',
    find: oneWayNotes,
  },
];

function oneWayNotes({ documents }: Book): readonly Finding[] {
  const ways = new Set(documents.flatMap(({ path, xml }) => named(xml, 'a').flatMap((link) => targetOf(path, link))));
  return documents.flatMap((document) => noteReferences(document).flatMap((link) => {
    const id = attributeOf(link, 'id') ?? '';
    return id !== '' && ways.has(`${document.path}#${id}`) ? [] : [{ message: `expected a way back from the note ${quoted(link.text)}, but no link leads to its reference`, place: atElement(document.xml, link) }];
  }));
}

function noteReferences({ xml }: ContentDocument): readonly XmlElement[] {
  return named(xml, 'a').filter((link) => wordsOf(link, 'epub:type').includes('noteref') || wordsOf(link, 'role').includes('doc-noteref'));
}

function targetOf(path: string, link: XmlElement): readonly string[] {
  const target = resolveReference(path, attributeOf(link, 'href') ?? '');
  return target.kind === 'inside' && target.fragment !== null ? [`${target.path}#${target.fragment}`] : [];
}
