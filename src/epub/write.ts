/** A Document as an EPUB 3. */
import { marginNotesOf } from '../document/margin-notes.js';
import type { Document } from '../document/model.js';
import type { PrintEdition } from '../document/page-break.js';
import type { Theme } from '../design/theme.js';
import type { FontSet } from '../fonts/font-set.js';
import { describeAccessibility } from './accessibility.js';
import { COVER_FILE, COVER_IMAGE_FILE } from './cover-page.js';
import { drawCover } from './cover.js';
import { renderCss } from './css.js';
import { embedFonts, type EmbeddedFonts } from './embedded-fonts.js';
import { bookIdentifier } from './identifier.js';
import { type BookImage, bookImages } from './images.js';
import { itemMarkers, markerTexts } from './list-markers.js';
import { forKobo } from './kobo.js';
import { NAV_FILE } from './nav.js';
import { serializeNcx } from './ncx.js';
import { packageBook } from './package.js';
import { type ManifestItem, serializePackage } from './package-document.js';
import { COVER_IMAGE_ID, renderPackageMetadata } from './package-metadata.js';
import { holdsChart } from './drawn-pages.js';
import { type Page, pageEntries, renderPages } from './pages.js';
import { labelLocale } from './labels.js';
import { planBook } from './plan.js';
import { survey } from './survey.js';
import { serializePage, STYLE_FILE } from './xhtml.js';

export interface EpubInput {
  readonly document: Document;
  readonly theme: Theme;
  readonly fonts: FontSet;
  /** The book's last change, never the time of the build. */
  readonly modified: Date;
  /** The PDF of the same build, whose pages the book marks and lists; null: none was made. */
  readonly print: PrintEdition | null;
  /** Sentences are marked as Kobo's own renderer asks. */
  readonly kobo: boolean;
}

/** Same input, same bytes, in every time zone. */
export async function writeEpub({ document, theme, fonts, modified, print, kobo }: EpubInput): Promise<Uint8Array> {
  const { metadata } = document;
  // What stands where.
  const plan = planBook(document, print?.breaks ?? []);
  const pages = renderPages(plan, theme);
  // What the pages need.
  const content = survey(pages.filter(({ file }) => file !== COVER_FILE).map((page) => page.content), theme, metadata.numerals, markerTexts(document));
  const embedded = await embedFonts(fonts, theme.fonts, content.texts);
  const images = bookImages(document.images, plan.imageFiles, content.imageFiles);
  const cover = await drawCover(document, theme, fonts);
  // What the book says of itself.
  const moving = images.some((image) => image.moving);
  const paged = content.pageMarks > 0;
  const accessibility = describeAccessibility(document, content, moving, paged, theme, plan.labels.accessibility, labelLocale(metadata));
  const identifier = await bookIdentifier(metadata);
  const packageMetadata = renderPackageMetadata(metadata, identifier, modified, accessibility, paged ? (print?.fileName ?? null) : null);
  const serialize = ({ file, title, division, content: nodes }: Page): { file: string; xhtml: string } => ({
    file,
    xhtml: serializePage(metadata, title, division, kobo && file !== NAV_FILE ? forKobo(nodes, metadata.language) : nodes),
  });
  const written = pages.map(serialize);
  return packageBook({
    packageXml: serializePackage(metadata, packageMetadata, pages, manifestOf(embedded, images)),
    ncxXml: serializeNcx(metadata, identifier.value, plan.contents, pageEntries(pages, plan.pageMarks)),
    navXhtml: written.find(({ file }) => file === NAV_FILE)?.xhtml ?? '',
    css: renderCss(theme, metadata, embedded, itemMarkers(document), { withCharts: pages.some(holdsChart), hasSections: document.sections.length > 0, hasMarginNotes: marginNotesOf(document).size > 0 }),
    pages: written.filter(({ file }) => file !== NAV_FILE),
    resources: [
      { path: COVER_IMAGE_FILE, bytes: cover },
      ...embedded.faces.map(({ file }) => file),
      ...images.map(({ file }) => file),
    ],
  });
}

/** The manifest's items that are not content documents. */
function manifestOf({ faces }: EmbeddedFonts, images: readonly BookImage[]): readonly ManifestItem[] {
  const fonts = faces.map(({ face, file }) => ({
    id: `font-${face.id}`,
    href: file.path,
    mediaType: 'font/ttf',
    properties: null,
  }));
  return [
    { id: 'style', href: STYLE_FILE, mediaType: 'text/css', properties: null },
    { id: COVER_IMAGE_ID, href: COVER_IMAGE_FILE, mediaType: 'image/png', properties: 'cover-image' },
    ...fonts,
    ...images.map(({ item }) => item),
  ];
}
