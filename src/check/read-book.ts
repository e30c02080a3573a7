/** The archive's files → a `Book`. What cannot be read is told, and the rest goes on. */
import { atFile, type Report } from '../base/diagnostic.js';
import type { Archive } from './archive.js';
import { arabicTexts, seenElements } from './arabic-text.js';
import type { Book, ContentDocument, PackageDocument } from './book.js';
import { ComputedStyle } from './computed-style.js';
import { readFont, type FontFacts } from './font-file.js';
import { ADOBE, IDPF, readEncryption, revealFont } from './obfuscation.js';
import { tell } from './opening-rules.js';
import { harmless } from './quoted.js';
import { readBytes, readXml } from './read-text.js';
import type { SelectorMatcher } from './selectors.js';
import { SheetReader } from './sheet-reader.js';
import { countLetters, runsRightToLeft, type LetterCount } from './writing.js';
import { textNodesOf, type XmlFile } from './xml-file.js';

const XHTML = 'application/xhtml+xml';
const NCX = 'application/x-dtbncx+xml';
const ENCRYPTION = 'META-INF/encryption.xml';
const FONT = /^(?:font\/|application\/(?:x-)?font|application\/vnd\.ms-opentype)/;
const FONT_NAME = /\.(?:ttf|otf|woff2?)$/i;

type ReadDocument = Pick<ContentDocument, 'path' | 'xml' | 'isNavigation' | 'letters'> & { readonly seen: ReturnType<typeof seenElements> };

export async function readBook(archive: Archive, opf: PackageDocument, matcher: SelectorMatcher, report: Report): Promise<Book> {
  const locked = archive.has(ENCRYPTION) ? readXml(archive, ENCRYPTION, report) : null;
  const algorithms = locked === null ? new Map<string, string>() : readEncryption(locked);
  tellLocked(algorithms, report);
  const isOpen = (path: string): boolean => archive.has(path) && !algorithms.has(path);
  const read = opf.items.flatMap(({ path, mediaType, properties }) => (path !== null && mediaType === XHTML && isOpen(path) ? readDocument(archive, path, properties.includes('nav'), report) : []));
  const letters = sum(read.map((document) => document.letters));
  const direction = letters.all === 0 ? declaredDirection(opf) : directionOf(letters) === 'rtl' || declaredDirection(opf) === 'rtl' ? 'rtl' : 'ltr';
  const reader = new SheetReader(archive, report);
  const documents = read.map(({ seen, ...document }) => {
    const sheets = reader.sheetsOf(document);
    const own = document.letters.all === 0 ? direction : directionOf(document.letters);
    return { ...document, direction: own, arabic: arabicTexts(seen), sheets, style: new ComputedStyle(sheets, document.xml, matcher) };
  });
  opf.items.forEach(({ path, mediaType }) => {
    if (path !== null && mediaType === 'text/css') {
      reader.readFile(path);
    }
  });
  return {
    archive,
    opf,
    documents,
    ncx: readNcx(archive, opf, report),
    sheets: reader.sheets,
    fonts: await readFonts(archive, opf, algorithms, report),
    direction,
    isArabic: letters.arabic > 0 && direction === 'rtl' && 2 * letters.arabic > letters.rightToLeft,
  };
}

function tellLocked(algorithms: ReadonlyMap<string, string>, report: Report): void {
  const locked = [...algorithms].filter(([, algorithm]) => algorithm !== IDPF && algorithm !== ADOBE).map(([path]) => path);
  const [first] = locked;
  if (first !== undefined) {
    const others = locked.length > 1 ? `, as are ${locked.length - 1} others` : '';
    tell(report, 'files-are-open', `expected a file that can be read, but it is encrypted${others}`, atFile(harmless(first)));
  }
}

function readDocument(archive: Archive, path: string, isNavigation: boolean, report: Report): readonly ReadDocument[] {
  const xml = readXml(archive, path, report);
  if (xml === null) {
    return [];
  }
  const seen = seenElements(xml);
  return [{ path, xml, isNavigation, seen, letters: lettersOf(seen) }];
}

function lettersOf(seen: readonly XmlFile['root'][]): LetterCount {
  return countLetters(seen.flatMap((element) => textNodesOf(element).map(({ text }) => text)).join('\n'));
}

function sum(counts: readonly LetterCount[]): LetterCount {
  const total = (key: keyof LetterCount): number => counts.reduce((result, count) => result + count[key], 0);
  return { arabic: total('arabic'), rightToLeft: total('rightToLeft'), all: total('all') };
}

function directionOf({ rightToLeft, all }: LetterCount): 'rtl' | 'ltr' {
  return 2 * rightToLeft > all ? 'rtl' : 'ltr';
}

function declaredDirection({ languages }: PackageDocument): 'rtl' | 'ltr' {
  return runsRightToLeft(languages[0]?.tag ?? '') ? 'rtl' : 'ltr';
}

function readNcx(archive: Archive, { items }: PackageDocument, report: Report): Book['ncx'] {
  const path = items.find(({ mediaType }) => mediaType === NCX)?.path ?? null;
  const xml = path === null ? null : readXml(archive, path, report);
  return path === null || xml === null ? null : { path, xml };
}

async function readFonts(archive: Archive, { items, identifier }: PackageDocument, algorithms: ReadonlyMap<string, string>, report: Report): Promise<ReadonlyMap<string, FontFacts>> {
  const fonts = new Map<string, FontFacts>();
  for (const { path, mediaType } of items) {
    if (path === null || (!FONT.test(mediaType) && !FONT_NAME.test(path))) {
      continue;
    }
    const algorithm = algorithms.get(path) ?? null;
    const bytes = readBytes(archive, path, report);
    const revealed = bytes === null || algorithm === null ? bytes : algorithm === IDPF || algorithm === ADOBE ? await revealFont(bytes, algorithm, identifier) : null;
    if (revealed !== null) {
      fonts.set(path, readFont(revealed));
    }
  }
  return fonts;
}
