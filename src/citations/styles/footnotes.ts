import { layouts, styleXml, type StyleLanguage } from './layout-parts.js';

/** The source in a footnote, whole where it is cited first, shortly later, «المرجع نفسه» where it was the last. */
export function footnotes(main: StyleLanguage): string {
  const citation = layouts(
    main,
    ({ semicolon }) => `suffix="." delimiter="${semicolon}"`,
    (language) =>
      `<choose><if position="ibid-with-locator">${ibid(language, true)}</if><else-if position="ibid">${ibid(language, false)}</else-if><else-if position="subsequent">${short(language)}</else-if><else>${whole(language)}</else></choose>`,
  );
  const bibliography = layouts(
    main,
    () => 'suffix="."',
    ({ tag, comma }) =>
      `<group delimiter=". "><text macro="author-${tag}"/><text macro="title-${tag}"/><text macro="genre-${tag}"/><text macro="container-${tag}"/><group delimiter="${comma}"><text macro="editor-${tag}"/><text macro="translator-${tag}"/><text macro="edition-${tag}"/><text macro="volumes-${tag}"/></group><group delimiter="${comma}"><text macro="place-${tag}"/><text macro="year-${tag}"/></group><text macro="access-${tag}"/></group>`,
  );
  return styleXml(
    'footnotes',
    'note',
    main,
    `<citation et-al-min="4" et-al-use-first="1">${citation}</citation><bibliography><sort><key macro="author-${main.tag}"/><key variable="title"/><key variable="issued"/></sort>${bibliography}</bibliography>`,
  );
}

function ibid({ comma, tag }: StyleLanguage, hasPlace: boolean): string {
  const words = `<text term="ibid"${tag === 'en' ? ' text-case="capitalize-first"' : ''}/>`;
  return hasPlace ? `<group delimiter="${comma}">${words}<text macro="locator-${tag}"/></group>` : words;
}

function short({ comma, tag, noted }: StyleLanguage): string {
  return `<group delimiter="${comma}"><text macro="author-short-${tag}"/><choose><if type="article-journal article-magazine article-newspaper chapter webpage thesis paper-conference"><text variable="title" form="short" quotes="true"/></if><else><text variable="title" form="short" ${noted}/></else></choose><text macro="locator-${tag}"/></group>`;
}

function whole({ comma, tag }: StyleLanguage): string {
  const published = `<group prefix="(" suffix=")" delimiter="${comma}"><text macro="place-${tag}"/><text macro="year-${tag}"/></group>`;
  const beginning = `<group delimiter="${comma}"><text macro="author-natural-${tag}"/><text macro="title-noted-${tag}"/><text macro="genre-${tag}"/><text macro="container-${tag}"/><text macro="editor-${tag}"/><text macro="translator-${tag}"/><text macro="edition-${tag}"/><text macro="volumes-${tag}"/></group>`;
  return `<group delimiter="${comma}"><group delimiter=" ">${beginning}${published}</group><text macro="locator-${tag}"/><text macro="access-${tag}"/></group>`;
}
