/** The file's build, by qpdf; what is heard of it, by its source; PDF/UA-1, PDF/A-2a and the other standards that may be asked for, by veraPDF. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePdfStandard } from '../../src/base/pdf-standard.js';
import type { PressRequest } from '../../src/base/press.js';
import { mm } from '../../src/base/units.js';
import { inspectPdf } from '../../src/inspect/inspect-pdf.js';
import { DocumentMaker } from '../support/document-maker.js';
import { everyFeature } from '../support/every-feature.js';
import { buildExample, featureSources, publicationSources, readForPages } from '../support/example-sources.js';
import { differencesInOrder } from '../support/heard-order.js';
import { hostileDocument } from '../support/hostile-document.js';
import { makePdf } from '../support/make-pdf.js';
import { itemsOf, openPdf, pagesOf, rootOf, streamText, type PDFDocument, type PDFObject } from '../support/pdf-objects.js';
import { sourceOrder } from '../support/source-order.js';
import { isInstalled, temporaryFile } from './programs.js';

const VERAPDF = { group: 'org.verapdf.apps', name: 'greenfield-apps', version: '1.28.2' };
const MAIN = 'org.verapdf.apps.GreenfieldCliWrapper';
const FLAVOURS = ['ua1', '2a'] as const;

/** The same text under other standards, and the flavours that each has to keep. */
const STANDARDS: readonly (readonly [name: string, press: PressRequest, flavours: readonly string[], source?: string])[] = [
  ['ua-1', { standard: parsePdfStandard('ua-1') }, ['ua1']],
  ['a-2a with bleed and marks', { standard: parsePdfStandard('a-2a'), bleed: mm(3), marks: true }, ['2a']],
  ['ua-1+a-2a with bleed and marks', { bleed: mm(3), marks: true }, ['ua1', '2a']],
  ['a-2u', { standard: parsePdfStandard('a-2u') }, ['2u']],
  ['a-3a', { standard: parsePdfStandard('a-3a') }, ['3a']],
  ['ua-1+a-3a with its source', { attachSource: true }, ['ua1', '3a']],
  ['a-4', { standard: parsePdfStandard('a-4') }, ['4']],
  ...['theme-report.md', 'references', 'forms.md', 'notes-end.md', 'notes-margin.md', 'boxes.md', 'citations'].map((name) => [`ua-2+a-4f: ${name}`, { standard: parsePdfStandard('ua-2+a-4f') }, ['ua2', '4f'], join('test', 'features', name)] as const),
];

const PUBLICATIONS: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['every-feature', async () => (await makePdf(everyFeature())).bytes],
  ['hostile', async () => (await makePdf(hostileDocument())).bytes],
  ['two-words', async () => {
    const make = new DocumentMaker();
    return (await makePdf(make.document([make.paragraph('كلمتان اثنتان')]))).bytes;
  }],
  ...[...publicationSources(), ...featureSources()].map(([name, path]) => [name, async () => (await buildExample(path, 'pdf')).bytes] as const),
];

const STANDARD_SOURCE = join('test', 'features', 'theme-report.md');

/** Each is made once. */
const files = new Map<string, Promise<string>>();

function fileOf(name: string): Promise<string> {
  const made = files.get(name) ?? makeFile(name);
  files.set(name, made);
  return made;
}

async function makeFile(name: string): Promise<string> {
  const make = PUBLICATIONS.find(([other]) => other === name)?.[1];
  if (make === undefined) {
    throw new Error(`there is no ${name}`);
  }
  return temporaryFile(`${name}.pdf`, await make());
}

describe.skipIf(!isInstalled('qpdf', '--version'))('qpdf --check', () => {
  test.each(PUBLICATIONS)('%s', async (name) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', await fileOf(name)], { encoding: 'utf8' });
    expect(`${stdout}${stderr}`).not.toMatch(/warning|error:/i);
    expect(status).toBe(0);
  });
});

describe('what is heard', () => {
  test.each(publicationSources())('%s is heard as its source has it', async (name, path) => {
    const { document, theme } = await readForPages(path);
    const request = { bytes: readFileSync(await fileOf(name)), path: name, text: false, readingOrder: true, isLate: () => false };
    const inspection = await inspectPdf(request, ({ rule, message }) => { throw new Error(`${rule}: ${message}`); });
    expect(inspection === null ? ['it cannot be read'] : differencesInOrder(sourceOrder(document, theme.cover.inPdf), inspection)).toEqual([]);
  });
});

const javaIsThere = isInstalled('java', '-version');

describe.skipIf(!javaIsThere || !isInstalled('mvn', '-v'))('veraPDF', () => {
  let jar: string;
  const verdicts = new Map<string, string>();

  beforeAll(async () => {
    jar = fetchVeraPdf();
    const paths = await Promise.all(PUBLICATIONS.map(([name]) => fileOf(name)));
    const others = await Promise.all(STANDARDS.map(async ([name, press, flavours, source = STANDARD_SOURCE]) => ({ name, flavours, path: temporaryFile('standard.pdf', (await buildExample(source, 'pdf', press)).bytes) })));
    const made = [...PUBLICATIONS.map(([name], index) => ({ name, flavours: FLAVOURS, path: paths[index] ?? '' })), ...others];
    for (const flavour of new Set(made.flatMap(({ flavours }) => flavours))) {
      const judged = made.filter(({ flavours }) => flavours.includes(flavour));
      verdictsOf(jar, judged.map(({ path }) => path), flavour).forEach((verdict, index) => {
        const name = judged[index]?.name ?? '';
        verdicts.set(name, `${verdicts.get(name) ?? ''}${verdict}`);
      });
    }
  });

  test.each(STANDARDS.map(([name]) => name))('%s is kept', (name) => {
    expect(verdicts.get(name)).toBe('');
  });

  test.each(PUBLICATIONS)('%s keeps PDF/UA-1 and PDF/A-2a', (name) => {
    expect(verdicts.get(name)).toBe('');
  });

  describe('a fault is noticed', () => {
    const noticed = new Map<string, string>();

    beforeAll(async () => {
      const sound = (await makePdf(everyFeature())).bytes;
      const newer = (await buildExample(join('test', 'features', 'references'), 'pdf', { standard: parsePdfStandard('ua-2') })).bytes;
      for (const flavour of new Set(FAULTS.map(([, other]) => other))) {
        const seeded = FAULTS.filter(([, other]) => other === flavour);
        const paths = seeded.map(([, , seed]) => seededFile(flavour === 'ua2' ? newer : sound, seed));
        verdictsOf(jar, paths, flavour).forEach((verdict, index) => noticed.set(seeded[index]?.[0] ?? '', verdict));
      }
    });

    test.each(FAULTS)('%s', (name, _, __, rule) => {
      expect(noticed.get(name)).toMatch(rule);
    });
  });
});

