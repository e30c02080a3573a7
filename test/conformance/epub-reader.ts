/** Real reading systems, foliate-js and epub.js, in headless Chromium; and Chromium's own word on what it painted. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:http';
import { spawnSync } from 'node:child_process';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { type Files, readFiles } from '../support/epub-archive.js';

export const CHROMIUM = '/usr/bin/chromium';
export const chromiumIsInstalled = spawnSync(CHROMIUM, ['--version']).status === 0;

const FOLIATE = fileURLToPath(new URL('../../node_modules/foliate-js/', import.meta.url));

const EPUB_JS_SCRIPT = fileURLToPath(new URL('../../node_modules/epubjs/dist/epub.min.js', import.meta.url));

/** The scripts of epub.js and of what it unpacks books with, by the names that its page calls them by. */
const EPUB_JS: Readonly<Record<string, string>> = {
  '/epubjs/jszip.js': createRequire(EPUB_JS_SCRIPT).resolve('jszip/dist/jszip.min.js'),
  '/epubjs/epub.js': EPUB_JS_SCRIPT,
};

/** A reader made as the documentation of epub.js has it: pages, and the arrows of the keyboard by the book's direction. */
const EPUB_JS_PAGE = `<!DOCTYPE html><title>epub.js</title><body style="margin: 0"><div id="pages"></div>
<script src="jszip.js"></script><script src="epub.js"></script><script>
const book = ePub(new URLSearchParams(location.search).get('url'));
const rendition = book.renderTo('pages', { width: innerWidth, height: innerHeight });
const isRightToLeft = () => book.packaging.metadata.direction === 'rtl';
const turn = ({ key }) => {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return (key === 'ArrowLeft') === isRightToLeft() ? rendition.next() : rendition.prev();
  }
};
rendition.on('keydown', turn);
document.addEventListener('keydown', turn);
rendition.display().then(() => book.loaded.pageList).then(() => { globalThis.isOpen = true; });
</script>`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.epub': 'application/epub+zip',
};

/** A font that Chromium painted text of a page in. */
export interface PaintedFont {
  readonly familyName: string;
  /** From the book, not from the machine. */
  readonly isCustomFont: boolean;
  readonly glyphCount: number;
}

/** How a page is looked at: the window, in CSS pixels; night; and how much larger than usual a reader wants text. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
  readonly textScale: number;
}

const WINDOW: Look = { width: 480, height: 800, dark: false, textScale: 1 };
const PHONE: Look = { width: 390, height: 844, dark: false, textScale: 1 };

export class ReadingRoom {
  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly books: Map<string, Uint8Array>,
    private readonly address: string,
  ) {}

  static async open(): Promise<ReadingRoom> {
    const books = new Map<string, Uint8Array>();
    const server = createServer((request, response) => {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://reader').pathname));
      void contentOf(path, books).then((bytes) => {
        response.writeHead(bytes === null ? 404 : 200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' });
        response.end(bytes);
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    return new ReadingRoom(browser, server, books, `http://127.0.0.1:${port}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** The book in foliate-js, at its first page; `globalThis.reader` is foliate's. */
  async readBook(name: string, epub: Uint8Array, { width, height, dark, textScale }: Look = WINDOW): Promise<Page> {
    this.books.set(`/${name}.epub`, epub);
    const page = await this.browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', bypassCSP: true });
    await page.goto(`${this.address}/foliate/reader.html?url=/${name}.epub`);
    await page.waitForFunction('globalThis.reader?.view?.lastLocation != null');
    if (textScale !== 1) {
      await page.evaluate(`reader.view.renderer.setStyles('html { font-size: ${textScale * 100}% }')`);
    }
    return page;
  }

  /** The book in epub.js, at its first page; `book` and `rendition` are its own. */
  async readInEpubJs(name: string, epub: Uint8Array, { width, height }: Look = WINDOW): Promise<Page> {
    this.books.set(`/${name}.epub`, epub);
    const page = await this.browser.newPage({ viewport: { width, height } });
    await page.goto(`${this.address}/epubjs/reader.html?url=/${name}.epub`);
    await page.waitForFunction('globalThis.isOpen');
    return page;
  }

  /** One document of the book on its own, as the browser shows it. */
  async showPage(name: string, epub: Uint8Array, file: string, { width, height, dark, textScale }: Look = PHONE): Promise<Page> {
    this.books.set(`/${name}.epub`, epub);
    const page = await this.browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
    await page.goto(`${this.address}/unpacked/${name}/${file}`);
    if (dark) {
      await page.addStyleTag({ content: ':root { color-scheme: dark; background: #121212; }' });
    }
    if (textScale !== 1) {
      await page.addStyleTag({ content: `:root { font-size: ${textScale * 100}%; }` });
    }
    await page.evaluate('document.fonts.ready');
    return page;
  }
}

async function contentOf(path: string, books: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array | null> {
  const unpacked = /^\/unpacked\/([^/]+)\/(.+)$/.exec(path);
  if (unpacked !== null) {
    const book = books.get(`/${unpacked[1] ?? ''}.epub`);
    const files: Files = book === undefined ? new Map<string, Uint8Array>() : readFiles(book);
    return files.get(unpacked[2] ?? '') ?? null;
  }
  if (path === '/epubjs/reader.html') {
    return new TextEncoder().encode(EPUB_JS_PAGE);
  }
  const script = EPUB_JS[path];
  if (script !== undefined) {
    return readFile(script);
  }
  if (path.startsWith('/foliate/')) {
    return readFile(join(FOLIATE, path.slice('/foliate/'.length))).catch(() => null);
  }
  return books.get(path) ?? null;
}

/** The fonts of all text of the page, element by element, frames included; or of the frames alone, where a reader's own words stand around the book. */
export async function paintedFonts(page: Page, part: 'page' | 'frames' = 'page'): Promise<readonly PaintedFont[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const holders = (part === 'page' ? [root] : framesBelow(root)).flatMap(textHolders);
  // Asked all at once: the way there and back takes longer than the answer.
  const answers = await Promise.all(holders.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })));
  await session.detach();
  return answers.flatMap(({ fonts }) => fonts);
}

function framesBelow({ children = [], shadowRoots = [], contentDocument }: TreeNode): readonly TreeNode[] {
  return contentDocument === undefined ? [...children, ...shadowRoots].flatMap(framesBelow) : [contentDocument];
}

interface TreeNode {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly pseudoType?: string;
  readonly pseudoElements?: readonly TreeNode[];
  readonly children?: readonly TreeNode[];
  readonly shadowRoots?: readonly TreeNode[];
  readonly contentDocument?: TreeNode;
}

/**
 * Elements with text of their own, list markers too: Chromium tells the fonts of no more than that.
 * Formulas are set in the reader's own font of mathematics, which no book carries.
 */
function textHolders(node: TreeNode): readonly number[] {
  if (node.nodeName === 'math') {
    return [];
  }
  const { children = [], shadowRoots = [], contentDocument, pseudoElements = [] } = node;
  const below = [...children, ...shadowRoots, ...pseudoElements, ...(contentDocument ? [contentDocument] : [])];
  const holdsText = node.pseudoType !== undefined || children.some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue.trim() !== '');
  return [...(holdsText ? [node.nodeId] : []), ...below.flatMap(textHolders)];
}
