import { layouts, styleXml, type StyleLanguage } from './layout-parts.js';

/** «(ابن النديم، ١٩٧١، ص ١٢)» in the text, a list of sources at the end. */
export function authorDate(main: StyleLanguage): string {
  const citation = layouts(
    main,
    ({ semicolon }) => `prefix="(" suffix=")" delimiter="${semicolon}"`,
    ({ tag, comma }) => `<group delimiter="${comma}"><text macro="author-short-${tag}"/><text macro="year-${tag}"/><text macro="locator-${tag}"/></group>`,
  );
  const bibliography = layouts(
    main,
    () => 'suffix="."',
    ({ tag, comma }) =>
      `<group delimiter=". "><text macro="author-${tag}"/><text macro="year-${tag}"/><text macro="title-${tag}"/><text macro="genre-${tag}"/><text macro="container-${tag}"/><group delimiter="${comma}"><text macro="editor-${tag}"/><text macro="translator-${tag}"/><text macro="edition-${tag}"/><text macro="volumes-${tag}"/></group><text macro="place-${tag}"/><text macro="access-${tag}"/></group>`,
  );
  const once = 'disambiguate-add-year-suffix="true" disambiguate-add-names="true" disambiguate-add-givenname="true"';
  return styleXml(
    'author-date',
    'in-text',
    main,
    `<citation et-al-min="4" et-al-use-first="1" ${once}>${citation}</citation><bibliography><sort><key macro="author-${main.tag}"/><key variable="issued"/><key variable="title"/></sort>${bibliography}</bibliography>`,
  );
}
