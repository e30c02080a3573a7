/**
 * The whole program on one screen: one source in, a PDF and an EPUB out. What only one kind of
 * source or result needs is imported when it is asked for, because two pages of plain text are set
 * in less time than the Markdown parser and the EPUB writer take to load.
 */
import type { Diagnostic, Report } from './base/diagnostic.js';
import type { SourceFile } from './base/source.js';
import type { PressSettings } from './base/press.js';
import { choosePress, loadPressProfile } from './choose-press.js';
import type { Theme } from './design/theme.js';
import { withEndnotes } from './document/endnotes.js';
import { lastChange } from './document/last-change.js';
import type { Metadata } from './document/metadata.js';
import type { Document } from './document/model.js';
import type { PrintEdition } from './document/page-break.js';
import { checkCoverage, documentFontNeeds } from './fonts/coverage.js';
import { loadFontSet, type FontSet } from './fonts/font-set.js';
import type { Page } from './layout/types.js';
import type { PressProfile } from './pdf/output-intent.js';
import { readPublication } from './read-publication.js';
import { DEFAULT_FORMATS, FORMATS, type Output, type PublishRequest, type PublishResult } from './publish-request.js';

/** Never throws for what the author did: that is in the diagnostics. */
export async function publish(request: PublishRequest): Promise<PublishResult> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);

  request.onStage?.('reading');
  const { document, theme, press: asked, files } = await readPublication(request, report);
  const press = choosePress(asked, request.press ?? {}, request.source.file.path, report);
  const profile = await loadPressProfile(press, request, report);
  const paged = withEndnotes(document);
  request.onStage?.('fonts');
  const needs = documentFontNeeds(paged, theme);
  const fonts = await loadFontSet(request.fonts, needs);
  checkCoverage(paged, fonts, theme, needs, report);
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) {
    return { outputs: [], diagnostics };
  }

  const outputs: Output[] = [];
  const wanted = FORMATS.filter((name) => (request.formats ?? DEFAULT_FORMATS).includes(name));
  let print: PrintEdition | null = null;
  for (const format of wanted) {
    if (format === 'pdf') {
      const made = await makePdf(request, { document: paged, theme, fonts, press, profile, files }, report);
      outputs.push(made.output);
      print = wanted.some((name) => name !== 'pdf') ? await printEdition(made, document) : null;
    } else {
      outputs.push(await makeEpub(request, format, { document, theme, fonts, print }));
    }
  }
  return { outputs, diagnostics };
}

interface MadePdf {
  readonly output: Output;
  readonly pages: readonly Page[];
}

interface PagedPublication {
  readonly document: Document;
  readonly theme: Theme;
  readonly fonts: FontSet;
  readonly press: PressSettings;
  readonly profile: PressProfile | null;
  readonly files: readonly SourceFile[];
}

async function makePdf(request: PublishRequest, { document, theme, fonts, press, profile, files }: PagedPublication, report: Report): Promise<MadePdf> {
  const { createTextEngine } = await import('./text/engine.js');
  const { drawFormulas } = await import('./layout/formulas.js');
  const { layoutCover } = await import('./layout/cover.js');
  const { layoutDocument } = await import('./layout/layout-document.js');
  const { writePdf } = await import('./pdf/write.js');
  request.onStage?.('layout');
  const engine = createTextEngine(fonts);
  const formulas = await drawFormulas(document, theme, engine);
  const text = layoutDocument(document, theme, engine, report, formulas);
  const pages = [...layoutCover(document, theme, engine), ...text.pages];
  request.onStage?.('pdf');
  if (press.standard.press || press.imageResolution !== null) {
    // A screen shows no more than it has.
    const { checkResolution } = await import('./pdf/check-resolution.js');
    checkResolution(pages, document, request.source.file.path, report);
  }
  const created = dateOf(document.metadata, request);
  const deflate = request.deflate === undefined ? {} : { deflate: request.deflate };
  const bytes = await writePdf({ document, pages, noteMarks: text.noteMarks, theme, created, press, profile, sources: files, ...deflate });
  return { output: { format: 'pdf', fileName: `${request.source.name}.pdf`, bytes, pages: pages.length }, pages };
}

/** What the e-book says of the printed pages. */
async function printEdition({ output, pages }: MadePdf, document: Document): Promise<PrintEdition> {
  const { findPageBreaks } = await import('./layout/page-breaks.js');
  return { fileName: output.fileName, breaks: findPageBreaks(pages, document) };
}

interface Book {
  readonly document: Document;
  readonly theme: Theme;
  readonly fonts: FontSet;
  readonly print: PrintEdition | null;
}

/** Kobo's devices know their own books by the name. */
const EXTENSIONS = { epub: '.epub', kepub: '.kepub.epub' } as const;

async function makeEpub(request: PublishRequest, format: keyof typeof EXTENSIONS, book: Book): Promise<Output> {
  const { writeEpub } = await import('./epub/write.js');
  request.onStage?.(format);
  const { metadata } = book.document;
  const modified = lastChange(metadata, dateOf(metadata, request));
  const bytes = await writeEpub({ ...book, modified, kobo: format === 'kepub' });
  return { format, fileName: request.source.name + EXTENSIONS[format], bytes };
}

/** Never now: the same source gives the same bytes. */
function dateOf(metadata: Metadata, { sourceDate }: PublishRequest): Date {
  return metadata.date === null ? (sourceDate ?? new Date('1980-01-01')) : new Date(metadata.date.iso);
}
