/** From Markdown to a Document in one call, for tests. */
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { positionAt } from '../../src/base/source.js';
import { defaultTheme, resolveTheme } from '../../src/design/themes.js';
import { buildDocument } from '../../src/document/build.js';
import { buildMetadata } from '../../src/document/build-metadata.js';
import type { Metadata } from '../../src/document/metadata.js';
import type { Document } from '../../src/document/model.js';
import { readFrontMatter } from '../../src/source/front-matter.js';
import { parseMarkdown } from '../../src/source/markdown.js';

export interface Built {
  readonly document: Document;
  readonly metadata: Metadata;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds without reading images. A title is given, so that a test need not. */
export function buildFrom(text: string): Built {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const file = { path: 'index.md', text };
  const root = parseMarkdown(file);
  const frontMatter = readFrontMatter(root, file, report);
  const metadata = buildMetadata(frontMatter, frontMatter.title === null ? { title: 'عنوان' } : {}, file, root, report);
  if (metadata === null) {
    throw new Error('a title was given');
  }
  return { document: buildDocument(root, file, metadata, (resolveTheme(null, metadata) ?? defaultTheme).list, new Map(), report), metadata, diagnostics };
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
