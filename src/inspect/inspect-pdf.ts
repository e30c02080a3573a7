/** Any PDF → what is in it. Every stage is safe by itself: it cuts off loops, and stops at limits. */
import { atFile, type Report } from '../base/diagnostic.js';
import { readFonts } from './fonts.js';
import { imagesOf, type ImageFacts } from './images.js';
import type { Inspection, PageFacts, TagFacts } from './inspection.js';
import { MAX_CONTENT_BYTES } from './limits.js';
import { readMetadata } from './metadata.js';
import { readAttachments, readOutline, readViewer } from './navigation.js';
import { openPdf, type PdfFile } from './open-pdf.js';
import { pageContent } from './page-content.js';
import { readPageLabels } from './page-labels.js';
import { readPageTexts, type PageText } from './page-texts.js';
import { readPages, type PdfPage } from './page-tree.js';
import { boolAt, dictAt, textAt } from './pdf-values.js';
import { readAloud } from './reading-order.js';
import { hasOversizedStream } from './stream-sizes.js';
import type { TagKid } from './tag-node.js';
import { countRoles, readTagTree, type TagTree } from './tag-tree.js';

export interface InspectionRequest {
  readonly bytes: Uint8Array;
  /** For diagnostics. */
  readonly path: string;
  readonly text: boolean;
  readonly readingOrder: boolean;
  /** Whether time is up: what is left is passed over, and told. */
  readonly isLate: () => boolean;
}

/** Null where the file cannot be read at all. */
export async function inspectPdf(request: InspectionRequest, report: Report): Promise<Inspection | null> {
  const { bytes, path } = request;
  const file = await openPdf(bytes, path, report);
  if (file === null) {
    return null;
  }
  const warn = (rule: string, message: string, hint: string): void => {
    report({ rule, severity: 'warning', message, place: atFile(path), hint });
  };
  const { pages, cut } = readPages(file);
  if (cut || pages.length === 0) {
    warn('page-trees-are-sound', 'expected every page once, but the page tree has holes or loops', 'what is told is of the pages that were found');
  }
  const tree = readTagTree(file, pages);
  if (tree?.cut === true) {
    warn('tag-trees-are-sound', 'expected every element once, but the tag tree has loops or is too deep', 'what is told is of the elements that were found');
  }
  const { images, whole } = readImages(pages, request.isLate);
  if (!whole) {
    warn('contents-are-readable', 'expected contents that can be decoded, but those of some pages are damaged or too much', 'images and text of these pages are not told');
  }
  const texts = request.text || request.readingOrder ? await readTexts(file, request, pages.length, warn) : [];
  return {
    ...factsOf(file, pages, tree, bytes.length),
    images,
    ...(request.text && { text: texts.map(({ text }) => text) }),
    ...(request.readingOrder && { readingOrder: readAloud(tree?.roots ?? [], texts, textAt(file.catalog, 'Lang')) }),
  };
}

type Warn = (rule: string, message: string, hint: string) => void;

function factsOf(file: PdfFile, pages: readonly PdfPage[], tree: TagTree | null, bytes: number): Omit<Inspection, 'images'> {
  const labels = readPageLabels(file, pages.length);
  return {
    version: file.version,
    bytes,
    encrypted: file.encrypted,
    language: textAt(file.catalog, 'Lang'),
    metadata: readMetadata(file),
    viewer: readViewer(file),
    marked: boolAt(dictAt(file.catalog, 'MarkInfo'), 'Marked') === true,
    tags: tree === null ? null : tagFacts(tree),
    pages: pages.map(({ boxes, rotation }, index): PageFacts => ({ label: labels[index] ?? null, boxes, rotation })),
    outline: readOutline(file, pages),
    fonts: readFonts(pages),
    attachments: readAttachments(file),
  };
}

function tagFacts({ roots, roleMap }: TagTree): TagFacts {
  const silent = (kid: TagKid): number => {
    if (kid.kind !== 'element') {
      return 0;
    }
    const isSilent = (kid.standardRole === 'Figure' || kid.standardRole === 'Formula') && kid.alternate === null && kid.actualText === null;
    return kid.kids.reduce((sum, inner) => sum + silent(inner), isSilent ? 1 : 0);
  };
  return { roles: countRoles(roots), roleMap, withoutAlternate: roots.reduce((sum, root) => sum + silent(root), 0) };
}

function readImages(pages: readonly PdfPage[], isLate: () => boolean): { readonly images: readonly ImageFacts[]; readonly whole: boolean } {
  const images: ImageFacts[] = [];
  let whole = true;
  let left = MAX_CONTENT_BYTES;
  for (const [index, page] of pages.entries()) {
    const content = left > 0 && !isLate() ? pageContent(page) : null;
    if (content === null) {
      whole = false;
      continue;
    }
    left -= content.length;
    images.push(...imagesOf(page, index + 1, content));
  }
  return { images, whole };
}

async function readTexts(file: PdfFile, { bytes, isLate }: InspectionRequest, pages: number, warn: Warn): Promise<readonly PageText[]> {
  if (hasOversizedStream(file)) {
    warn('streams-are-of-bounded-size', 'expected streams of less than 64 MB, but one grows beyond when it is decoded', 'the text is not read: it may be an attack');
    return [];
  }
  const texts = await readPageTexts(bytes, pages, isLate);
  if (texts === null || texts.length < pages) {
    const reason = texts === null ? 'it cannot be extracted' : `time ran out after ${texts.length} of ${pages} pages`;
    warn('text-is-extracted', `expected the text of all pages, but ${reason}`, 'fetch or make the file again, or split it');
  }
  return texts ?? [];
}
