/** The readers' own searches, as npm has them: pdf.js's find bar, pdfium's FPDFText_FindStart, mupdf's search. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import * as mupdf from 'mupdf';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Texts to be searched on each page, from the first page on. */
export type PageQueries = readonly (readonly string[])[];

/** Gives, page by page, the texts that were not found there. */
export type PdfSearch = (bytes: Uint8Array, queries: PageQueries) => Promise<PageQueries>;

export const PDF_SEARCHES = {
  'pdf.js': searchWithPdfJs,
  pdfium: searchWithPdfium,
  mupdf: searchWithMupdf,
} as const satisfies Record<string, PdfSearch>;

interface FindController {
  setDocument(document: unknown): void;
  match(query: string, content: string, page: number): readonly unknown[] | undefined;
  readonly _pageContents: readonly string[];
  readonly _hasDiacritics: boolean[];
  readonly _extractTextPromises: readonly Promise<unknown>[];
}

interface Viewer {
  readonly EventBus: new () => { dispatch(name: string, event: object): void };
  readonly PDFFindController: new (options: object) => FindController;
}

/** pdf.js's viewer asks for a few things of a browser when it is loaded; finding text needs none. */
async function loadViewer(): Promise<Viewer> {
  const element = (): object => ({ style: {}, append: () => undefined });
  const asked = {
    pdfjsLib: pdfjs,
    window: globalThis,
    document: { documentElement: element(), createElement: element, addEventListener: () => undefined },
    requestAnimationFrame: (callback: () => void) => setTimeout(callback, 0),
  };
  Object.assign(globalThis, asked);
  const viewer = (await import('pdfjs-dist/legacy/web/pdf_viewer.mjs')) as unknown as Viewer;
  Object.keys(asked).forEach((name) => Reflect.deleteProperty(globalThis, name));
  return viewer;
}

/** What the find controller asks of a document. */
interface TextDocument {
  readonly numPages: number;
  getPage(number: number): Promise<{ getTextContent(options?: object): Promise<{ readonly items: readonly unknown[] }> }>;
}

async function openController(viewer: Viewer, document: TextDocument): Promise<FindController> {
  const eventBus = new viewer.EventBus();
  const controller = new viewer.PDFFindController({ linkService: { pagesCount: document.numPages, page: 1 }, eventBus });
  controller.setDocument(document);
  // The find bar as it opens: any case, any diacritics.
  eventBus.dispatch('find', { source: null, type: 'again', query: '\u0000', caseSensitive: false, entireWord: false, matchDiacritics: false });
  await new Promise((resolve) => setTimeout(resolve, 0));
  await Promise.all(controller._extractTextPromises);
  return controller;
}

/** Texts as the controller normalizes what is typed: by the function for pages, of which these are some. */
async function normalizeQueries(viewer: Viewer, texts: readonly string[]): Promise<readonly string[]> {
  const getPage = (number: number) => Promise.resolve({ getTextContent: () => Promise.resolve({ items: [{ str: texts[number - 1] }] }) });
  return (await openController(viewer, { numPages: texts.length, getPage }))._pageContents;
}

/** A mark that is on no letter: the controller looks for marks after letters only. */
const STRAY_MARK = /[^\p{L}\p{M}]\p{M}/u;

/**
 * The find controller lets marks stand after every letter, by expressions that take it 5 ms each. Of a page whose
 * marks all stand on letters, which are taken out here, it finds the same: `searchSlowly` is to show it.
 */
async function searchWithPdfJs(bytes: Uint8Array, queries: PageQueries): Promise<PageQueries> {
  return searchController(bytes, queries, true);
}

export function searchSlowly(bytes: Uint8Array, queries: PageQueries): Promise<PageQueries> {
  return searchController(bytes, queries, false);
}

async function searchController(bytes: Uint8Array, queries: PageQueries, withoutMarks: boolean): Promise<PageQueries> {
  const viewer = await loadViewer();
  const document = await pdfjs.getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true }).promise;
  const controller = await openController(viewer, document);
  const typed = await normalizeQueries(viewer, queries.flat());
  await document.destroy();
  let at = 0;
  return queries.map((texts, page) => {
    let content = controller._pageContents[page] ?? '';
    if (withoutMarks && !STRAY_MARK.test(content)) {
      content = content.replace(/\p{M}+/gu, '');
      controller._hasDiacritics[page] = false;
    }
    return texts.filter(() => (controller.match(typed[at++] ?? '', content, page) ?? []).length === 0);
  });
}

/** The functions of pdfium that its npm package does not wrap. */
interface PdfiumModule {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(textPage: number): void;
  _FPDFText_FindStart(textPage: number, text: number, flags: number, start: number): number;
  _FPDFText_FindNext(search: number): number;
  _FPDFText_FindClose(search: number): void;
}

async function searchWithPdfium(bytes: Uint8Array, queries: PageQueries): Promise<PageQueries> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes.slice());
  const pdfium = Reflect.get(library, 'module') as PdfiumModule;
  const missing = [...document.pages()].map((page, index) => {
    const textPage = pdfium._FPDFText_LoadPage(Reflect.get(page, 'pageIdx') as number);
    const texts = (queries[index] ?? []).filter((text) => !findWithPdfium(pdfium, textPage, text));
    pdfium._FPDFText_ClosePage(textPage);
    return texts;
  });
  document.destroy();
  library.destroy();
  return missing;
}

function findWithPdfium(pdfium: PdfiumModule, textPage: number, text: string): boolean {
  const units = Buffer.from(`${text}\u0000`, 'utf16le');
  const pointer = pdfium._malloc(units.length);
  pdfium.HEAPU8.set(units, pointer);
  const search = pdfium._FPDFText_FindStart(textPage, pointer, 0, 0);
  const found = pdfium._FPDFText_FindNext(search) !== 0;
  pdfium._FPDFText_FindClose(search);
  pdfium._free(pointer);
  return found;
}

function searchWithMupdf(bytes: Uint8Array, queries: PageQueries): Promise<PageQueries> {
  const document = mupdf.Document.openDocument(bytes.slice(), 'application/pdf');
  return Promise.resolve(
    queries.map((texts, index) => {
      const page = document.loadPage(index).toStructuredText('');
      return texts.filter((text) => page.search(text, {}).length === 0);
    }),
  );
}
