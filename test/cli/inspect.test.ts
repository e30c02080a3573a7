/** `warraq inspect` from end to end: exit status, what goes where, the shape of `--json`, files that are no PDF. */
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { handMadePdf, onePage } from '../support/broken-pdfs.js';
import { Workplace } from '../support/command-line.js';
import { streamBomb } from '../support/stream-bomb.js';

const SOURCE = '---\ntitle: عنوان\nauthor: سلمى\nlang: ar\n---\n\n# فصل\n\nنص فيه [رابط](https://example.org) وحاشية[^1].\n\n| أ | ب |\n|---|---|\n| ١ | ٢ |\n\n[^1]: حاشية.\n';

let workplace: Workplace;

afterEach(() => {
  workplace.remove();
});

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const heard: z.ZodType = z.strictObject({
  role: z.string(),
  language: z.string().optional(),
  alternate: z.string().optional(),
  expansion: z.string().optional(),
  scope: z.string().optional(),
  listNumbering: z.string().optional(),
  headers: z.array(z.string()).optional(),
  get children() {
    return z.array(z.union([z.string(), heard]));
  },
});

/** As docs/inspect-json.md says. */
const inspection = z.strictObject({
  version: z.string(),
  bytes: z.number(),
  encrypted: z.boolean(),
  language: z.string().nullable(),
  metadata: z.strictObject({
    info: z.record(z.string(), z.string()),
    xmp: z.record(z.string(), z.array(z.string())).nullable(),
    standards: z.array(z.string()),
    outputIntents: z.array(z.string()),
  }),
  viewer: z.strictObject({ direction: z.string().nullable(), pageLayout: z.string().nullable(), pageMode: z.string().nullable(), preferences: z.record(z.string(), z.string()) }),
  marked: z.boolean(),
  tags: z.strictObject({ roles: z.record(z.string(), z.number()), roleMap: z.record(z.string(), z.string()), withoutAlternate: z.number() }).nullable(),
  pages: z.array(z.strictObject({ label: z.string().nullable(), boxes: z.partialRecord(z.enum(['media', 'crop', 'bleed', 'trim', 'art']), box), rotation: z.number() })),
  outline: z.array(z.strictObject({ title: z.string(), level: z.number(), page: z.number().nullable() })),
  fonts: z.array(z.strictObject({ name: z.string(), type: z.string(), encoding: z.string().nullable(), embedded: z.boolean(), subset: z.boolean(), toUnicode: z.boolean() })),
  images: z.array(z.strictObject({
    page: z.number(), width: z.number(), height: z.number(), resolution: z.tuple([z.number(), z.number()]).nullable(),
    colorSpace: z.string().nullable(), bitsPerComponent: z.number().nullable(), filters: z.array(z.string()),
  })),
  attachments: z.array(z.strictObject({ name: z.string(), description: z.string().nullable(), type: z.string().nullable(), bytes: z.number().nullable(), relationship: z.string().nullable() })),
  text: z.array(z.string()).optional(),
  readingOrder: z.array(heard).optional(),
});

async function built(): Promise<string> {
  workplace = new Workplace({ 'a.md': SOURCE });
  await workplace.run(['build', 'a.md', '--formats', 'pdf']);
  return 'output/a.pdf';
}

describe('warraq inspect', () => {
  it('sums up a file of ours', async () => {
    const path = await built();
    const { status, out, err } = await workplace.run(['inspect', path]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^output\/a\.pdf: PDF 1\.7, 1 page, \d+ kB\n/);
    expect(out).toMatch(/^standards {6}PDF\/A-2a, PDF\/UA-1 \(claimed, not checked\)$/m);
  });

  it('gives JSON of the shape that is documented, with text and reading order where they are asked for', async () => {
    const path = await built();
    const plain = await workplace.run(['inspect', path, '--json']);
    const all = await workplace.run(['inspect', path, '--json', '--text', '--reading-order']);
    expect([plain.status, all.status]).toEqual([0, 0]);
    expect(Object.keys(inspection.parse(JSON.parse(plain.out)) as object)).not.toContain('text');
    expect(inspection.parse(JSON.parse(all.out))).toMatchObject({ text: [expect.stringContaining('فصل')], readingOrder: [{ role: 'Document' }] });
  });

  it('says what is heard, and the text', async () => {
    const path = await built();
    const { out } = await workplace.run(['inspect', path, '--reading-order']);
    expect(out).toContain('  H1: فصل\n');
    expect(out).toContain('    TBody\n      TR\n        TD (أ): ١\n');
    expect((await workplace.run(['inspect', path, '--text'])).out).toContain('نص فيه');
  });

  const odd: readonly (readonly [string, Uint8Array | string, number, RegExp])[] = [
    ['an untagged PDF', onePage('BT (a) Tj ET'), 0, /^$/],
    ['no bytes at all', '', 1, /files-are-pdf/],
    ['a text', 'نص لا غير\n', 1, /files-are-pdf/],
    ['a page tree that holds itself', handMadePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']), 0, /page-trees-are-sound/],
    ['cross-references that point nowhere', broken(onePage('BT (a) Tj ET')), 0, /^$/],
    ['a page of less than 1 kB that grows to 1 GB', streamBomb(4), 0, /contents-are-readable[^]*streams-are-of-bounded-size/],
    ['huge numbers of objects', withReference(onePage(''), '999999999 0 R'), 0, /^$/],
  ];

  it.each(odd)('%s', async (_, bytes, status, told) => {
    workplace = new Workplace({ 'a.pdf': bytes });
    const answer = await workplace.run(['inspect', 'a.pdf', '--reading-order']);
    expect({ status: answer.status, told: told.test(answer.err), err: answer.err }).toEqual({ status, told: true, err: answer.err });
    expect(answer.out).toBe(status === 0 ? 'no tags: a screen reader has to guess the order\n' : '');
  });

  it('refuses what is not there, and too many files', async () => {
    workplace = new Workplace({});
    expect((await workplace.run(['inspect', 'none.pdf'])).status).toBe(1);
    expect((await workplace.run(['inspect'])).status).toBe(2);
    expect((await workplace.run(['inspect', 'a.pdf', '--yaml'])).status).toBe(2);
  });
});

function broken(bytes: Uint8Array): Uint8Array {
  return changed(bytes, /\d{10} 00000 n/g, '0000099999 00000 n');
}

function withReference(bytes: Uint8Array, reference: string): Uint8Array {
  return changed(bytes, /\/Contents 4 0 R/, `/Contents ${reference}`);
}

function changed(bytes: Uint8Array, pattern: RegExp, replacement: string): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes).replace(pattern, replacement);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
