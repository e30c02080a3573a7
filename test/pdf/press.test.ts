/** For the press: boxes, inks, PDF/X-4, sheets. */
import * as mupdf from 'mupdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';
import type { PressRequest } from '../../src/base/press.js';
import { parsePdfStandard } from '../../src/base/pdf-standard.js';
import { mm, pt } from '../../src/base/units.js';
import { bleedPage } from '../../src/pdf/bleed.js';
import { shippedProfile } from '../../src/source/shipped-profile.js';
import { brokenOfX4 } from '../support/press-checks.js';
import { entriesOf, itemsOf, openPdf, pagesOf, rootOf, streamText, type PDFDocument, type PDFObject } from '../support/pdf-objects.js';

const SOURCE = `---
title: كتيّب المطبعة
author: ليلى حدّاد
theme:
  extends: book
  page: { size: a5, margin: { top: 50pt, bottom: 50pt, inner: 50pt, outer: 40pt } }
  colors: { accent: 'spot("PANTONE 3308 C", cmyk(100 40 70 50))', accent2: cmyk(10 80 100 20) }
---

# فصل

نصٌّ فيه **بارز** و[رابط](https://example.org).

:::note
صندوق.
:::

- بند
`;

async function made(press: PressRequest, text = SOURCE): Promise<{ readonly bytes: Uint8Array; readonly rules: readonly string[] }> {
  const file = { path: 'book/index.md', text };
  const source = { file, format: 'markdown', name: 'book', readAsset: () => Promise.resolve({ kind: 'missing' } as const) } as const;
  const { outputs, diagnostics } = await publish({ source, fonts: shippedFonts(), formats: ['pdf'], press, pressProfile: shippedProfile });
  return { bytes: outputs[0]?.bytes ?? new Uint8Array(), rules: diagnostics.map(({ rule }) => rule) };
}

const boxOf = (pdf: PDFDocument, name: string): readonly number[] => itemsOf(pagesOf(pdf)[0]?.get(name) ?? rootOf(pdf)).map((side) => Number(side.asNumber().toFixed(2)));
const contentOf = (pdf: PDFDocument): string => pagesOf(pdf).map((page) => streamText(page.get('Contents'))).join('\n');

describe('x-4', () => {
  let bytes: Uint8Array;
  let pdf: PDFDocument;

  beforeAll(async () => {
    ({ bytes } = await made({ standard: parsePdfStandard('x-4'), marks: true, richBlack: { cyan: 0.6, magenta: 0.4, yellow: 0.4, black: 1 } }));
    pdf = openPdf(bytes);
  });

  test('keeps what a program can judge of PDF/X-4', () => {
    expect(brokenOfX4(bytes)).toEqual([]);
  });

  test.each<readonly [string, (document: PDFDocument) => void, RegExp]>([
    ['RGB that nobody calibrated', (document) => { pagesOf(document)[0]?.get('Resources').get('ColorSpace').delete('DefaultRGB'); }, /RGB is calibrated/],
    ['a page without a trim box', (document) => { pagesOf(document)[0]?.delete('TrimBox'); }, /trim box/],
    ['a bleed beyond the sheet', (document) => { pagesOf(document)[0]?.put('BleedBox', [-99, -99, 999, 999]); }, /bleed in media/],
    ['no press', (document) => { rootOf(document).delete('OutputIntents'); }, /output intent/],
    ['a link', (document) => { pagesOf(document)[0]?.put('Annots', [document.addObject({ Type: 'Annot' })]); }, /annotations/],
    ['no word of trapping', (document) => { document.getTrailer().get('Info').delete('Trapped'); }, /trapping/],
  ])('noticed: %s', (_, seed, rule) => {
    const document = openPdf(bytes);
    seed(document);
    const broken = brokenOfX4(document.saveToBuffer('').asUint8Array().slice());
    expect(broken.join('; ')).toMatch(rule);
  });

  test('trims to the page, bleeds 3 mm, and has marks around', () => {
    expect(boxOf(pdf, 'TrimBox')).toEqual([0, 0, 419.53, 595.28]);
    expect(boxOf(pdf, 'BleedBox')).toEqual([-8.5, -8.5, 428.03, 603.78]);
    expect(boxOf(pdf, 'MediaBox')).toEqual([-22.68, -22.68, 442.2, 617.95]);
    expect(contentOf(pdf)).toContain('/CsAll CS 1 SCN');
  });

  test('prints text in black ink alone, over what it stands on', () => {
    expect(contentOf(pdf)).toMatch(/\/GsOver gs\n0 0 0 1 k/);
    expect(pagesOf(pdf)[0]?.get('Resources').get('ExtGState').get('GsOver').get('OPM').asNumber()).toBe(1);
  });

  test('prints the theme’s inks, and spots by their name', () => {
    const spaces = entriesOf(pagesOf(pdf)[0]?.get('Resources').get('ColorSpace') ?? rootOf(pdf));
    expect(spaces.map(([, space]) => (space.get(0).asName() === 'Separation' ? space.get(1).asName() : null))).toContain('PANTONE 3308 C');
    expect(contentOf(pdf)).toMatch(/\/Sp1 cs 1 scn/);
  });

  test('its cover bleeds', () => {
    expect(contentOf(pdf)).toContain('-8.503937 -8.503937 436.535433 612.283465 re f');
  });

  test('all text prints in greys where that is asked for', async () => {
    const grey = openPdf((await made({ standard: parsePdfStandard('x-4'), text: 'grey' })).bytes);
    const colors = [...contentOf(grey).matchAll(/BT\n(?:\/Gs\w+ gs\n)(\S.*)\n/g)].map(([, set]) => set);
    expect(colors.length).toBeGreaterThan(2);
    expect(colors.filter((set) => !/^0 0 0 \S+ k$/.test(set ?? ''))).toEqual([]);
  });

  test('needs a profile of a press', async () => {
    expect((await made({ standard: parsePdfStandard('x-4'), profile: 'none.icc' })).rules).toEqual(['press-profiles-are-of-presses']);
  });
});

