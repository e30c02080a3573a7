/** The file's build, by qpdf; PDF/UA-1 and PDF/A-2a, by veraPDF. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';
import { loadSource } from '../../src/source/load.js';
import { buildFrom } from '../document/build-from.js';
import { DocumentMaker } from '../support/document-maker.js';
import { everyFeature } from '../support/every-feature.js';
import { hostileDocument } from '../support/hostile-document.js';
import { SPANNED_TABLE } from '../support/spanned-table.js';
import { makePdf } from '../support/make-pdf.js';
import { openPdf, pagesOf, rootOf, streamText, type PDFDocument } from '../support/pdf-objects.js';
import { isInstalled, temporaryFile } from './programs.js';

const VERAPDF = { group: 'org.verapdf.apps', name: 'greenfield-apps', version: '1.28.2' };
const MAIN = 'org.verapdf.apps.GreenfieldCliWrapper';
const FLAVOURS = ['ua1', '2a'] as const;

const PUBLICATIONS = [
  ['every-feature', async () => (await makePdf(everyFeature())).bytes],
  ['hostile', async () => (await makePdf(hostileDocument())).bytes],
  ['alaska-summit', () => publication('content/alaska-summit')],
  ['poems', () => publication('content/poems')],
  ['spanned-table', async () => (await makePdf(buildFrom(SPANNED_TABLE).document)).bytes],
  ['two-words', async () => {
    const make = new DocumentMaker();
    return (await makePdf(make.document([make.paragraph('كلمتان اثنتان')]))).bytes;
  }],
] as const;

async function publication(path: string): Promise<Uint8Array> {
  const report = (diagnostic: Diagnostic): void => {
    throw new Error(diagnostic.message);
  };
  const source = await loadSource(path, report);
  const result = source === null ? null : await publish({ source, fonts: shippedFonts(), formats: ['pdf'] });
  const bytes = result?.outputs[0]?.bytes;
  if (bytes === undefined) {
    throw new Error(`${path} was not built`);
  }
  return bytes;
}

describe.skipIf(!isInstalled('qpdf', '--version'))('qpdf --check', () => {
  test.each(PUBLICATIONS)('%s', async (name, make) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', temporaryFile(`${name}.pdf`, await make())], { encoding: 'utf8' });
    expect(`${stdout}${stderr}`).not.toMatch(/warning|error:/i);
    expect(status).toBe(0);
  });
});

const javaIsThere = isInstalled('java', '-version');

describe.skipIf(!javaIsThere || !isInstalled('mvn', '-v'))('veraPDF', () => {
  let jar: string;

  beforeAll(() => {
    jar = fetchVeraPdf();
  });

  test.each(PUBLICATIONS)('%s keeps PDF/UA-1 and PDF/A-2a', async (name, make) => {
    const path = temporaryFile(`${name}.pdf`, await make());
    for (const flavour of FLAVOURS) {
      expect(verdict(jar, path, flavour)).toBe('');
    }
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
      expect(verdict(jar, path, flavour), name).not.toBe('');
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

/** Empty where the file keeps the standard; else the rules it breaks. */
function verdict(jar: string, path: string, flavour: string): string {
  const { stdout, stderr } = spawnSync('java', ['-cp', jar, MAIN, '--flavour', flavour, '--format', 'text', '-v', path], { encoding: 'utf8' });
  if (!/^(?:PASS|FAIL)/.test(stdout)) {
    throw new Error(`veraPDF gave no verdict: ${stdout}${stderr}`);
  }
  return stdout.startsWith('PASS') ? '' : stdout;
}

const firstFont = (document: PDFDocument): ReturnType<typeof rootOf> => pagesOf(document)[0]?.get('Resources').get('Font').get('F1') ?? rootOf(document);

function replaceInContent(document: PDFDocument, pattern: RegExp, replacement: string): void {
  const contents = pagesOf(document)[0]?.get('Contents') ?? rootOf(document);
  contents.writeStream(streamText(contents).replace(pattern, replacement));
}
