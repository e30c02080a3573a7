/** The keys of front matter: ours, those of other tools, and what people write instead of ours. */
import { closest, distance } from 'fastest-levenshtein';
import { FONT_FEATURES_EXPECTED } from '../base/font-features.js';
import { PDF_STANDARD_EXPECTED } from '../base/pdf-standard.js';
import { CONTRIBUTOR_ROLES } from './contributor-roles.js';

/** What each key of ours expects, and an example of it. */
export const KEYS = {
  title: { expected: 'text', example: 'title: عنوان المنشور' },
  subtitle: { expected: 'text', example: 'subtitle: عنوان فرعي' },
  date: { expected: 'a day of the calendar as year-month-day', example: 'date: 2025-08-15' },
  modified: { expected: 'a day of the calendar as year-month-day', example: 'modified: 2026-01-05' },
  edition: { expected: 'text', example: 'edition: الطبعة الثانية' },
  revision: { expected: 'text', example: 'revision: "2.1"' },
  series: { expected: 'a title, or a title and a number', example: 'series: {title: سلسلة التراث, number: 12}' },
  author: { expected: 'a name, or a list of names', example: 'author: [ليلى حدّاد, عمر ناصر]' },
  contributors: { expected: `names with roles: ${CONTRIBUTOR_ROLES.join(', ')}`, example: 'contributors: [{name: عمر ناصر, role: translator}]' },
  publisher: { expected: 'text', example: 'publisher: دار النشر' },
  place: { expected: 'text', example: 'place: بيروت' },
  logo: { expected: 'the name of an image file', example: 'logo: logo.svg' },
  lang: { expected: 'a language tag', example: 'lang: ar-EG' },
  dir: { expected: 'rtl or ltr', example: 'dir: rtl' },
  abstract: { expected: 'text', example: 'abstract: خلاصة في سطر أو أكثر' },
  keywords: { expected: 'a list of words, or words with commas between them', example: 'keywords: [لغة, طباعة]' },
  subjects: { expected: 'a list of words, or words with commas between them', example: 'subjects: [التاريخ, الأندلس]' },
  rights: { expected: 'text', example: 'rights: جميع الحقوق محفوظة' },
  license: { expected: 'the name or the address of a licence', example: 'license: https://creativecommons.org/licenses/by/4.0/' },
  identifier: { expected: 'text, a scheme and a text, or a list of these', example: 'identifier: [urn:isbn:9780000000002, {scheme: doi, text: 10.1000/182}]' },
  theme: { expected: 'the name of a theme, a theme file or tokens of a theme', example: 'theme: book' },
  calendar: { expected: 'gregorian, hijri, persian or both', example: 'calendar: both' },
  digits: { expected: 'auto, latn, arab or keep', example: 'digits: arab' },
  'list-markers': { expected: 'the counters of ordered lists by depth', example: 'list-markers: [decimal, hijai, abjad]' },
  kashida: { expected: 'off, low or auto', example: 'kashida: low' },
  'paragraph-direction': { expected: 'publication or first-strong', example: 'paragraph-direction: first-strong' },
  'isolate-numbers': { expected: 'true or false', example: 'isolate-numbers: false' },
  papersize: { expected: 'a3, a4, a5, b5, letter, legal or width x height', example: 'papersize: 170mm x 240mm' },
  margin: { expected: 'a length from 5mm to 80mm', example: 'margin: 25mm' },
  fontsize: { expected: 'a length from 6pt to 36pt', example: 'fontsize: 12pt' },
  mainfont: { expected: 'the name of a font family', example: 'mainfont: Amiri' },
  fontfeatures: { expected: FONT_FEATURES_EXPECTED, example: 'fontfeatures: ss01, onum' },
  'number-sections': { expected: 'true or false', example: 'number-sections: true' },
  numbering: { expected: 'the counters of headings by level: decimal, chapter, part, ordinal, hijai, abjad, roman or none', example: 'numbering: [chapter, decimal]' },
  figures: { expected: 'named, continuous or by-chapter', example: 'figures: by-chapter' },
  notes: { expected: 'a mapping of numbering (book, chapter, or page where place is foot), marks (numbers, arabic-indic, letters or symbols) and place (foot, end-of-chapter or end)', example: 'notes: {numbering: chapter, marks: arabic-indic}' },
  math: { expected: 'latin or arabic', example: 'math: arabic' },
  bibliography: { expected: 'the name of a BibTeX or CSL-JSON file, or a list of them', example: 'bibliography: refs.bib' },
  csl: { expected: 'author-date, footnotes, numbers or the name of a CSL file', example: 'csl: footnotes' },
  'pdf-standard': { expected: PDF_STANDARD_EXPECTED, example: 'pdf-standard: x-4' },
  press: { expected: 'a mapping of bleed, marks, text (auto, grey or theme), rich-black, profile, condition, facing and image-resolution (72 to 2400)', example: 'press: {bleed: 3mm, marks: true}' },
  numbersections: { expected: 'true or false', example: 'numbersections: true' },
} as const;

