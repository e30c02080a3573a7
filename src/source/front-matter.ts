/**
 * The YAML block at the top of a source, checked. A value that is wrong is told at its place and
 * counts as not given; the others count.
 */
import type { Root } from 'mdast';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { PressRequest } from '../base/press.js';
import type { SourceFile, Span } from '../base/source.js';
import { unifyForms, unusedAuthorKeys } from './front-matter-forms.js';
import { isOfOtherTools, isOurs, KEYS, suggestKey } from './front-matter-keys.js';
import { frontMatterSchema, type CheckedFrontMatter } from './front-matter-schema.js';
import { NO_FRONT_MATTER, type Contributor, type FrontMatter, type GivenName, type GivenTheme } from './front-matter-values.js';
import { readIdentifier, type Identifier } from './identifiers.js';
import { spanOf } from './mdast.js';
import { reportIssues } from './yaml-issues.js';
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
  return readSettings(block, span, NO_OTHER_KEYS, report);
}

const NO_OTHER_KEYS: ReadonlySet<string> = new Set();

/** What a mapping says under the keys of front matter; `others` are keys that somebody else reads. */
export function readSettings(block: YamlBlock, span: Span, others: ReadonlySet<string>, report: Report): FrontMatter {
  if (!block.isBroken) {
    return frontMatterOf(check(block, others, report), block, span, report);
  }
  // What broken syntax seems to say is no ground for further complaints, not of a missing title either.
  const guess = frontMatterOf(check(block, others, () => undefined), block, span, () => undefined);
  return { ...guess, title: guess.title ?? TITLE_LINE.exec(span.file.text.slice(span.start, span.end))?.[1] ?? null };
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
function check(block: YamlBlock, others: ReadonlySet<string>, report: Report): CheckedFrontMatter {
  const values: Record<string, PlainValue> = {};
  for (const [key, value] of block.values()) {
    if (others.has(key)) {
      continue;
    }
    if (!isOurs(key)) {
      reportKey(key, others, block.keySpan([], key), report);
    } else if (value !== null) {
      values[key] = unifyForms(key, value);
    }
    for (const unused of key === 'author' ? unusedAuthorKeys(value) : []) {
      reportUnusedKey(unused.key, block.keySpan(unused.path, unused.key), report);
    }
  }
  const result = frontMatterSchema.safeParse(values);
  if (result.success) {
    return result.data;
  }
  reportIssues(result.error.issues, KEYS, block, report);
  const wrong = new Set(result.error.issues.map(({ path }) => path[0]));
  return frontMatterSchema.parse(Object.fromEntries(Object.entries(values).filter(([key]) => !wrong.has(key))));
}

function reportKey(key: string, others: ReadonlySet<string>, span: Span, report: Report): void {
  if (isOfOtherTools(key)) {
    reportUnusedKey(key, span, report);
    return;
  }
  const suggestion = suggestKey(key, others);
  report({
    rule: 'front-matter-keys-are-known',
    severity: 'error',
    message: `expected a known key, but there is none named “${key}”`,
    place: atSpan(span),
    hint: suggestion === null ? `known keys: ${[...Object.keys(KEYS), ...others].join(', ')}` : `did you mean ${suggestion}?`,
  });
}

function reportUnusedKey(key: string, span: Span, report: Report): void {
  report({
    rule: 'front-matter-keys-are-used',
    severity: 'warning',
    message: `expected a key that Warraq uses, but ${key} belongs to other tools and counts for nothing here`,
    place: atSpan(span),
    hint: 'leave it for the other tools, or remove it',
  });
}

function frontMatterOf(checked: CheckedFrontMatter, block: YamlBlock, span: Span, report: Report): FrontMatter {
  const given = (key: string, name: string | undefined): GivenName | null =>
    name === undefined ? null : { name, span: block.valueSpan([key]) };
  const contributors = checked.contributors ?? [];
  return {
    span,
    title: checked.title ?? null,
    subtitle: checked.subtitle ?? null,
    authors: [...(checked.author ?? []), ...contributors.filter(isAuthor)].map(({ name }) => name),
    contributors: contributors.filter((contributor) => !isAuthor(contributor)),
    date: checked.date ?? null,
    modified: checked.modified ?? null,
    edition: checked.edition ?? null,
    revision: checked.revision ?? null,
    series: checked.series === undefined ? null : { title: checked.series.title, number: checked.series.number ?? null },
    publisher: checked.publisher ?? null,
    place: checked.place ?? null,
    logo: given('logo', checked.logo),
    language: checked.lang ?? null,
    direction: checked.dir ?? null,
    abstract: checked.abstract ?? null,
    keywords: checked.keywords ?? [],
    subjects: checked.subjects ?? [],
    rights: checked.rights ?? null,
    license: checked.license ?? null,
    identifiers: identifiersOf(checked.identifier ?? [], block, report),
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
    notes: checked.notes ?? null,
    formulas: checked.math ?? null,
    bibliography: checked.bibliography?.map((name) => ({ name, span: block.valueSpan(['bibliography']) })) ?? [],
    citationStyle: given('csl', checked.csl),
    numberSections: checked['number-sections'] ?? checked.numbersections ?? null,
    press: pressOf(checked),
  };
}

function pressOf({ press, 'pdf-standard': standard }: CheckedFrontMatter): PressRequest {
  return {
    standard: standard ?? null,
    bleed: press?.bleed ?? null,
    marks: press?.marks ?? null,
    text: press?.text ?? null,
    richBlack: press?.['rich-black'] ?? null,
    profile: press?.profile ?? null,
    condition: press?.condition ?? null,
    facing: press?.facing ?? null,
    imageResolution: press?.['image-resolution'] ?? null,
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

const isAuthor = ({ role }: Contributor): boolean => role === 'author';

/** An ISBN that is wrong is told, and counts as given: where it stands it may be mended later. */
function identifiersOf(given: NonNullable<CheckedFrontMatter['identifier']>, block: YamlBlock, report: Report): readonly Identifier[] {
  return given.map(({ scheme, text }, index) => {
    const { identifier, problem } = readIdentifier(scheme ?? null, text);
    if (problem !== null) {
      report({ ...problem, severity: 'error', place: atSpan(block.valueSpan(['identifier', index, 'text'])) });
    }
    return identifier;
  });
}
