/** YAML with places: the adapter of the `yaml` package. */
import type { Yaml } from 'mdast';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLError, type YAMLMap } from 'yaml';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile, Span } from '../base/source.js';
import { spanOf } from './mdast.js';

/** Uses of `*aliases` in a block, and collections around each other; more is an attack or an accident. */
const MAX_ALIASES = 100;
const MAX_DEPTH = 20;

export type PlainValue = string | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** As PlainValue, but with numbers as numbers. */
export type PlainData = string | number | boolean | null | readonly PlainData[] | { readonly [key: string]: PlainData };

export type YamlPath = readonly PropertyKey[];

type Collected<Value> = string | boolean | null | Value | readonly Value[] | { readonly [key: string]: Value };

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

  /** Everything in the mapping; numbers count as numbers here. */
  data(): { readonly [key: string]: PlainData } {
    return Object.fromEntries(this.#map.items.map((pair) => [nameOf(pair.key), this.#data(pair.value, 0)]));
  }

  /** The mapping that is the value of `key`, with its places; null where something else stands there. */
  below(key: string): YamlBlock | null {
    const value = this.#map.get(key, true);
    const map = isAlias(value) ? value.resolve(this.#document) : value;
    return isMap(map) ? new YamlBlock(this.#document, map, this.#file, this.#offset) : null;
  }

  /** The whole mapping. */
  get span(): Span {
    return this.#spanOf(this.#map);
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

  #data(node: unknown, depth: number): PlainData {
    return isScalar(node) && typeof node.value === 'number' ? node.value : this.#collect(node, depth, (inner) => this.#data(inner, depth + 1));
  }

  #plain(node: unknown, depth: number): PlainValue {
    return this.#collect(node, depth, (inner) => this.#plain(inner, depth + 1));
  }

  /** `inner` reads what stands one level below. */
  #collect<Value>(node: unknown, depth: number, inner: (node: unknown) => Value): Collected<Value> {
    if (depth > MAX_DEPTH) {
      return null;
    }
    if (isAlias(node)) {
      this.#aliases += 1;
      return this.#aliases > MAX_ALIASES ? null : inner(node.resolve(this.#document));
    }
    if (isSeq(node)) {
      return node.items.map(inner);
    }
    if (isMap(node)) {
      return Object.fromEntries(node.items.map((pair) => [nameOf(pair.key), inner(pair.value)]));
    }
    return isScalar(node) ? plainScalar(node.value, node.source) : null;
  }
}

/** What a kind of YAML is called in rules and messages. */
export interface YamlRules {
  readonly isYaml: string;
  readonly keysAreUnique: string;
  readonly isMapping: string;
  /** Ends the sentence “expected lines of the form key: value”. */
  readonly where: string;
  readonly hint: string;
}

const FRONT_MATTER: YamlRules = {
  isYaml: 'front-matter-is-yaml',
  keysAreUnique: 'front-matter-keys-are-unique',
  isMapping: 'front-matter-is-a-mapping',
  where: ' between the lines of dashes',
  hint: 'write title: and the title, or leave a blank line before the first --- if it is meant as a rule',
};

/** Reads the block; its syntax errors are told. Null where it is empty, or no mapping. */
export function parseYamlBlock(yaml: Yaml, file: SourceFile, report: Report): YamlBlock | null {
  const span = spanOf(yaml, file);
  const offset = span.start + file.text.slice(span.start, span.end).indexOf('\n') + 1;
  return parseYaml(yaml.value, file, offset, FRONT_MATTER, report);
}

/** Reads `text`, which stands at `offset` of the file; its syntax errors are told. Null where it is empty, or no mapping. */
export function parseYaml(text: string, file: SourceFile, offset: number, rules: YamlRules, report: Report): YamlBlock | null {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const end = offset + text.trimEnd().length;
  for (const error of [...document.errors, ...document.warnings]) {
    reportError(error, file, offset, end, rules, report);
  }
  if (isMap(document.contents)) {
    return new YamlBlock(document, document.contents, file, offset);
  }
  if (document.contents !== null && document.errors.length === 0) {
    report({
      rule: rules.isMapping,
      severity: 'error',
      message: `expected lines of the form key: value${rules.where}, but something else stands there`,
      place: atSpan({ file, start: offset, end }),
      hint: rules.hint,
    });
  }
  return null;
}

/** What is missing at the end of the block is missing at the end of its last line. */
function reportError(error: YAMLError, file: SourceFile, offset: number, blockEnd: number, rules: YamlRules, report: Report): void {
  const [start, end] = error.pos.map((position) => Math.min(offset + position, blockEnd)) as [number, number];
  const isDuplicate = error.code === 'DUPLICATE_KEY';
  report({
    rule: isDuplicate ? rules.keysAreUnique : rules.isYaml,
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

function plainScalar(value: unknown, source: string | undefined): string | boolean | null {
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
