/** `::bibliography`: the list of sources. */
import { atSpan } from '../base/diagnostic.js';
import { buildEntryWords } from './build-citation.js';
import type { BuildContext } from './build-context.js';
import type { SourceEntry } from './citation-node.js';
import { FLAG, type DirectiveKind } from './directive-kind.js';
import { isolateNumbers } from './isolate-numbers.js';
import type { BibliographyEntry, Block } from './model.js';
import type { DirectiveParts } from './directive-parts.js';

export const BIBLIOGRAPHY: DirectiveKind = {
  form: 'leaf',
  label: 'none',
  attributes: { all: FLAG },
  build: buildBibliography,
};

function buildBibliography({ span, opening }: DirectiveParts, context: BuildContext): readonly Block[] {
  const id = context.nextId();
  if (!context.bibliography.open()) {
    context.report({
      rule: 'bibliographies-stand-once',
      severity: 'error',
      message: 'expected one ::bibliography, but this is another',
      place: atSpan(opening),
      hint: 'remove it',
    });
    return [];
  }
  if (context.entries.length === 0) {
    context.report({
      rule: 'bibliographies-have-sources',
      severity: 'warning',
      message: 'expected sources for the list, but nothing is cited, so there is no list',
      place: atSpan(opening),
      hint: 'name the file in front matter, bibliography: refs.bib, and cite its sources, [@key]; or write ::bibliography{all}',
    });
    return [];
  }
  return [{ kind: 'bibliography', id, span, entries: context.entries.map((entry) => buildEntry(entry, opening, context)) }];
}

function buildEntry({ key, isLatin, label, words }: SourceEntry, span: BibliographyEntry['span'], context: BuildContext): BibliographyEntry {
  const id = context.nextId();
  const direction = isLatin ? 'ltr' : context.metadata.direction;
  const built = buildEntryWords(words, span, context);
  const children = direction === 'rtl' ? isolateNumbers(built, context) : built;
  return { kind: 'bibliographyEntry', id, span, label, direction, children, citations: context.bibliography.enter(key, id) };
}