describe('a theme whose colours are inks', () => {
  const INKS = `---
title: كتيّب المطبعة
author: ليلى حدّاد
theme:
  extends: book
  colors: { text: cmyk(0 0 0 100), muted: cmyk(0 0 0 70), accent: 'spot("PANTONE 3308 C", cmyk(100 40 70 50))', accent2: cmyk(10 80 100 20), link: cmyk(90 60 0 20), rule: cmyk(0 5 15 30), panel: accent2 8%, panel2: accent 8% }
  cover: { foreground: cmyk(0 0 10 0), background: accent, accent: cmyk(0 20 60 0) }
---

# فصل

نصٌّ فيه **بارز** و[رابط](https://example.org) و\`code\`.

:::note
صندوق.
:::

:::chart[رسم]{type=bar}
\`\`\`csv
البند,أ,ب,ج,د,هـ
س,1,2,3,4,5
ص,2,3,4,5,6
\`\`\`
:::
`;

  /** Operators that set colours of three channels, in pages and in all that they show. */
  function colored(content: PDFObject): readonly string[] {
    const streams = content.isStream() ? [content] : [content.get('Contents')];
    const forms = entriesOf(content.get('Resources').get('XObject')).map(([, form]) => form).filter((form) => form.get('Subtype').asName() === 'Form');
    return [...streams.flatMap((stream) => streamText(stream).match(/^.*\b(?:rg|RG)$/gm) ?? []), ...forms.flatMap(colored)];
  }

  test('leaves nothing in RGB: charts and covers are mixed of its inks', async () => {
    const { bytes, rules } = await made({ standard: parsePdfStandard('x-4') }, INKS);
    expect(rules).toEqual([]);
    expect(pagesOf(openPdf(bytes)).flatMap(colored)).toEqual([]);
  });

  test('a colour that is no ink stays, and is noticed', async () => {
    const { bytes } = await made({ standard: parsePdfStandard('x-4') }, INKS.replace('accent2: cmyk(10 80 100 20)', "accent2: '#a0471b'"));
    expect(pagesOf(openPdf(bytes)).flatMap(colored)).not.toEqual([]);
  });
});

/** The colour of a point of the first page's sheet, in points from the lower left corner of the media box. */
function inkAt(bytes: Uint8Array, x: number, y: number): readonly number[] {
  const page = openPdf(bytes).loadPage(0);
  const pixmap = page.toPixmap([1, 0, 0, 1, 0, 0], mupdf.ColorSpace.DeviceRGB, false, false, 'View', 'MediaBox');
  const at = (pixmap.getHeight() - 1 - Math.floor(y)) * pixmap.getStride() + Math.floor(x) * 3;
  const color = [...pixmap.getPixels().slice(at, at + 3)];
  pixmap.destroy();
  return color;
}

describe('ink reaches the bleed box', () => {
  const WHITE = [255, 255, 255];
  const bleed = mm(3);
  const width = 419.53 + 2 * bleed;
  const height = 595.28 + 2 * bleed;
  /** Within the bleed on each side: a point from the media box, which is the bleed box where there are no marks. */
  const edges = [[2, height / 2], [width - 2, height / 2], [width / 2, 2], [width / 2, height - 2]] as const;

  test('of the colour of a cover, on all four sides', async () => {
    const { bytes } = await made({ standard: parsePdfStandard('x-4') });
    expect(edges.map(([x, y]) => inkAt(bytes, x, y)).filter((color) => String(color) === String(WHITE))).toEqual([]);
  });

  test('of a band at the head of a page, and where nothing bleeds there is none', async () => {
    const { bytes } = await made({ standard: parsePdfStandard('x-4') }, SOURCE.replace('extends: book', 'extends: brief'));
    const [head, ...others] = edges.map(([x, y]) => inkAt(bytes, x, y)).toReversed();
    expect(head).not.toEqual(WHITE);
    expect(others).toEqual([WHITE, WHITE, WHITE]);
  });

  test('of an image over all of a page', () => {
    const size = { width: pt(400), height: pt(600) };
    const item = { kind: 'image', path: 'a.png', rect: { x: pt(0), y: pt(0), ...size }, mark: { kind: 'artifact', type: 'background' } } as const;
    const [image] = bleedPage({ number: 1, label: '1', size, items: [item] }, bleed).items;
    const rect = image?.kind === 'image' ? image.rect : item.rect;
    expect(rect.x).toBeLessThanOrEqual(-bleed);
    expect(rect.y).toBeLessThanOrEqual(-bleed);
    expect(rect.x + rect.width).toBeGreaterThanOrEqual(size.width + bleed);
    expect(rect.y + rect.height).toBeGreaterThanOrEqual(size.height + bleed);
  });
});

