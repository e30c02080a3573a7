/** Reads the data of charts and tables: fenced CSV and YAML inside `:::chart` and `:::table`, and the files that `data` names. */
import type { Code, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile, Span } from '../base/source.js';
import { decodedPath, fromFolder } from './asset-path.js';
import { parseCsv } from './csv.js';
import { isDataDirective } from './data-directives.js';
import { MAX_DATA_BYTES, type DataSources, type DataTable } from './data-table.js';
import { spanOf, visitNodes } from './mdast.js';
import type { ReadAsset } from './publication-source.js';
import { refusedPath, type AskedFile } from './refused-path.js';
import { decodeUtf8 } from './utf8.js';

/** `folder` is that of the file in its publication: paths begin there. */
export async function loadDataSources(root: Root, file: SourceFile, readAsset: ReadAsset, report: Report, folder: string): Promise<DataSources> {
  const directives: ContainerDirective[] = [];
  visitNodes(root, (node) => {
    if (isDataDirective(node)) {
      directives.push(node);
    }
    return undefined;
  });
  const fenced = new Map<Code, DataTable>();
  const files = new Map<string, DataTable>();
  for (const directive of directives) {
    for (const node of directive.children) {
      if (node.type === 'code') {
        fenced.set(node, await parseData(contentOf(node, file), isYaml(node.lang ?? ''), report));
      }
    }
    const path = directive.attributes?.['data'];
    if (typeof path === 'string' && path.trim() !== '' && !files.has(path)) {
      const table = await loadFile(fromFolder(folder, decodedPath(path)), spanOf(directive, file), readAsset, report);
      if (table !== null) {
        files.set(path, table);
      }
    }
  }
  return { fenced, files };
}

const isYaml = (name: string): boolean => /\bya?ml$/i.test(name);

/** YAML needs a parser, which is loaded only here. */
async function parseData(span: Span, yaml: boolean, report: Report): Promise<DataTable> {
  return yaml ? (await import('./yaml-rows.js')).parseYamlRows(span, report) : parseCsv(span);
}

/** Between the two fences. */
function contentOf(node: Code, file: SourceFile): Span {
  const { start, end } = spanOf(node, file);
  const text = file.text.slice(start, end);
  const first = /^[^\n\r]*(?:\r\n|\n|\r)/.exec(text)?.[0].length ?? text.length;
  const last = /(?:\r\n|\n|\r)[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.exec(text)?.index ?? text.length;
  return { file, start: start + first, end: start + Math.max(first, last) };
}

const DATA_FILE: AskedFile = { noun: 'a file of data', example: 'values.csv', written: '{data=values.csv}' };

/** `name` is the path from the publication's folder. */
async function loadFile(name: string, place: Span, readAsset: ReadAsset, report: Report): Promise<DataTable | null> {
  const refuse = (message: string, hint: string): null => {
    report({ rule: 'data-are-readable', severity: 'error', message, place: atSpan(place), hint });
    return null;
  };
  const refusal = refusedPath(name, DATA_FILE);
  if (refusal !== null) {
    return refuse(refusal.message, refusal.hint);
  }
  const asset = await readAsset(name);
  if (asset.kind !== 'found') {
    return refuse(`expected a file of data “${name}” in the publication’s folder, but it is ${asset.kind}`, 'check the name: paths begin at the publication’s folder');
  }
  const decoded = asset.bytes.length > MAX_DATA_BYTES ? null : decodeUtf8(asset.bytes);
  if (decoded?.kind !== 'text') {
    return refuse(`expected at most ${MAX_DATA_BYTES} bytes of UTF-8 in “${name}”, but ${decoded === null ? `it has ${asset.bytes.length}` : 'it is not UTF-8'}`, 'save it as UTF-8, with the rows that are shown');
  }
  const file = { path: name, text: decoded.text };
  return parseData({ file, start: 0, end: file.text.length }, isYaml(name), report);
}