export type Key = keyof typeof KEYS;

/** Keys of Pandoc and Quarto that have no meaning here; files that have them build all the same. */
const OF_OTHER_TOOLS: ReadonlySet<string> = new Set([
  'abstract-title', 'affiliation', 'affiliations', 'author-meta', 'babel-lang', 'biblio-style', 'biblio-title',
  'block-headings', 'book', 'categories', 'citation', 'citation-style', 'citeproc', 'classoption',
  'code-fold', 'colorlinks', 'copyright', 'cover-image', 'coverage', 'creator', 'crossref', 'css', 'date-format',
  'date-meta', 'description', 'documentclass', 'doi', 'draft', 'editor', 'execute', 'fig-cap-location', 'filters',
  'fontfamily', 'fontenc', 'format', 'geometry', 'graphics', 'header-includes', 'highlight-style', 'hyperrefoptions',
  'ibooks', 'image', 'include-after', 'include-before', 'include-in-header', 'indent', 'institute', 'jupyter', 'keep-md',
  'keep-tex', 'latex-engine', 'linestretch', 'link-citations', 'linkcolor', 'links-as-notes', 'lof',
  'lot', 'mainfontoptions', 'margin-bottom', 'margin-left', 'margin-right', 'margin-top', 'monofont', 'nocite',
  'number-depth', 'number-offset', 'output', 'page-progression-direction', 'pagestyle', 'pagetitle', 'params',
  'pdf-engine', 'project', 'reference-doc', 'reference-section-title', 'relation', 'resource-path', 'revealjs',
  'sansfont', 'secnumdepth', 'section-numbering', 'shift-heading-level-by', 'slug', 'subject', 'subparagraph',
  'suppress-bibliography', 'tables', 'tags', 'template', 'thanks', 'title-meta', 'title-prefix', 'toc', 'toc-depth',
  'toc-own-page', 'toc-title', 'toccolor', 'top-level-division', 'type', 'urlcolor', 'variables', 'version', 'website',
]);

/** What people write, and what they mean by it. */
const MEANT: Readonly<Record<string, Key>> = {
  authors: 'author',
  by: 'author',
  direction: 'dir',
  font: 'mainfont',
  'font-family': 'mainfont',
  'font-feature-settings': 'fontfeatures',
  'font-size': 'fontsize',
  id: 'identifier',
  identifiers: 'identifier',
  contributor: 'contributors',
  licence: 'license',
  isbn: 'identifier',
  language: 'lang',
  counters: 'list-markers',
  'list-counters': 'list-markers',
  'list-style': 'list-markers',
  'list-style-type': 'list-markers',
  locale: 'lang',
  margins: 'margin',
  numerals: 'digits',
  'page-size': 'papersize',
  paper: 'papersize',
  'paper-size': 'papersize',
  'pdf-profile': 'pdf-standard',
  pdfa: 'pdf-standard',
  bleed: 'press',
  'crop-marks': 'press',
  summary: 'abstract',
};

/** Share of the letters in which a suggestion may differ from what was typed. */
const UNLIKENESS = 0.4;

/** What an author's mapping may say besides the name, for Quarto and for journals. */
const OF_OTHER_TOOLS_ON_AUTHORS: ReadonlySet<string> = new Set([
  'acknowledgements', 'affiliation', 'affiliations', 'attributes', 'contributed', 'corresponding', 'degrees', 'email', 'equal-contributor',
  'fax', 'id', 'institute', 'note', 'number', 'orcid', 'phone', 'role', 'roles', 'url',
]);

export function isOurs(key: string): key is Key {
  return Object.hasOwn(KEYS, key);
}

export function isOfOtherTools(key: string): boolean {
  return OF_OTHER_TOOLS.has(key);
}

export function isOfOtherToolsOnAuthors(key: string): boolean {
  return OF_OTHER_TOOLS_ON_AUTHORS.has(key);
}

/** The key that was probably meant, of front matter or of `others`; null where none is near. */
export function suggestKey(key: string, others: ReadonlySet<string>): string | null {
  const typed = key.toLowerCase();
  const meant = Object.hasOwn(MEANT, typed) ? MEANT[typed] : undefined;
  if (meant !== undefined) {
    return meant;
  }
  return closestName(typed, [...Object.keys(KEYS), ...others]);
}

/** The name that differs in few letters from what was typed; null where none does. */
export function closestName(typed: string, names: readonly string[]): string | null {
  const near = closest(typed, [...names]);
  return distance(typed, near) <= Math.max(1, Math.round(typed.length * UNLIKENESS)) ? near : null;
}
