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
import { openPdf, pagesOf, rootOf, streamText, type PDFDocument } from '../support/pdf-objects.js';
import { sourceOrder } from '../support/source-order.js';
import { isInstalled, temporaryFile } from './programs.js';

const VERAPDF = { group: 'org.verapdf.apps', name: 'greenfield-apps', version: '1.28.2' };
const MAIN = 'org.verapdf.apps.GreenfieldCliWrapper';
const FLAVOURS = ['ua1', '2a'] as const;

/** The same text under other standards, and the flavours that each has to keep. */
const STANDARDS: readonly (readonly [name: string, press: PressRequest, flavours: readonly string[]])[] = [
  ['ua-1', { standard: parsePdfStandard('ua-1') }, ['ua1']],
  ['a-2a with bleed and marks', { standard: parsePdfStandard('a-2a'), bleed: mm(3), marks: true }, ['2a']],
  ['ua-1+a-2a with bleed and marks', { bleed: mm(3), marks: true }, ['ua1', '2a']],
  ['a-2u', { standard: parsePdfStandard('a-2u') }, ['2u']],
  ['a-3a', { standard: parsePdfStandard('a-3a') }, ['3a']],
  ['ua-1+a-3a with its source', { attachSource: true }, ['ua1', '3a']],
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
    const others = await Promise.all(STANDARDS.map(async ([name, press, flavours]) => ({ name, flavours, path: temporaryFile('standard.pdf', (await buildExample(STANDARD_SOURCE, 'pdf', press)).bytes) })));
    const made = [...PUBLICATIONS.map(([name], index) => ({ name, flavours: FLAVOURS, path: paths[index] ?? '' })), ...others];
    for (const flavour of new Set(made.flatMap(({ flavours }) => flavours))) {
      const judged = made.filter(({ flavours }) => flavours.includes(flavour));
      verdictsOf(jar, judged.map(({ path }) => path), flavour).forEach((verdict, index) => {
        const name = judged[index]?.name ?? '';
        verdicts.set(name, `${verdicts.get(name) ?? ''}${verdict}`);
      });
    }
  });

  test.each(STANDARDS)('%s is kept', (name) => {
    expect(verdicts.get(name)).toBe('');
  });

  test.each(PUBLICATIONS)('%s keeps PDF/UA-1 and PDF/A-2a', (name) => {
    expect(verdicts.get(name)).toBe('');
  });

  describe('a fault is noticed', () => {
    const faults: readonly (readonly [string, (typeof FLAVOURS)[number], (document: PDFDocument) => void])[] = [
      ['content outside the tags', 'ua1', (document) => { replaceInContent(document, /\/Artifact [^\n]*BDC\n([^]*?)EMC/, '$1'); }],
      ['no title in the metadata', 'ua1', (document) => { rootOf(document).get('ViewerPreferences').put('DisplayDocTitle', false); }],
      ['a font without Unicode', '2a', (document) => { firstFont(document).delete('ToUnicode'); }],
      ['a width that is not the glyph’s', '2a', (document) => {
        const widths = firstFont(document).get('DescendantFonts').get(0).get('W').get(1);
        for (let cid = 0; cid < widths.length; cid++) {
          widths.put(cid, 333);
        }
      }],
    ];

    test.each(faults)('%s', async (name, flavour, seed) => {
      const document = openPdf((await makePdf(everyFeature())).bytes);
      seed(document);
      const path = temporaryFile('fault.pdf', document.saveToBuffer('').asUint8Array().slice());
      expect(verdictsOf(jar, [path], flavour).join(''), name).not.toBe('');
    });
  });
});

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
