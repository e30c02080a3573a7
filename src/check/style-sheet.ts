/** A style sheet of the book with the places of its declarations. Broken parts are left out and told, as CSS Syntax wants. */
import parse, { type CssNode } from 'css-tree/parser';
import { atSpan, type Place } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import { compileSelector, type Selector } from './selectors.js';

export interface StyleSheet {
  readonly file: SourceFile;
  readonly blocks: readonly StyleBlock[];
  readonly faces: readonly StyleBlock[];
  /** As they are written: relative to the file. */
  readonly urls: readonly { readonly url: string; readonly place: Place }[];
  readonly imports: readonly string[];
  readonly problems: readonly { readonly message: string; readonly place: Place }[];
}

export interface StyleBlock {
  readonly selectors: readonly Selector[];
  readonly declarations: readonly Declaration[];
}

export interface Declaration {
  /** In lower case. */
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
  readonly place: Place;
}

/** A part of `file` that is CSS: all of it, or what stands in a `style` element. */
interface CssPart {
  readonly file: SourceFile;
  readonly css: string;
  /** Where `css` begins in `file.text`. */
  readonly from: number;
}

const FAMILY_IN_FONT = /(?:^|\s)(?:[\d.]+(?:px|pt|em|rem|ex|%|cm|mm|in|pc|vw|vh)|(?:xx?-|x)?(?:small|large)|medium|smaller|larger)(?:\s*\/\s*\S+)?\s+(.+)$/i;
const URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/gi;

export function parseStyleSheet(part: CssPart): StyleSheet {
  const sheet = { file: part.file, blocks: [] as StyleBlock[], faces: [] as StyleBlock[], imports: [] as string[], problems: [] as { message: string; place: Place }[] };
  const root = parseCss(part, 'stylesheet', (message, place) => sheet.problems.push({ message, place }));
  const gather = (nodes: readonly CssNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'Rule') {
        const selectors = childrenOf(node.prelude).map((selector) => compileSelector(selector));
        sheet.blocks.push({ selectors, declarations: declarationsOf(node.block, part) });
      } else if (node.type === 'Atrule' && node.name === 'font-face') {
        sheet.faces.push({ selectors: [], declarations: declarationsOf(node.block, part) });
      } else if (node.type === 'Atrule' && node.name === 'import') {
        sheet.imports.push(...importOf(sourceOf(node, part)));
      } else if (node.type === 'Atrule' && appliesOnScreen(node, part)) {
        gather(childrenOf(node.block));
      }
    }
  };
  gather(childrenOf(root));
  return { ...sheet, urls: urlsOf(part) };
}

/** What a `style` attribute says; all of it has the attribute's place. */
export function parseStyleAttribute(css: string, place: Place): readonly Declaration[] {
  const part = { file: { path: '', text: css }, css, from: 0 };
  return declarationsOf(parseCss(part, 'declarationList', () => undefined), part).map((declaration) => ({ ...declaration, place }));
}

function parseCss(part: CssPart, context: 'stylesheet' | 'declarationList', onProblem: (message: string, place: Place) => void): CssNode | null {
  try {
    return parse(part.css, {
      context,
      positions: true,
      parseValue: false,
      onParseError: ({ message, offset }) => {
        const start = part.from + offset;
        onProblem(message.charAt(0).toLowerCase() + message.slice(1), atSpan({ file: part.file, start, end: start + 1 }));
      },
    });
  } catch {
    onProblem('blocks stand too deep in each other', { kind: 'file', path: part.file.path });
    return null;
  }
}

function declarationsOf(block: CssNode | null | undefined, part: CssPart): readonly Declaration[] {
  return childrenOf(block).flatMap((node) => {
    if (node.type !== 'Declaration' || node.property === undefined || node.loc === undefined || node.loc === null) {
      return [];
    }
    const [start, end] = [part.from + node.loc.start.offset, part.from + node.loc.end.offset];
    const written = part.css.slice(node.loc.start.offset, node.loc.end.offset);
    const value = written.slice(written.indexOf(':') + 1).replace(/!\s*important\s*$/i, '').replace(/\/\*[^]*?\*\//g, '').trim();
    return [{ property: node.property.toLowerCase(), value, important: node.important !== false && node.important !== undefined, place: atSpan({ file: part.file, start, end }) }].flatMap(longhands);
  });
}

/** `font` says family and style in one. */
function longhands(declaration: Declaration): readonly Declaration[] {
  if (declaration.property !== 'font') {
    return [declaration];
  }
  const family = FAMILY_IN_FONT.exec(declaration.value)?.[1];
  const style = /\b(?:italic|oblique)\b/i.exec(declaration.value)?.[0] ?? 'normal';
  return [
    { ...declaration, property: 'font-style', value: style },
    ...(family === undefined ? [] : [{ ...declaration, property: 'font-family', value: family }]),
  ];
}

function childrenOf(node: CssNode | null | undefined): readonly CssNode[] {
  return node?.children?.toArray() ?? [];
}

function sourceOf(node: CssNode, part: CssPart): string {
  return node.loc === undefined || node.loc === null ? '' : part.css.slice(node.loc.start.offset, node.loc.end.offset);
}

/** Blocks for paper alone are not looked at; all other conditions are taken as met. */
function appliesOnScreen(node: CssNode, part: CssPart): boolean {
  return (node.name === 'media' || node.name === 'supports' || node.name === 'layer') && !/^@media\s+print\b/i.test(sourceOf(node, part));
}

function importOf(written: string): readonly string[] {
  const found = /^@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/i.exec(written)?.[1];
  return found === undefined ? [] : [found];
}

function urlsOf({ file, css, from }: CssPart): StyleSheet['urls'] {
  return [...withoutComments(css).matchAll(URL)].map((found) => {
    const start = from + found.index;
    return { url: (found[1] ?? found[2] ?? found[3] ?? '').trim(), place: atSpan({ file, start, end: start + found[0].length }) };
  });
}

/** Of the same length. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[^]*?(?:\*\/|$)/g, (comment) => ' '.repeat(comment.length));
}
