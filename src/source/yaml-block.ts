/** YAML with places: the adapter of the `yaml` package. */
import type { Yaml } from 'mdast';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLError, type YAMLMap } from 'yaml';
import { atSpan, type Diagnostic, type Report } from '../base/diagnostic.js';
import type { SourceFile, Span } from '../base/source.js';
import { spanOf } from './mdast.js';

/** Uses of `*aliases` in a block, and collections around each other; more is an attack or an accident. */
const MAX_ALIASES = 100;
const MAX_DEPTH = 20;

export type PlainValue = string | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

export type YamlPath = readonly PropertyKey[];

/** A mapping at the top of a YAML block, and the places of what stands in it. */
export class YamlBlock {
  readonly #document: Document;
  readonly #map: YAMLMap;
  readonly #file: SourceFile;
  /** Of the YAML text in the file. */
  readonly #offset: number;
  #aliases = 0;

  constructor(document: Document, map: YAMLMap, file: SourceFile, offset: number) {
    this.#document = document;
    this.#map = map;
    this.#file = file;
    this.#offset = offset;
  }

  /** Whether the syntax is wrong, so that the values are a guess. */
  get isBroken(): boolean {
    return this.#document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  }

  /** Values by key, in order. Numbers are given as they are written: an ISBN is no quantity. */
  values(): ReadonlyMap<string, PlainValue> {
    const entries = this.#map.items.map((pair) => [nameOf(pair.key), this.#plain(pair.value, 0)] as const);
    return new Map(entries);
  }

  /** The key `key` of the mapping at `path`. */
  keySpan(path: YamlPath, key: string): Span {
    const map = this.#nodeAt(path);
    const pair = isMap(map) ? map.items.find((item) => nameOf(item.key) === key) : undefined;
    return this.#spanOf(isScalar(pair?.key) ? pair.key : map);
  }

  /** The value at `path`, or the nearest one around it. */
  valueSpan(path: YamlPath): Span {
    return this.#spanOf(this.#nodeAt(path));
  }

  /** The text at `path`; null where something else stands there. */
  textAt(path: YamlPath): string | null {
    const value = this.#plain(this.#nodeAt(path), 0);
    return typeof value === 'string' ? value : null;
  }

  /** For messages: `a list`, `“text”`. */
  describe(path: YamlPath): string {
    const node = this.#nodeAt(path);
    if (isSeq(node)) {
      return 'a list';
    }
    if (isMap(node)) {
      return 'a mapping';
    }
    const value = this.#plain(node, 0);
    return typeof value === 'string' || typeof value === 'boolean' ? `“${value.toString()}”` : 'nothing';
  }

  #nodeAt(path: YamlPath): Node {
    let node: Node = this.#map;
    for (const step of path) {
      const next = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
      if (next === undefined) {
        return node;
      }
      node = next as Node;
    }
    return node;
  }

  #spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return { file: this.#file, start: this.#offset + start, end: this.#offset + end };
  }

  #plain(node: unknown, depth: number): PlainValue {
    if (depth > MAX_DEPTH) {
      return null;
    }
    if (isAlias(node)) {
      this.#aliases += 1;
      return this.#aliases > MAX_ALIASES ? null : this.#plain(node.resolve(this.#document), depth + 1);
    }
    if (isSeq(node)) {
      return node.items.map((item) => this.#plain(item, depth + 1));
    }
    if (isMap(node)) {
      return Object.fromEntries(node.items.map((pair) => [nameOf(pair.key), this.#plain(pair.value, depth + 1)]));
    }
    return isScalar(node) ? plainScalar(node.value, node.source) : null;
  }
}

/** Reads the block at the top of a source; its syntax errors are told. Null where it is empty, or no mapping. */
export function parseYamlBlock(yaml: Yaml, file: SourceFile, report: Report): YamlBlock | null {
  const span = spanOf(yaml, file);
  const start = span.start + file.text.slice(span.start, span.end).indexOf('\n') + 1;
  return parseMapping({ file, start, end: start + yaml.value.length }, NO_MAPPING, report);
}

/** Reads a file that is YAML as a whole, in the same way. */
export function parseYamlFile(file: SourceFile, report: Report): YamlBlock | null {
  return parseMapping({ file, start: 0, end: file.text.length }, NO_MAPPING_IN_FILE, report);
}

type MappingProblem = Pick<Diagnostic, 'rule' | 'message' | 'hint'>;

const NO_MAPPING: MappingProblem = {
  rule: 'front-matter-is-a-mapping',
  message: 'expected lines of the form key: value between the lines of dashes, but something else stands there',
  hint: 'write title: and the title, or leave a blank line before the first --- if it is meant as a rule',
};

const NO_MAPPING_IN_FILE: MappingProblem = {
  rule: 'publications-are-mappings',
  message: 'expected lines of the form key: value, but something else stands there',
  hint: 'begin with title: and the title of the book',
};

function parseMapping({ file, start, end }: Span, problem: MappingProblem, report: Report): YamlBlock | null {
  const text = file.text.slice(start, end);
  const textEnd = start + text.trimEnd().length;
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  for (const error of [...document.errors, ...document.warnings]) {
    reportError(error, file, start, textEnd, report);
  }
  if (isMap(document.contents)) {
    return new YamlBlock(document, document.contents, file, start);
  }
  if (document.contents !== null && document.errors.length === 0) {
    report({ ...problem, severity: 'error', place: atSpan({ file, start, end: textEnd }) });
  }
  return null;
}

/** What is missing at the end of the block is missing at the end of its last line. */
function reportError(error: YAMLError, file: SourceFile, offset: number, blockEnd: number, report: Report): void {
  const [start, end] = error.pos.map((position) => Math.min(offset + position, blockEnd)) as [number, number];
  const isDuplicate = error.code === 'DUPLICATE_KEY';
  report({
    rule: isDuplicate ? 'front-matter-keys-are-unique' : 'front-matter-is-yaml',
    severity: error.name === 'YAMLWarning' ? 'warning' : 'error',
    message: isDuplicate ? 'expected each key once, but this one has come before' : `expected YAML, but ${lowerFirst(error.message)}`,
    place: atSpan({ file, start, end: Math.max(start, end) }),
    hint: HINTS[error.code] ?? 'put a value that holds : # or quotation marks between "quotation marks"',
  });
}

const HINTS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  DUPLICATE_KEY: 'remove one of the two',
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: 'remove the word that begins with !, or put the value between "quotation marks"',
};

function plainScalar(value: unknown, source: string | undefined): PlainValue {
  if (value === null || value === undefined) {
    return null;
  }
  return typeof value === 'boolean' || typeof value === 'string' ? value : (source ?? null);
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
