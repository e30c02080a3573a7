/** What is told of a file of ours, and of files written by hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { inspectPdf } from '../../src/inspect/inspect-pdf.js';
import type { Inspection } from '../../src/inspect/inspection.js';
import { handMadePdf, onePage } from '../support/broken-pdfs.js';
import { everyFeature } from '../support/every-feature.js';
import { makePdf } from '../support/make-pdf.js';

async function look(bytes: Uint8Array, asked: { readonly text?: boolean; readonly readingOrder?: boolean } = {}): Promise<{ readonly inspection: Inspection | null; readonly rules: readonly string[] }> {
  const told: Diagnostic[] = [];
  const request = { bytes, path: 'a.pdf', text: asked.text === true, readingOrder: asked.readingOrder === true, isLate: () => false };
  const inspection = await inspectPdf(request, (diagnostic) => told.push(diagnostic));
  return { inspection, rules: told.map(({ rule }) => rule) };
}

describe('a file of ours', () => {
  let inspection: Inspection | null;
  let pages = 0;

  beforeAll(async () => {
    const made = await makePdf(everyFeature());
    pages = made.pages.length;
    ({ inspection } = await look(made.bytes));
  });

  it('claims its standards, and says its language, its direction and its title', () => {
    expect(inspection?.metadata.standards).toEqual(['PDF/A-2a', 'PDF/UA-1']);
    expect(inspection?.language).toMatch(/^ar/);
    expect(inspection?.viewer).toMatchObject({ direction: 'R2L', preferences: { DisplayDocTitle: 'true' } });
    expect(inspection?.metadata.xmp?.['dc:title']?.[0]).toBe(inspection?.metadata.info['Title']);
  });

  it('has every font embedded as a subset, with Unicode', () => {
    expect(inspection?.fonts.length).toBeGreaterThan(1);
    expect(inspection?.fonts.filter(({ embedded, subset, toUnicode }) => !(embedded && subset && toUnicode))).toEqual([]);
  });

  it('has its pages, their boxes and their labels', () => {
    expect(inspection?.pages.length).toBe(pages);
    expect(inspection?.pages[0]?.boxes.media?.map(Math.round)).toEqual([0, 0, 595, 842]);
    expect(inspection?.pages.every(({ label }) => label !== null)).toBe(true);
  });

  it('has tags, and no figure without words', () => {
    expect(inspection?.marked).toBe(true);
    expect(inspection?.tags?.roles).toMatchObject({ Document: 1 });
    expect(inspection?.tags?.withoutAlternate).toBe(0);
  });
});

describe('files written by hand', () => {
  it('tells boxes, labels, outline and attachments', async () => {
    const bytes = onePage(
      '',
      '/Lang (fa) /PageLabels << /Nums [0 << /S /r /St 4 /P (p. ) >>] >> /Outlines 5 0 R /Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>',
      '/CropBox [10 90 190 5] /TrimBox [20 20 180 80] /Rotate 90',
      [
        '<< /First 6 0 R >>',
        '<< /Title <FEFF06280627> /Dest [3 0 R /Fit] >>',
        '<< /F (data.csv) /AFRelationship /Data /EF << /F 8 0 R >> >>',
        '<< /Type /EmbeddedFile /Subtype /text#2Fcsv /Length 1 /Params << /Size 1 >> >>\nstream\nx\nendstream',
      ],
    );
    const { inspection, rules } = await look(bytes);
    expect(rules).toEqual([]);
    expect(inspection).toMatchObject({
      language: 'fa',
      pages: [{ label: 'p. iv', boxes: { media: [0, 0, 200, 100], crop: [10, 5, 190, 90], trim: [20, 20, 180, 80] }, rotation: 90 }],
      outline: [{ title: 'با', level: 1, page: 1 }],
      attachments: [{ name: 'data.csv', type: 'text/csv', bytes: 1, relationship: 'Data' }],
    });
  });

  it('tells the resolution of an image in a form, turned and scaled', async () => {
    const resources = (name: string, object: number): string => `/Resources << /XObject << /${name} ${object} 0 R >> >>`;
    const form = 'q 0 36 -72 0 0 0 cm /I Do Q';
    const bytes = onePage('q 2 0 0 1 0 0 cm (a) Tj /F Do Q', '', resources('F', 5), [
      `<< /Subtype /Form /Length ${form.length} ${resources('I', 6)} >>\nstream\n${form}\nendstream`,
      '<< /Subtype /Image /Width 300 /Height 300 /ColorSpace [/ICCBased 9 0 R] /BitsPerComponent 8 /Filter /DCTDecode /Length 1 >>\nstream\nx\nendstream',
    ]);
    const { inspection } = await look(bytes);
    expect(inspection?.images).toEqual([
      { page: 1, width: 300, height: 300, resolution: [600, 150], colorSpace: 'ICCBased', bitsPerComponent: 8, filters: ['DCTDecode'] },
    ]);
  });

  it('reads roles, alternates, languages and headers from tags', async () => {
    const tags = [
      '<< /RoleMap << /Kopf /H1 >> /K [6 0 R 7 0 R 8 0 R] >>',
      '<< /S /Kopf /ActualText (Head) /Lang (de) >>',
      '<< /S /Figure /Alt (Map) >>',
      '<< /S /Table /K [<< /S /TR /K [9 0 R << /S /TH /ActualText (B) >>] >> << /S /TR /K [<< /S /TD /ActualText (1) >> << /S /TD /ActualText (2) /A << /Headers [(h)] >> >>] >>] >>',
      '<< /S /TH /ID (h) /ActualText (A) >>',
    ];
    const { inspection } = await look(onePage('', '/Lang (en) /StructTreeRoot 5 0 R', '', tags), { readingOrder: true });
    expect(inspection?.readingOrder).toEqual([
      { role: 'H1', language: 'de', children: ['Head'] },
      { role: 'Figure', alternate: 'Map', children: ['Map'] },
      {
        role: 'Table',
        children: [
          { role: 'TR', children: [{ role: 'TH', children: ['A'] }, { role: 'TH', children: ['B'] }] },
          { role: 'TR', children: [{ role: 'TD', headers: ['A'], children: ['1'] }, { role: 'TD', headers: ['A'], children: ['2'] }] },
        ],
      },
    ]);
  });
});

const HUGE = '9'.repeat(300);

describe('loops, huge numbers and bombs', () => {
  const cases: readonly (readonly [string, Uint8Array, readonly string[]])[] = [
    ['a page tree that holds itself', handMadePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']), ['page-trees-are-sound']],
    ['references in a ring', handMadePdf(['2 0 R', '3 0 R', '2 0 R']), ['files-are-whole']],
    ['arrays deep in arrays', handMadePdf(['<< /Type /Catalog /Pages 2 0 R >>', '['.repeat(100_000)]), ['files-are-whole']],
    ['huge numbers', onePage('', `/PageLabels << /Nums [0 << /S /R /St ${HUGE} >>] >>`, `/TrimBox [0 0 ${HUGE} -${HUGE}] /UserUnit ${HUGE}`), []],
    ['an outline in a ring', onePage('', '/Outlines << /First 5 0 R >>', '', ['<< /Title (a) /First 5 0 R /Next 5 0 R >>']), []],
    ['tags in a ring', onePage('', '/StructTreeRoot << /K 5 0 R >>', '', ['<< /S /P /K [5 0 R 5 0 R] >>']), ['tag-trees-are-sound']],
    ['a form that paints itself', onePage('/F Do', '', '/Resources << /XObject << /F 5 0 R >> >>', ['<< /Subtype /Form /Length 11 /Resources << /XObject << /F 5 0 R >> >> >>\nstream\n/F Do /F Do\nendstream']), []],
    ['nothing', new Uint8Array(), ['files-are-pdf']],
    ['a text', Uint8Array.from('نص', (character) => character.charCodeAt(0) % 256), ['files-are-pdf']],
  ];

  it.each(cases)('%s', async (_, bytes, expected) => {
    expect((await look(bytes, { text: true, readingOrder: true })).rules).toEqual(expected);
  });
});
