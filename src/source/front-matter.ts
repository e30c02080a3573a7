/**
 * The YAML block at the top of a source, checked. A value that is wrong is told at its place and
 * counts as not given; the others count.
 */
import type { Root } from 'mdast';
import type { z } from 'zod';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile, Span } from '../base/source.js';
import { unifyForms, unusedAuthorKeys } from './front-matter-forms.js';
import { closestName, isOfOtherTools, isOurs, KEYS, suggestKey } from './front-matter-keys.js';
import { frontMatterSchema, type CheckedFrontMatter } from './front-matter-schema.js';
import { NO_FRONT_MATTER, type FrontMatter, type GivenName, type GivenTheme } from './front-matter-values.js';
import { spanOf } from './mdast.js';
import { parseYamlBlock, type PlainValue, type YamlBlock } from './yaml-block.js';

const UNCLOSED = /^---[ \t]*(?:\r\n|\n|\r)[\w-]+:[^\r\n]*/;
const TITLE_LINE = /^title:[ \t]*(\S.*)$/m;

export function readFrontMatter(root: Root, file: SourceFile, report: Report): FrontMatter {
  const [yaml] = root.children;
  if (yaml?.type !== 'yaml') {
    checkUnclosed(file, report);
    return NO_FRONT_MATTER;
  }
  const span = spanOf(yaml, file);
  const block = parseYamlBlock(yaml, file, report);
  if (block === null) {
    return { ...NO_FRONT_MATTER, span };
  }
  if (!block.isBroken) {
    return frontMatterOf(check(block, report), block, span);
  }
  // What broken syntax seems to say is no ground for further complaints, not of a missing title either.
  const guess = frontMatterOf(check(block, () => undefined), block, span);
  return { ...guess, title: guess.title ?? TITLE_LINE.exec(yaml.value)?.[1] ?? null };
}

function checkUnclosed(file: SourceFile, report: Report): void {
  const match = UNCLOSED.exec(file.text);
  if (match !== null) {
    report({
      rule: 'front-matter-is-closed',
      severity: 'error',
      message: 'expected a line --- after the last key, but there is none',
      place: atSpan({ file, start: 0, end: match[0].length }),
      hint: 'write --- on a line of its own where the text begins',
    });
  }
}

/** What is right of the block; what is wrong is told. An empty value counts as none. */
function check(block: YamlBlock, report: Report): CheckedFrontMatter {
  const values: Record<string, PlainValue> = {};
  for (const [key, value] of block.values()) {
    if (!isOurs(key)) {
      reportKey(key, isOfOtherTools(key), block.keySpan([], key), report);
    } else if (value !== null) {
      values[key] = unifyForms(key, value);
    }
    for (const unused of key === 'author' ? unusedAuthorKeys(value) : []) {
      reportKey(unused.key, true, block.keySpan(unused.path, unused.key), report);
    }
  }
  const result = frontMatterSchema.safeParse(values);
  if (result.success) {
    return result.data;
  }
  reportIssues(result.error.issues, block, report);
  const wrong = new Set(result.error.issues.map(({ path }) => path[0]));
  return frontMatterSchema.parse(Object.fromEntries(Object.entries(values).filter(([key]) => !wrong.has(key))));
}

function reportKey(key: string, isOfOthers: boolean, span: Span, report: Report): void {
  if (isOfOthers) {
    report({
      rule: 'front-matter-keys-are-used',
      severity: 'warning',
      message: `expected a key that Warraq uses, but ${key} belongs to other tools and counts for nothing here`,
      place: atSpan(span),
      hint: 'leave it for the other tools, or remove it',
    });
    return;
  }
  const suggestion = suggestKey(key);
  report({
    rule: 'front-matter-keys-are-known',
    severity: 'error',
    message: `expected a known key, but there is none named “${key}”`,
    place: atSpan(span),
    hint: suggestion === null ? `known keys: ${Object.keys(KEYS).join(', ')}` : `did you mean ${suggestion}?`,
  });
}

