/** The citation style that front matter asks for: a shipped one, or a CSL file of the publication's own. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { closest } from 'fastest-levenshtein';
import { atFile, atSpan, type Report } from '../base/diagnostic.js';
import type { GivenName } from '../source/front-matter-values.js';
import type { ReadAsset } from '../source/publication-source.js';
import { readTextFile } from './read-text-file.js';
import { authorDate } from './styles/author-date.js';
import { footnotes } from './styles/footnotes.js';
import { ARABIC_STYLE, ENGLISH_STYLE, type StyleLanguage } from './styles/layout-parts.js';
import { numbers } from './styles/numbers.js';

export interface CitationStyle {
  readonly xml: string;
  /** Citations stand in notes. */
  readonly isNote: boolean;
  /** Citations are numbers of the list of sources. */
  readonly isNumbered: boolean;
  /** Its signs and words are those of each source's language; else they are one for all. */
  readonly isBilingual: boolean;
}

const SHIPPED: Readonly<Record<string, (main: StyleLanguage) => string>> = { 'author-date': authorDate, footnotes, numbers };

const DEFAULT = authorDate;

/** Null, and told, where it cannot be used. `isArabic`: the publication's letters are. */
export async function chooseStyle(given: GivenName | null, isArabic: boolean, readAsset: ReadAsset, report: Report): Promise<CitationStyle | null> {
  const main = isArabic ? ARABIC_STYLE : ENGLISH_STYLE;
  if (given === null) {
    return shipped(DEFAULT(main));
  }
  const style = Object.hasOwn(SHIPPED, given.name) ? SHIPPED[given.name] : undefined;
  if (style !== undefined) {
    return shipped(style(main));
  }
  if (!given.name.endsWith('.csl')) {
    const names = Object.keys(SHIPPED);
    report({
      rule: 'citation-styles-are-known',
      severity: 'error',
      message: `expected ${names.join(', ')} or a file whose name ends in .csl, but there is no style named “${given.name}”`,
      place: atSpan(given.span),
      hint: `did you mean ${closest(given.name, names)}?`,
    });
    return null;
  }
  const file = await readTextFile(given, 'a citation style', readAsset, report);
  return file === null ? null : ownStyle(file.path, file.text, report);
}

const CITATION = /<citation[\s>][\s\S]*?<\/citation>/;

function isNumbered(xml: string): boolean {
  return CITATION.exec(xml)?.[0].includes('citation-number') ?? false;
}

function shipped(xml: string): CitationStyle {
  return { xml, isNote: xml.includes(' class="note"'), isNumbered: isNumbered(xml), isBilingual: true };
}

function ownStyle(path: string, text: string, report: Report): CitationStyle | null {
  const tell = (came: string, hint: string): null => {
    report({ rule: 'citation-styles-are-well-formed', severity: 'error', message: `expected a style in CSL, but ${came}`, place: atFile(path), hint });
    return null;
  };
  let root: XmlElement | null;
  try {
    root = parseXml(text).root;
  } catch (error) {
    return tell(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error), 'correct the XML');
  }
  if (root?.name !== 'style') {
    return tell(`its root is ${root?.name ?? 'nothing'}`, 'name a file whose root is <style>');
  }
  if (!root.children.some((child) => child instanceof XmlElement && child.name === 'citation')) {
    return tell('there is no <citation> in it: it depends on another style', 'name the style that it depends on');
  }
  return { xml: inBothLanguages(text), isNote: root.attributes['class'] === 'note', isNumbered: isNumbered(text), isBilingual: false };
}

const LAYOUT = /<layout(\s[^<>]*)?>([\s\S]*?)<\/layout>/g;

/** Every layout a second time for sources in Latin letters, so that their words are English. */
function inBothLanguages(xml: string): string {
  return /<layout\s[^<>]*locale=/.test(xml) ? xml : xml.replace(LAYOUT, (whole: string, attributes: string | undefined, body: string) => `<layout locale="en"${attributes ?? ''}>${body}</layout>${whole}`);
}
