import { atFile } from '../../base/diagnostic.js';
import type { Book } from '../book.js';
import { harmless, quoted } from '../quoted.js';
import type { Finding, Rule } from '../rule.js';
import { atAttribute, atElement, attributeOf } from '../xml-file.js';

/** What stands at byte 30 of the file: the first entry's name and, stored and without extra fields, its content. */
const BEGINNING = 'mimetypeapplication/epub+zip';
const BEGINNING_AT = 30;
/** Not of the publication: the container's own, and what shops add. */
const APART = /^(?:META-INF\/|mimetype$|iTunes|\.DS_Store|__MACOSX\/)/;

export const archiveRules: readonly Rule[] = [
  {
    id: 'mimetype-comes-first',
    severity: 'error',
    explanation: 'A reader knows an EPUB by its first bytes (OCF 3.3 §4.3.2).',
    hint: 'put mimetype first, not compressed and without extra fields',
    find: mimetype,
  },
  {
    id: 'names-are-ascii',
    severity: 'warning',
    explanation: 'Names in other letters are written differently by each system, and links to them break.',
    hint: 'name files with Latin letters, digits, hyphens and dots',
    find: ({ archive }) => archive.names.filter((name) => !/^[\w./ -]+$/.test(name)).map((name) => ({ message: `expected a name in ASCII, but came upon ${quoted(name)}`, place: atFile(harmless(name)) })),
  },
  {
    id: 'manifest-files-are-there',
    severity: 'error',
    explanation: 'What the manifest lists and the archive lacks is a hole in the book.',
    hint: 'add the file, or take the item out',
    find: ({ archive, opf }) =>
      opf.items
        .filter(({ path, element }) => (path === null ? !/^https?:/i.test(attributeOf(element, 'href') ?? '') : !archive.has(path)))
        .map(({ element }) => ({ message: `expected a file of the archive, but there is no ${quoted(attributeOf(element, 'href') ?? '')}`, place: atAttribute(opf.xml, element, 'href') })),
  },
  {
    id: 'every-file-is-declared',
    severity: 'warning',
    explanation: 'A reader may not show what the manifest does not list.',
    hint: 'list the file in the manifest, or take it out',
    find: undeclared,
  },
];

function mimetype({ archive, opf }: Book): readonly Finding[] {
  const found = new TextDecoder('latin1').decode(archive.bytes.subarray(BEGINNING_AT, BEGINNING_AT + BEGINNING.length));
  return found === BEGINNING ? [] : [{ message: 'expected mimetype first in the archive, as it is, but another file or a packed one begins it', place: archive.has('mimetype') ? atFile('mimetype') : atElement(opf.xml, opf.xml.root) }];
}

function undeclared({ archive, opf }: Book): readonly Finding[] {
  const declared = new Set(opf.items.map(({ path }) => path));
  return archive.names
    .filter((name) => !APART.test(name) && !declared.has(name) && !name.endsWith('.opf'))
    .map((name) => ({ message: 'expected the file in the manifest, but it is not listed', place: atFile(harmless(name)) }));
}
