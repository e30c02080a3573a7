/** What the shipped styles are made of: the same parts in Arabic and in English, with the signs and words of each. */

export interface StyleLanguage {
  readonly tag: 'ar' | 'en';
  readonly comma: string;
  readonly semicolon: string;
  /** Before the names of who edited, translated and edited a collection. */
  readonly editor: string;
  readonly translator: string;
  readonly collection: string;
  readonly in: string;
  readonly edition: string;
  readonly accessed: string;
  /** What a thesis is. */
  readonly thesis: string;
  /** How titles of books and journals stand in a list of sources, and in a note. */
  readonly listed: string;
  readonly noted: string;
}

export const ARABIC_STYLE: StyleLanguage = {
  tag: 'ar', comma: '، ', semicolon: '؛ ', editor: 'تحقيق ', translator: 'ترجمة ', collection: 'تحرير ', in: 'في ', edition: 'ط ',
  accessed: 'اطُّلع عليه في ', thesis: 'رسالة جامعية', listed: 'font-weight="bold"', noted: '',
};

export const ENGLISH_STYLE: StyleLanguage = {
  tag: 'en', comma: ', ', semicolon: '; ', editor: 'edited by ', translator: 'translated by ', collection: 'edited by ', in: 'in ', edition: 'ed. ',
  accessed: 'accessed ', thesis: 'thesis', listed: 'font-style="italic"', noted: 'font-style="italic"',
};

const PARTS_OF_OTHERS = 'chapter paper-conference entry entry-encyclopedia entry-dictionary article article-journal article-magazine article-newspaper post post-weblog webpage thesis';
const JOURNALS = 'article-journal article-magazine article-newspaper';
const COLLECTIONS = 'chapter paper-conference entry entry-encyclopedia entry-dictionary';

/** Macros named with the language's tag: `author-ar`. */
export function macros(language: StyleLanguage): string {
  const { tag, comma, editor, translator, collection, edition, accessed, thesis } = language;
  const name = (form: string): string => `<name ${form} and="text" delimiter="${comma}" delimiter-precedes-last="never"/>`;
  const others = `<substitute><names variable="editor"/><names variable="translator"/><text macro="title-${tag}"/></substitute>`;
  const label = (variable: string): string => `<group delimiter=" "><label variable="${variable}" form="short"/><number variable="${variable}"/></group>`;
  return [
    macro(`author-${tag}`, `<names variable="author">${name(`name-as-sort-order="first" sort-separator="${comma}"`)}${others}</names>`),
    macro(`author-natural-${tag}`, `<names variable="author">${name('')}${others}</names>`),
    macro(`author-short-${tag}`, `<names variable="author">${name('form="short"')}${others}</names>`),
    macro(`title-${tag}`, title(language.listed)),
    macro(`title-noted-${tag}`, title(language.noted)),
    macro(`year-${tag}`, '<choose><if variable="issued"><date variable="issued"><date-part name="year"/></date></if><else><text term="no date" form="short"/></else></choose>'),
    macro(`editor-${tag}`, `<choose><if type="${COLLECTIONS}" match="none"><choose><if variable="author"><names variable="editor" prefix="${editor}">${name('')}</names></if></choose></if></choose>`),
    macro(`translator-${tag}`, `<names variable="translator" prefix="${translator}">${name('')}</names>`),
    macro(`container-${tag}`, container(language, name(''), label, collection)),
    macro(`edition-${tag}`, `<choose><if is-numeric="edition">${tag === 'ar' ? `<number variable="edition" prefix="${edition}"/>` : '<group delimiter=" "><number variable="edition" form="ordinal"/><text value="ed."/></group>'}</if><else><text variable="edition"/></else></choose>`),
    macro(`volumes-${tag}`, `<choose><if type="${JOURNALS}" match="none">${label('volume')}</if></choose>`),
    macro(`genre-${tag}`, `<choose><if type="thesis"><text value="${thesis}"/></if></choose>`),
    macro(`place-${tag}`, '<group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>'),
    macro(`access-${tag}`, `<choose><if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if><else-if variable="URL"><group delimiter=" "><text variable="URL"/><group prefix="(" suffix=")"><date variable="accessed" form="text" prefix="${accessed}"/></group></group></else-if></choose>`),
    macro(`locator-${tag}`, '<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>'),
  ].join('');
}

function title(look: string): string {
  return `<choose><if type="${PARTS_OF_OTHERS}"><text variable="title" quotes="true"/></if><else><text variable="title" ${look}/></else></choose>`;
}

/** The journal with volume, number and pages; the book that a chapter stands in, its editor and pages. */
function container({ comma, in: inside, listed }: StyleLanguage, name: string, label: (variable: string) => string, collection: string): string {
  const journal = `<group delimiter="${comma}"><text variable="container-title" ${listed}/>${label('volume')}${label('issue')}${label('page')}</group>`;
  const book = `<group delimiter="${comma}"><text variable="container-title" prefix="${inside}" ${listed}/><names variable="editor" prefix="${collection}">${name}</names>${label('page')}</group>`;
  return `<choose><if type="${JOURNALS}">${journal}</if><else-if type="${COLLECTIONS}">${book}</else-if><else><text variable="container-title" ${listed}/></else></choose>`;
}

export function macro(name: string, body: string): string {
  return `<macro name="${name}">${body}</macro>`;
}

/** The layouts of both languages; what stands without a locale serves all that is not in the other. */
export function layouts(main: StyleLanguage, attributes: (language: StyleLanguage) => string, body: (language: StyleLanguage) => string): string {
  const other = main.tag === 'ar' ? ENGLISH_STYLE : ARABIC_STYLE;
  return `<layout locale="${other.tag}" ${attributes(other)}>${body(other)}</layout><layout ${attributes(main)}>${body(main)}</layout>`;
}

export function styleXml(id: string, kind: 'in-text' | 'note', main: StyleLanguage, body: string): string {
  const info = `<info><title>${id}</title><id>warraq-${id}</id><updated>2026-01-01T00:00:00+00:00</updated></info>`;
  return `<style xmlns="http://purl.org/net/xbiblio/csl" class="${kind}" version="1.0" default-locale="${main.tag}">${info}${macros(ARABIC_STYLE)}${macros(ENGLISH_STYLE)}${body}</style>`;
}
