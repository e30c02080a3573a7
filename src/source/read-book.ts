/** A `publication.yaml`, and the files that it names: read, parsed, and their images with them. */
import type { Yaml } from 'mdast';
import { atSpan, type Diagnostic, type Report } from '../base/diagnostic.js';
import { folderOf, kindOfPath } from './asset-path.js';
import type { BookFile, SectionPlan, BookSection, ParsedBook, PlannedSection } from './book.js';
import { readSettings } from './front-matter.js';
import { NO_FRONT_MATTER } from './front-matter-values.js';
import { parseMarkdown } from './markdown.js';
import { loadShown } from './parse-source.js';
import { parsePlainText } from './plain-text.js';
import { planSections } from './plan-sections.js';
import type { AssetResult, PublicationSource } from './publication-source.js';
import { BOOK_KEYS } from './publication-schema.js';
import type { SourceImage } from './source-image.js';
import { sourceText } from './source-text.js';
import { parseYaml, parseYamlBlock, type YamlRules } from './yaml-block.js';

const TEXT_FILE = /\.(?:md|markdown|txt|text)$/i;
const MARKDOWN_FILE = /\.(?:md|markdown)$/i;
const NO_PLAN: SectionPlan = { sections: [], pageNumbers: { front: null, body: null, back: null } };
const PUBLICATION: YamlRules = {
  isYaml: 'publications-are-yaml',
  keysAreUnique: 'publication-keys-are-unique',
  isMapping: 'publications-are-mappings',
  where: '',
  hint: 'begin with title: and the title of the book',
};

const OF_BOOKS: ReadonlySet<string> = new Set(Object.keys(BOOK_KEYS));

export async function readBook(source: PublicationSource, report: Report): Promise<ParsedBook> {
  const { file } = source;
  const span = { file, start: 0, end: file.text.length };
  const block = parseYaml(file.text, file, 0, PUBLICATION, report);
  const frontMatter = block === null ? { ...NO_FRONT_MATTER, span } : readSettings(block, span, OF_BOOKS, report);
  const plan = block === null ? NO_PLAN : planSections(block, report);
  const sections: BookSection[] = [];
  const images = new Map<string, SourceImage>();
  const taken = new Set<string>();
  for (const section of plan.sections) {
    const text = await readText(section, taken, source, report);
    sections.push({ ...section, text });
    text?.images.forEach((image, path) => images.set(path, image));
  }
  return { file, frontMatter, sections, pageNumbers: plan.pageNumbers, images };
}

/** The file of a section; null where it has none, or one that cannot be used, which has been told. */
async function readText({ path, span }: PlannedSection, taken: Set<string>, source: PublicationSource, report: Report): Promise<BookFile | null> {
  if (path === null) {
    return null;
  }
  const problem = pathProblem(path, taken);
  taken.add(path);
  const asset = problem === null ? await source.readAsset(path) : null;
  if (asset?.kind !== 'found') {
    report({ ...(problem ?? assetProblem(asset, path)), severity: 'error', place: atSpan(span) });
    return null;
  }
  const shown = `${folderOf(source.file.path)}/${path}`.replace(/^\//, '');
  const file = sourceText(asset.bytes, shown, 'write # and the chapter’s title, and the text below it', report);
  if (file === null) {
    return null;
  }
  const root = MARKDOWN_FILE.test(path) ? parseMarkdown(file) : parsePlainText(file);
  const [yaml] = root.children;
  const shownFiles = await loadShown(root, file, source.readAsset, report, folderOf(path));
  return { path, file, root, ...shownFiles, title: yaml?.type === 'yaml' ? titleIn(yaml, file, report) : null };
}

type Problem = Pick<Diagnostic, 'rule' | 'message' | 'hint'>;

function pathProblem(path: string, taken: ReadonlySet<string>): Problem | null {
  if (kindOfPath(path) !== 'local') {
    return {
      rule: 'chapters-lie-in-the-folder',
      message: `expected the path of a file in the folder of publication.yaml, but “${path}” is none`,
      hint: 'copy the file into the folder, and write its path from there with forward slashes',
    };
  }
  if (!TEXT_FILE.test(path)) {
    return {
      rule: 'chapters-are-markdown-or-text',
      message: `expected a Markdown or plain text file, but “${path}” has another name`,
      hint: 'give it a name that ends in .md or .txt',
    };
  }
  return taken.has(path)
    ? { rule: 'chapters-are-named-once', message: `expected each file once, but “${path}” has come before`, hint: 'remove one of the two' }
    : null;
}

function assetProblem(asset: Exclude<AssetResult, { kind: 'found' }> | null, path: string): Problem {
  switch (asset?.kind) {
    case 'outside':
      return {
        rule: 'chapters-lie-in-the-folder',
        message: `expected a file in the folder of publication.yaml, but “${path}” leads out of it`,
        hint: 'copy the file into the folder',
      };
    case 'too-large':
      return { rule: 'sources-have-an-allowed-size', message: `expected a smaller file, but “${path}” has ${asset.size} bytes`, hint: 'divide it into several chapters' };
    case 'unreadable':
      return { rule: 'sources-are-readable', message: `expected to read “${path}”, but ${asset.reason}`, hint: 'check the file’s permissions' };
    case 'missing':
    case undefined:
      return { rule: 'chapters-exist', message: `expected a file “${path}”, but there is none`, hint: 'check the name: paths begin at the folder of publication.yaml' };
  }
}

/** The title that the YAML block of a chapter gives; its other keys are the book's, and told. */
function titleIn(yaml: Yaml, file: BookFile['file'], report: Report): string | null {
  const block = parseYamlBlock(yaml, file, report);
  for (const key of block?.values().keys() ?? []) {
    if (key !== 'title') {
      report({
        rule: 'chapters-leave-metadata-to-the-book',
        severity: 'warning',
        message: `expected no key but title in a chapter, so ${key} counts for nothing here`,
        place: atSpan(block?.keySpan([], key) ?? { file, start: 0, end: 0 }),
        hint: 'move it to publication.yaml, or remove it',
      });
    }
  }
  const title = block?.textAt(['title'])?.trim() ?? '';
  return title === '' || block?.values().has('title') !== true ? null : title;
}
