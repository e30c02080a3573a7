/** From Markdown to a Document in one call, for tests. */
import type { Diagnostic, Report } from '../../src/base/diagnostic.js';
import { positionAt, type SourceFile } from '../../src/base/source.js';
import { defaultTheme, resolveTheme } from '../../src/design/themes.js';
import { buildDocument } from '../../src/document/build.js';
import { buildMetadata } from '../../src/document/build-metadata.js';
import type { Metadata } from '../../src/document/metadata.js';
import type { Document } from '../../src/document/model.js';
import { NO_DATA } from '../../src/source/data-table.js';
import { readFrontMatter } from '../../src/source/front-matter.js';
import { parseMarkdown } from '../../src/source/markdown.js';
import { parseSource, type ParsedSource } from '../../src/source/parse-source.js';
import type { ReadAsset } from '../../src/source/publication-source.js';

export interface Built {
  readonly document: Document;
  readonly metadata: Metadata;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds without reading images. A title is given, so that a test need not. */
export function buildFrom(text: string): Built {
  const { diagnostics, report } = gather();
  const file = { path: 'index.md', text };
  const root = parseMarkdown(file);
  return built({ root, file, frontMatter: readFrontMatter(root, file, report), data: NO_DATA }, diagnostics, report);
}

/** The same of a source that reads files beside it, given by their paths. */
export async function buildWithFiles(text: string, files: Readonly<Record<string, string>>): Promise<Built> {
  const { diagnostics, report } = gather();
  const file = { path: 'index.md', text };
  const readAsset: ReadAsset = (path) => {
    const content = files[path];
    return Promise.resolve(content === undefined ? { kind: 'missing' } : { kind: 'found', bytes: new TextEncoder().encode(content) });
  };
  const parsed = await parseSource({ file, format: 'markdown', name: 'source', readAsset }, report);
  return built({ ...parsed, file }, diagnostics, report);
}

function gather(): { readonly diagnostics: Diagnostic[]; readonly report: Report } {
  const diagnostics: Diagnostic[] = [];
  return { diagnostics, report: (diagnostic) => diagnostics.push(diagnostic) };
}

type Parsed = Pick<ParsedSource, 'root' | 'frontMatter' | 'data'> & { readonly file: SourceFile };

function built({ root, file, frontMatter, data }: Parsed, diagnostics: readonly Diagnostic[], report: Report): Built {
  const metadata = buildMetadata(frontMatter, frontMatter.title === null ? { title: 'عنوان' } : {}, file, root, report);
  if (metadata === null) {
    throw new Error('a title was given');
  }
  return { document: buildDocument(root, file, metadata, (resolveTheme(null, metadata) ?? defaultTheme).list, new Map(), report, data), metadata, diagnostics };
}

/** `error rule @ line:column «the source it points at»`, in the order they came. */
export function shown(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ rule, severity, place }) => {
    if (place.kind === 'file') {
      return `${severity} ${rule} @ ${place.path}`;
    }
    const { file, start, end } = place.span;
    const { line, column } = positionAt(file, start);
    return `${severity} ${rule} @ ${line}:${column} «${file.text.slice(start, end)}»`;
  });
}
