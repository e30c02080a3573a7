/**
 * What no validator tells of a right-to-left book. Each finding has a rule and a place; a clean book
 * has none. Works on any EPUB whose package document is where ours is.
 */
import type { Element, Root } from 'xast';
import { attribute, elements, type Files, FOLDER, readFiles, readSpine, readText, readXml, textOf } from './epub-archive.js';

export interface Finding {
  readonly rule: string;
  readonly place: string;
}

type Rule = (files: Files) => readonly string[];

const PACKAGE = `${FOLDER}content.opf`;

export function lintEpub(epub: Uint8Array): readonly Finding[] {
  const files = readFiles(epub);
  const findings = Object.entries(RULES).flatMap(([rule, find]) => find(files).map((place) => ({ rule, place })));
  return isMimetypeFirst(epub) ? findings : [...findings, { rule: 'mimetype-comes-first', place: 'mimetype' }];
}

const RULES: Readonly<Record<string, Rule>> = {
  'package-runs-right-to-left': (files) => {
    const root = elements(readXml(files, PACKAGE), 'package')[0];
    return attribute(root, 'dir') === 'rtl' && attribute(root, 'xml:lang') !== '' ? [] : [PACKAGE];
  },
  'pages-turn-right-to-left': (files) => {
    const spine = elements(readXml(files, PACKAGE), 'spine')[0];
    return attribute(spine, 'page-progression-direction') === 'rtl' ? [] : [PACKAGE];
  },
  'writing-mode-is-named-for-kindle': (files) => {
    const metas = elements(readXml(files, PACKAGE), 'meta');
    const mode = metas.find((meta) => attribute(meta, 'name') === 'primary-writing-mode');
    return attribute(mode, 'content') === 'horizontal-rl' ? [] : [PACKAGE];
  },
  'first-language-is-the-text\'s': (files) => {
    const language = elements(readXml(files, PACKAGE), 'dc:language')[0];
    return language !== undefined && textOf(language).startsWith('ar') ? [] : [PACKAGE];
  },
  'html-and-body-have-direction': eachPage((page) => {
    const [html, body] = [elements(page, 'html')[0], elements(page, 'body')[0]];
    return attribute(html, 'dir') === 'rtl' && attribute(body, 'dir') === 'rtl';
  }),
  'html-has-language': eachPage((page) => {
    const html = elements(page, 'html')[0];
    return attribute(html, 'lang').startsWith('ar') && attribute(html, 'xml:lang') === attribute(html, 'lang');
  }),
  'style-sheets-have-a-type': eachPage((page) => elements(page, 'link').every((link) => attribute(link, 'type') === 'text/css')),
  'header-cells-have-scope': eachPage((page) => elements(page, 'th').every((cell) => attribute(cell, 'scope') !== '')),
  'images-have-alternatives': eachPage((page) => elements(page, 'img').every((image) => attribute(image, 'alt').trim() !== '')),
  'nothing-is-scripted': eachPage((page) =>
    elements(page).every(({ name, attributes }) => name !== 'script' && Object.keys(attributes).every((key) => !/^on/i.test(key))),
  ),
  'links-lead-out-by-known-schemes': eachPage((page) =>
    elements(page, 'a').every((link) => /^(?:https?:|mailto:|tel:|#|[\w-]+\.xhtml)/.test(attribute(link, 'href'))),
  ),
  'arabic-is-written-as-itself': (files) =>
    documentsOf(files).filter((path) =>
      [...readText(files, path).matchAll(/&#(x?)([\da-f]+);/gi)].some(([, x, code]) => parseInt(code ?? '', x === '' ? 10 : 16) > 0x7f),
    ),
  'style-says-nothing-of-direction': (files) => matching(files, /(?:^|[;{\s])(?:direction|unicode-bidi)\s*:/),
  'letters-stay-joined': (files) => matching(files, /letter-spacing/),
  'arabic-is-upright': (files) => matching(files, /font-style:\s*(?:italic|oblique)/),
  'lines-leave-room-for-marks': (files) => {
    const height = /(?:^|\n)body \{[^}]*line-height: ([\d.]+)/.exec(readText(files, `${FOLDER}style.css`))?.[1];
    return Number(height) >= 1.7 ? [] : [`${FOLDER}style.css`];
  },
  'fonts-are-sound': (files) => [...files].filter(([path, bytes]) => path.endsWith('.ttf') && !isSoundFont(bytes)).map(([path]) => path),
  'fonts-are-embedded': (files) => {
    const sources = [...readText(files, `${FOLDER}style.css`).matchAll(/url\(([^)]+)\)/g)].map((match) => `${FOLDER}${match[1] ?? ''}`);
    const fonts = [...files.keys()].filter((path) => path.endsWith('.ttf'));
    return [...sources.filter((path) => !files.has(path)), ...fonts.filter((path) => !sources.includes(path))];
  },
  'names-are-ascii': (files) => [...files.keys()].filter((path) => !/^[\w./-]+$/.test(path)),
  'every-file-is-declared': (files) => {
    const declared = elements(readXml(files, PACKAGE), 'item').map((item) => `${FOLDER}${attribute(item, 'href')}`);
    const present = [...files.keys()].filter((path) => path.startsWith(FOLDER) && path !== PACKAGE);
    return [...declared.filter((path) => !files.has(path)), ...present.filter((path) => !declared.includes(path))];
  },
  'ids-are-unique': eachPage((page) => {
    const ids = elements(page).flatMap(({ attributes }) => attributes['id'] ?? []);
    return new Set(ids).size === ids.length;
  }),
  'links-arrive': (files) => documentsOf(files).flatMap((path) => brokenLinks(files, path)),
  'notes-lead-back': (files) => {
    const pages = readSpine(files).map((path) => readXml(files, path));
    const links = pages.flatMap((page) => elements(page, 'a'));
    const references = links.filter((link) => attribute(link, 'epub:type') === 'noteref');
    const backLinks = links.filter((link) => attribute(link, 'epub:type') === 'backlink');
    const targets = backLinks.map((link) => attribute(link, 'href').replace(/^.*#/, ''));
    return references.map((link) => attribute(link, 'id')).filter((id) => !targets.includes(id));
  },
};

function eachPage(isRight: (page: Root) => boolean): Rule {
  return (files) => readSpine(files).filter((path) => !isRight(readXml(files, path)));
}

function documentsOf(files: Files): readonly string[] {
  return [...files.keys()].filter((path) => /\.(?:xhtml|opf|ncx)$/.test(path));
}

function matching(files: Files, forbidden: RegExp): readonly string[] {
  return [...files.keys()].filter((path) => path.endsWith('.css') && forbidden.test(readText(files, path)));
}

function brokenLinks(files: Files, path: string): readonly string[] {
  const references = elements(readXml(files, path)).flatMap((element) => [attribute(element, 'href'), attribute(element, 'src')]);
  return references
    .filter((reference) => reference !== '' && !/^[a-z]+:/.test(reference))
    .filter((reference) => {
      const [file = '', id] = reference.split('#');
      const target = file === '' ? path : `${FOLDER}${file}`;
      return !files.has(target) || (id !== undefined && !hasId(files, target, id));
    })
    .map((reference) => `${path} → ${reference}`);
}

function hasId(files: Files, path: string, id: string): boolean {
  return elements(readXml(files, path)).some((element: Element) => attribute(element, 'id') === id);
}

/** OpenType: every table lies inside the file and has the checksum that the directory says. */
function isSoundFont(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const [sum, offset, length] = [view.getUint32(entry + 4), view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (offset + length > bytes.length || (tag !== 'head' && checksum(bytes.subarray(offset, offset + length)) !== sum)) {
      return false;
    }
  }
  return tables > 0;
}

function checksum(table: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(table.length / 4) * 4);
  padded.set(table);
  const view = new DataView(padded.buffer);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) {
    sum = (sum + view.getUint32(at)) >>> 0;
  }
  return sum;
}

/** OCF 3.3 §4.3.2: readable at byte 30 of the file, uncompressed. */
function isMimetypeFirst(epub: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(epub.subarray(30, 58)) === 'mimetypeapplication/epub+zip';
}
