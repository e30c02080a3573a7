import type { Book } from '../book.js';
import type { Finding, Rule } from '../rule.js';
import { atElement, attributeOf, named, wordsOf } from '../xml-file.js';

export const pageListRules: readonly Rule[] = [
  {
    id: 'page-lists-name-their-source',
    severity: 'warning',
    explanation: 'Page numbers serve a class or a citation only when it is said of which printed edition they are.',
    hint: 'name the edition in dc:source with an id, and refine it by <meta property="source-of" refines="#id">pagination</meta>',
    find: pageListSource,
  },
];

function pageListSource({ opf, documents }: Book): readonly Finding[] {
  const lists = documents.flatMap(({ xml, isNavigation }) =>
    isNavigation ? named(xml, 'nav').filter((nav) => wordsOf(nav, 'epub:type').includes('page-list')).map((nav) => ({ xml, nav })) : [],
  );
  const [first] = lists;
  if (first === undefined) {
    return [];
  }
  const metas = named(opf.xml, 'meta');
  const sources = named(opf.xml, 'source').map((element) => attributeOf(element, 'id'));
  const isNamed =
    metas.some((meta) => attributeOf(meta, 'property') === 'pageBreakSource' && meta.text.trim() !== '') ||
    metas.some((meta) => attributeOf(meta, 'property') === 'source-of' && meta.text.trim() === 'pagination' && sources.includes((attributeOf(meta, 'refines') ?? '').replace(/^#/, '')));
  return isNamed ? [] : [{ message: 'expected the source of the page numbers in the package, but it names none', place: atElement(first.xml, first.nav) }];
}