/** A file of whose features one is broken, the flavour that forbids it, and the rule that says so. */
const FAULTS: readonly (readonly [name: string, flavour: string, seed: (document: PDFDocument) => void, rule: RegExp])[] = [
  ['content outside the tags', 'ua1', (document) => { replaceInContent(document, /\/Artifact [^\n]*BDC\n([^]*?)EMC/, '$1'); }, /7\.1-/],
  ['no title in the metadata', 'ua1', (document) => { rootOf(document).get('ViewerPreferences').put('DisplayDocTitle', false); }, /7\.1-/],
  ['a figure without alternative text', 'ua1', (document) => { everyElement(document, 'Figure', (figure) => { figure.delete('Alt'); }); }, /7\.3-/],
  ['header cells without a scope', 'ua1', (document) => {
    everyElement(document, 'TH', (cell) => { cell.delete('A'); });
    everyElement(document, 'TD', (cell) => { cell.delete('A'); });
  }, /7\.5-/],
  ['a parent tree that owns nothing', 'ua1', (document) => { rootOf(document).get('StructTreeRoot').get('ParentTree').put('Nums', []); }, /7\.1-/],
  ['a font without Unicode', '2a', (document) => { firstFont(document).delete('ToUnicode'); }, /6\.2\.11/],
  ['a width that is not the glyph’s', '2a', (document) => {
    const widths = firstFont(document).get('DescendantFonts').get(0).get('W').get(1);
    for (let cid = 0; cid < widths.length; cid++) {
      widths.put(cid, 333);
    }
  }, /6\.2\.11\.5/],
  ['an entry of contents that refers to nothing', 'ua2', (document) => { everyElement(document, 'TOCI', (entry) => { entry.delete('Ref'); }); }, /8\.2\.5\.8/],
  ['a destination that is a page', 'ua2', (document) => { rootOf(document).get('Outlines').get('First').get('A').delete('SD'); }, /8\.8/],
  ['an outermost element of PDF 1.7', 'ua2', (document) => { rootOf(document).get('StructTreeRoot').get('K').get(0).delete('NS'); }, /8\.2\.5\.2/],
];

function seededFile(bytes: Uint8Array, seed: (document: PDFDocument) => void): string {
  const document = openPdf(bytes);
  seed(document);
  return temporaryFile('fault.pdf', document.saveToBuffer('').asUint8Array().slice());
}

function everyElement(document: PDFDocument, type: string, change: (element: PDFObject) => void): void {
  const walk = (element: PDFObject): void => {
    if (!element.isDictionary()) {
      return;
    }
    if (element.get('S').isName() && element.get('S').asName() === type) {
      change(element);
    }
    const kids = element.get('K');
    (kids.isArray() ? itemsOf(kids) : [kids]).forEach(walk);
  };
  walk(rootOf(document).get('StructTreeRoot').get('K').get(0));
}

function fetchVeraPdf(): string {
  const { group, name, version } = VERAPDF;
  const folder = join(tmpdir(), 'warraq-verapdf');
  const path = join(folder, `${name}-${version}.jar`);
  if (!existsSync(path)) {
    const options = [`-Dartifact=${group}:${name}:${version}`, `-DoutputDirectory=${folder}`];
    spawnSync('mvn', ['-q', '-B', 'dependency:copy', ...options], { stdio: 'inherit' });
  }
  if (!existsSync(path)) {
    throw new Error(`mvn brought no ${path}`);
  }
  return path;
}

/** Of each file, empty where it keeps the standard; else the rules it breaks. */
function verdictsOf(jar: string, paths: readonly string[], flavour: string): readonly string[] {
  const options = ['-cp', jar, MAIN, '--flavour', flavour, '--format', 'text', '-v'];
  const { stdout, stderr } = spawnSync('java', [...options, ...paths], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const found = stdout.split(/^(?=(?:PASS|FAIL) )/m).filter((part) => /^(?:PASS|FAIL) /.test(part));
  return paths.map((path) => {
    const part = found.find((text) => text.split('\n')[0]?.includes(path));
    if (part === undefined) {
      throw new Error(`veraPDF gave no verdict on ${path}: ${stdout}${stderr}`);
    }
    return part.startsWith('PASS') ? '' : part;
  });
}

const firstFont = (document: PDFDocument): ReturnType<typeof rootOf> => pagesOf(document)[0]?.get('Resources').get('Font').get('F1') ?? rootOf(document);

function replaceInContent(document: PDFDocument, pattern: RegExp, replacement: string): void {
  const contents = pagesOf(document)[0]?.get('Contents') ?? rootOf(document);
  contents.writeStream(streamText(contents).replace(pattern, replacement));
}
