/** Pages to PDF bytes: draw, then write what the drawing left behind. */
import { NO_PRESS, type PressSettings } from '../base/press.js';
import { pdfVersionOf, type PdfStandard } from '../base/pdf-standard.js';
import type { SourceFile } from '../base/source.js';
import { lastChange } from '../document/last-change.js';
import type { Document, NodeId } from '../document/model.js';
import type { Theme } from '../design/theme.js';
import type { Page } from '../layout/types.js';
import { attachSource } from './attachments.js';
import { bleedPage } from './bleed.js';
import { CellCutter } from './cells.js';
import { crossReferences } from './cross-references.js';
import { PAGE_DESTINATIONS, structureDestinations } from './destinations.js';
import { DocumentFonts } from './document-fonts.js';
import { DocumentImages } from './document-images.js';
import { drawPages, type Drawing } from './draw.js';
import { ElementReferences } from './element-references.js';
import { facingLayout } from './facing-pages.js';
import { fileIdentifier, writeMetadata } from './metadata.js';
import { Navigation } from './navigation.js';
import { pageOpener } from './open-page.js';
import { PressPaint, ScreenPaint } from './paint.js';
import type { PressProfile } from './output-intent.js';
import { PdfFile, type Deflate } from './pdf-file.js';
import { writeSheets } from './sheets.js';
import { PDF_1_7, pdf2 } from './structure-version.js';
import type { TagElement } from './tag-element.js';
import { TagTree } from './tag-tree.js';
import { writeTags } from './tags.js';
import { VectorDrawing } from './vector-drawing.js';

export interface WritePdfInput {
  readonly document: Document;
  readonly pages: readonly Page[];
  /** Marks by note, of those that are not marked as the Document says. */
  readonly noteMarks?: ReadonlyMap<NodeId, string>;
  readonly theme: Theme;
  /** Goes into the file as its dates, but for a last change that is given; the same input gives the same bytes. */
  readonly created: Date;
  /** Compresses pages beside the program where it can; the bytes are the same without it. */
  readonly deflate?: Deflate;
  readonly press?: PressSettings;
  /** Of the press, where the standard is of the press. */
  readonly profile?: PressProfile | null;
  /** Goes into the file where that is asked for. */
  readonly sources?: readonly SourceFile[];
}

export async function writePdf({ document, pages, noteMarks, theme, created, deflate, press = NO_PRESS, profile = null, sources = [] }: WritePdfInput): Promise<Uint8Array> {
  const { standard } = press;
  const dates = { created, modified: lastChange(document.metadata, created) };
  const file = await PdfFile.create(dates, deflate ?? null, pdfVersionOf(standard));
  const fonts = new DocumentFonts(file);
  const vectors = hasVectors(document) ? await VectorDrawing.load(file, fonts, pages) : null;
  const images = new DocumentImages(file, document.images, vectors, await convertedImages(document, pages, press));
  const tags = new TagTree(document, noteMarks);
  const paint = standard.press ? new PressPaint(file, theme.inks ?? [], press) : new ScreenPaint();
  const fromTheRight = document.metadata.direction === 'rtl';

  const bleeding = pages.map((page) => bleedPage(page, press.bleed));
  const open = pageOpener(file, press, paint);
  const drawing = await drawPages(bleeding, { file, fonts, images, tags, paint, open, cutter: new CellCutter(), fromTheRight });
  fonts.embed();

  const sheets = press.imposition === null
    ? writeReading(file, document, pages, drawing, tags, standard)
    : writeSheets(file, { forms: drawing.pages.map(({ page }) => page), hasCover: pages[0]?.number === 0, fromTheRight }, press.imposition, press, paint);
  if (press.attachSource) {
    attachSource(file, sources, dates);
  }
  file.identifier = await fileIdentifier([JSON.stringify(document.metadata), created.toISOString(), ...drawing.contents, ...sheets]);
  const facing = press.imposition === null ? facingLayout(pages, theme.page, press.facing) : null;
  writeMetadata(file, document.metadata, dates, press, facing, profile);
  return file.finish();
}

/** What readers follow and hear; links are no part of what is printed. */
function writeReading(file: PdfFile, document: Document, pages: readonly Page[], drawing: Drawing, tags: TagTree, standard: PdfStandard): readonly string[] {
  const elementOf = (id: NodeId): TagElement | null => tags.elementOf(id);
  const elements = new ElementReferences(file);
  const isNew = pdfVersionOf(standard) === '2.0';
  const navigation = new Navigation(file, document, drawing, isNew ? structureDestinations(elements, elementOf) : PAGE_DESTINATIONS);
  navigation.writeOutline();
  navigation.writeDestinations();
  navigation.writePageLabels(pages);
  const annotations = standard.press ? [] : navigation.writeLinks(pages.length);
  markPages(drawing);
  writeTags(file, {
    version: isNew ? pdf2(file) : PDF_1_7,
    elements,
    references: isNew ? crossReferences(tags.root, elementOf) : new Map(),
    root: tags.root,
    pages: taggedPages(drawing),
    annotations,
    figures: drawing.figures,
  });
  return [];
}

function hasVectors({ images }: Document): boolean {
  return [...images.values()].some(({ format }) => format === 'svg');
}

/** Files in the place of what a PDF does not know, and of what has too many pixels; converters are loaded where a Document needs them. */
async function convertedImages({ images }: Document, pages: readonly Page[], { imageResolution }: PressSettings): Promise<ReadonlyMap<string, Uint8Array>> {
  const { resampleImages } = imageResolution === null || images.size === 0 ? { resampleImages: null } : await import('./resample-images.js');
  const resampled = resampleImages === null || imageResolution === null ? new Map<string, Uint8Array>() : await resampleImages(images, pages, imageResolution);
  const left = [...images.values()].filter(({ path, format }) => format === 'webp' && !resampled.has(path));
  if (left.length === 0) {
    return resampled;
  }
  const { convertWebp } = await import('./webp-images.js');
  return new Map([...resampled, ...convertWebp(left)]);
}

/** Each page's key into the parent tree is its index; tabs follow the structure. */
function markPages(drawing: Drawing): void {
  drawing.pages.forEach(({ page, index }) => {
    Object.assign(page.reference.data, { StructParents: index, Tabs: 'S' });
  });
}

function taggedPages(drawing: Drawing): Parameters<typeof writeTags>[1]['pages'] {
  return drawing.pages.map(({ page, owners }) => ({ reference: page.reference, height: page.size.height, owners }));
}