describe('standards', () => {
  const claims = async (press: PressRequest): Promise<readonly string[]> => {
    const { bytes } = await made(press, '---\ntitle: عنوان\n---\n\nنص.\n');
    return [...streamText(rootOf(openPdf(bytes)).get('Metadata')).matchAll(/<((?:pdfaid|pdfuaid|pdfxid):\w+)>([^<]*)/g)].map(([, name, value]) => `${name ?? ''} ${value ?? ''}`);
  };

  test.each([
    ['ua-1', ['pdfuaid:part 1']],
    ['a-2u', ['pdfaid:part 2', 'pdfaid:conformance U']],
    ['a-3a+ua-1', ['pdfaid:part 3', 'pdfaid:conformance A', 'pdfuaid:part 1']],
    ['ua-2+a-4f', ['pdfaid:part 4', 'pdfaid:rev 2020', 'pdfaid:conformance F', 'pdfuaid:part 2', 'pdfuaid:rev 2024']],
    ['a-4', ['pdfaid:part 4', 'pdfaid:rev 2020']],
    ['none', []],
  ])('%s', async (name, expected) => {
    expect(await claims({ standard: parsePdfStandard(name) })).toEqual(expected);
  });

  test.each(['a-1b', 'a-2a+a-3a', 'x-4+ua-1', 'none+ua-1', 'ua-1+ua-1', 'ua-1+ua-2', 'ua-1+a-4f', 'ua-2+a-2a', ''])('“%s” is none', (name) => {
    expect(parsePdfStandard(name)).toBeNull();
  });

  test('the text itself is attached on demand', async () => {
    const { bytes } = await made({ attachSource: true });
    const [file] = itemsOf(rootOf(openPdf(bytes)).get('AF'));
    expect(file?.get('UF').asString()).toBe('index.md');
    expect(file?.get('AFRelationship').asName()).toBe('Source');
    expect(new TextDecoder().decode(file?.get('EF').get('F').readStream().asUint8Array())).toBe(SOURCE);
  });

  test('PDF 2.0 has no Info, and leads to structure elements', async () => {
    const { bytes } = await made({ standard: parsePdfStandard('ua-2+a-4f') });
    const pdf = openPdf(bytes);
    expect(new TextDecoder().decode(bytes.subarray(0, 8))).toBe('%PDF-2.0');
    expect(pdf.getTrailer().get('Info').isNull()).toBe(true);
    const [, action] = entriesOf(rootOf(pdf).get('Outlines').get('First')).find(([key]) => key === 'A') ?? [];
    expect(action?.get('SD').get(0).get('S').asName()).toBe('H1');
    expect(itemsOf(rootOf(pdf).get('AF')).length).toBe(1);
  });

  test('what cannot hold attachments is told', async () => {
    expect((await made({ attachSource: true, standard: parsePdfStandard('a-2a') })).rules).toEqual(['attachments-fit-the-standard']);
  });
});

describe('sheets', () => {
  test('a booklet for the press keeps PDF/X-4, untagged', async () => {
    const { bytes } = await made({ standard: parsePdfStandard('x-4'), imposition: { kind: 'booklet', sheet: null, creep: mm(0.1) } });
    const root = rootOf(openPdf(bytes));
    expect(brokenOfX4(bytes)).toEqual([]);
    expect(root.get('StructTreeRoot').isNull()).toBe(true);
    expect(root.get('ViewerPreferences').get('Duplex').asName()).toBe('DuplexFlipShortEdge');
    expect(root.get('ViewerPreferences').get('PrintScaling').asName()).toBe('None');
  });

  test('no form has marked content without a tree', async () => {
    const { bytes } = await made({ imposition: { kind: 'n-up', count: 2, sheet: null } });
    const [sheet] = pagesOf(openPdf(bytes));
    const forms = entriesOf(sheet?.get('Resources').get('XObject') ?? rootOf(openPdf(bytes)));
    expect(forms.length).toBeGreaterThan(1);
    expect(forms.filter(([, form]) => streamText(form).includes('BDC'))).toEqual([]);
  });
});