/** Where a mapping has an unknown key, that it lacks a known one goes without saying. */
function reportIssues(issues: readonly z.core.$ZodIssue[], block: YamlBlock, report: Report): void {
  const misspelt = new Set(issues.filter(({ code }) => code === 'unrecognized_keys').map(({ path }) => path.join('/')));
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' || !misspelt.has(issue.path.slice(0, -1).join('/')) || issue.path.length === 1) {
      reportIssue(issue, block, report);
    }
  }
}

function reportIssue(issue: z.core.$ZodIssue, block: YamlBlock, report: Report): void {
  const [key] = issue.path;
  const { expected, example } = KEYS[key as keyof typeof KEYS];
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys) {
      report({
        rule: 'front-matter-keys-are-known',
        severity: 'error',
        message: `expected ${String(key)} to be ${expected}, but its mapping has an unknown key “${name}”`,
        place: atSpan(block.keySpan(issue.path, name)),
        hint: `for example ${example}`,
      });
    }
    return;
  }
  report({
    rule: key === 'date' && issue.code === 'invalid_format' ? 'dates-exist' : 'front-matter-values-fit-their-keys',
    severity: 'error',
    message: `expected ${String(key)} to be ${expected}, but ${block.describe(issue.path)} came`,
    place: atSpan(block.valueSpan(issue.path)),
    hint: suggestedValue(issue, block) ?? `for example ${example}`,
  });
}

/** Where one of a few words was expected, the one that is nearest to what came. */
function suggestedValue(issue: z.core.$ZodIssue, block: YamlBlock): string | null {
  const given = issue.code === 'invalid_value' ? block.textAt(issue.path) : null;
  if (issue.code !== 'invalid_value' || given === null) {
    return null;
  }
  const near = closestName(given, issue.values.map(String));
  return near === null ? null : `did you mean ${near}?`;
}

function frontMatterOf(checked: CheckedFrontMatter, block: YamlBlock, span: Span): FrontMatter {
  const given = (key: string, name: string | undefined): GivenName | null =>
    name === undefined ? null : { name, span: block.valueSpan([key]) };
  return {
    span,
    title: checked.title ?? null,
    subtitle: checked.subtitle ?? null,
    authors: checked.author?.map(({ name }) => name) ?? [],
    date: checked.date ?? null,
    publisher: checked.publisher ?? null,
    language: checked.lang ?? null,
    direction: checked.dir ?? null,
    abstract: checked.abstract ?? null,
    keywords: checked.keywords ?? [],
    rights: checked.rights ?? null,
    identifier: checked.identifier === undefined ? null : identifierOf(checked.identifier),
    theme: themeOf(checked.theme, block),
    calendar: checked.calendar ?? null,
    digits: checked.digits ?? null,
    listMarkers: checked['list-markers'] ?? null,
    kashida: checked.kashida ?? null,
    paragraphDirection: checked['paragraph-direction'] ?? null,
    isolateNumbers: checked['isolate-numbers'] ?? true,
    paperSize: checked.papersize ?? null,
    margin: checked.margin ?? null,
    fontSize: checked.fontsize ?? null,
    mainFont: given('mainfont', checked.mainfont),
    fontFeatures: checked.fontfeatures ?? null,
    numbering: checked.numbering ?? null,
    captionNumbering: checked.figures ?? null,
    formulas: checked.math ?? null,
    numberSections: checked['number-sections'] ?? checked.numbersections ?? false,
  };
}

function themeOf(theme: CheckedFrontMatter['theme'], block: YamlBlock): GivenTheme | null {
  const span = block.valueSpan(['theme']);
  if (typeof theme === 'string') {
    return { kind: 'named', name: theme, span };
  }
  const tokens = theme === undefined ? null : block.below('theme');
  return tokens === null ? null : { kind: 'tokens', tokens, span };
}

/** Pandoc's scheme and text as one: `ISBN-13` and `978…` are `urn:isbn:978…`. */
function identifierOf({ scheme, text }: NonNullable<CheckedFrontMatter['identifier']>): string {
  switch (scheme?.toLowerCase().replace(/-1[03]$/, '')) {
    case 'isbn':
      return `urn:isbn:${text}`;
    case 'doi':
      return `doi:${text}`;
    case 'uuid':
      return `urn:uuid:${text}`;
    default:
      return text;
  }
}
