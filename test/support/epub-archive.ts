/** Reads an EPUB in tests, with parsers that are not the ones it was written by. */
import { unzipSync } from 'fflate';
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

export type Files = ReadonlyMap<string, Uint8Array>;

export const FOLDER = 'OEBPS/';

export function readFiles(epub: Uint8Array): Files {
  return new Map(Object.entries(unzipSync(epub)));
}

export function readText(files: Files, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) {
    throw new Error(`no ${path} in the book`);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

export function readXml(files: Files, path: string): Root {
  return fromXml(readText(files, path));
}

/** Paths of the content documents in reading order. */
export function readSpine(files: Files): readonly string[] {
  const packageXml = readXml(files, `${FOLDER}content.opf`);
  const items = new Map(elements(packageXml, 'item').map((item) => [attribute(item, 'id'), attribute(item, 'href')]));
  return elements(packageXml, 'itemref').map((item) => `${FOLDER}${items.get(attribute(item, 'idref')) ?? ''}`);
}

/** All elements in the tree, or those of one name, in document order. */
export function elements(node: Nodes, name?: string): readonly Element[] {
  const below = 'children' in node ? node.children.flatMap((child) => elements(child, name)) : [];
  return node.type === 'element' && (name === undefined || node.name === name) ? [node, ...below] : below;
}

export function attribute(element: Element | undefined, name: string): string {
  return element?.attributes[name] ?? '';
}

export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') {
    return node.value;
  }
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The book with files replaced, added or (null) taken out; for faults that tests seed. */
export async function changeFiles(
  epub: Uint8Array,
  change: (path: string, text: string) => string | null,
  additions: Readonly<Record<string, Uint8Array>> = {},
): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const entries: [string, [Uint8Array, { level: 0 | 6 }]][] = [];
  for (const [path, bytes] of readFiles(epub)) {
    const isText = /\.(?:xhtml|opf|ncx|css|xml)$/.test(path);
    const changed = isText ? change(path, new TextDecoder().decode(bytes)) : bytes;
    if (changed !== null && !(path in additions)) {
      const written = typeof changed === 'string' ? new TextEncoder().encode(changed) : changed;
      entries.push([path, [written, { level: path === 'mimetype' ? 0 : 6 }]]);
    }
  }
  for (const [path, bytes] of Object.entries(additions)) {
    entries.push([path, [bytes, { level: 6 }]]);
  }
  return zipSync(Object.fromEntries(entries));
}
