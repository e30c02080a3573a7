import { layouts, styleXml, type StyleLanguage } from './layout-parts.js';

/** «[٣، ص ١٢]» in the text, a numbered list of sources in the order in which they are cited. */
export function numbers(main: StyleLanguage): string {
  const { tag: own, comma: between, semicolon } = main;
  const citation = `<layout prefix="[" suffix="]" delimiter="${semicolon}"><group delimiter="${between}"><text variable="citation-number"/><text macro="locator-${own}"/></group></layout>`;
  const bibliography = layouts(
    main,
    () => 'suffix="."',
    ({ tag, comma }) =>
      `<text variable="citation-number" suffix=". "/><group delimiter="${comma}"><text macro="author-natural-${tag}"/><text macro="title-${tag}"/><text macro="genre-${tag}"/><text macro="container-${tag}"/><text macro="editor-${tag}"/><text macro="translator-${tag}"/><text macro="edition-${tag}"/><text macro="volumes-${tag}"/><text macro="place-${tag}"/><text macro="year-${tag}"/><text macro="access-${tag}"/></group>`,
  );
  return styleXml('numbers', 'in-text', main, `<citation>${citation}</citation><bibliography second-field-align="flush">${bibliography}</bibliography>`);
}
