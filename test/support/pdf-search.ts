/** The readers' own searches, as npm has them: pdf.js's find bar, pdfium's FPDFText_FindStart, mupdf's search. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import * as mupdf from 'mupdf';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Whether page `page`, counted from 0, has the text. */
export type PageSearch = (page: number, text: string) => boolean;

/** An open search must be closed. */
export interface OpenSearch {
  readonly finds: PageSearch;
  close(): void;
}

export const PDF_SEARCHES = {
  'pdf.js': searchWithPdfJs,
  pdfium: searchWithPdfium,
  mupdf: searchWithMupdf,
} as const satisfies Record<string, (bytes: Uint8Array) => Promise<OpenSearch>>;

interface FindController {
  setDocument(document: unknown): void;
  match(query: string, content: string, page: number): readonly unknown[] | undefined;
  readonly _pageContents: readonly string[];
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

async function searchWithPdfJs(bytes: Uint8Array): Promise<OpenSearch> {
  const { EventBus, PDFFindController } = await loadViewer();
  const document = await pdfjs.getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true }).promise;
  const eventBus = new EventBus();
  const controller = new PDFFindController({ linkService: { pagesCount: document.numPages, page: 1 }, eventBus });
  controller.setDocument(document);
  // The find bar as it opens: any case, any diacritics.
  eventBus.dispatch('find', { source: null, type: 'again', query: '\u0000', caseSensitive: false, entireWord: false, matchDiacritics: false });
  await new Promise((resolve) => setTimeout(resolve, 0));
  await Promise.all(controller._extractTextPromises);
  return {
    // The find bar decomposes what is typed, as it does the page.
    finds: (page, text) => (controller.match(text.normalize('NFD'), controller._pageContents[page] ?? '', page) ?? []).length > 0,
    close: () => void document.destroy(),
  };
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

async function searchWithPdfium(bytes: Uint8Array): Promise<OpenSearch> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes.slice());
  const pdfium = Reflect.get(library, 'module') as PdfiumModule;
  const textPages = [...document.pages()].map((page) => pdfium._FPDFText_LoadPage(Reflect.get(page, 'pageIdx') as number));
  return {
    finds: (page, text) => findWithPdfium(pdfium, textPages[page] ?? 0, text),
    close: () => {
      textPages.forEach((page) => pdfium._FPDFText_ClosePage(page));
      document.destroy();
      library.destroy();
    },
  };
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

function searchWithMupdf(bytes: Uint8Array): Promise<OpenSearch> {
  const document = mupdf.Document.openDocument(bytes.slice(), 'application/pdf');
  const pages = Array.from({ length: document.countPages() }, (_, index) => document.loadPage(index).toStructuredText(''));
  return Promise.resolve({
    finds: (page, text) => (pages[page]?.search(text, {}) ?? []).length > 0,
    close: () => undefined,
  });
}
