/** `warraq check` from the command to its exit status. */
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workplace } from '../support/command-line.js';
import { DocumentMaker } from '../support/document-maker.js';
import { changeFiles } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';

let workplace: Workplace;

beforeAll(async () => {
  const make = new DocumentMaker();
  const sound = await buildEpub(make.document([make.heading(1, null, 'باب'), make.paragraph('نصّ.')]));
  const change = (file: string, from: string, to: string): Promise<Uint8Array> =>
    changeFiles(sound, (path, text) => (path.endsWith(file) ? text.replace(from, to) : text));
  workplace = new Workplace({
    'sound.epub': sound,
    'faulty.epub': await change('chapter-001.xhtml', '<body dir="rtl"', '<body'),
    'slight.epub': await change('chapter-001.xhtml', 'نصّ', 'نـصّ'),
    'rude.epub': await change('chapter-001.xhtml', '<body', '<p id="\u202etxt\u001b[31m"/><p id="\u202etxt\u001b[31m"/><body'),
    'no-book.epub': zipSync({ 'a.txt': new Uint8Array(1) }),
    'book.pdf': '%PDF-1.7',
  });
});

afterAll(() => {
  workplace.remove();
});

describe('warraq check', () => {
  it('has nothing to say of a sound book', async () => {
    expect(await workplace.run(['check', 'sound.epub'])).toEqual({ status: 0, out: 'sound.epub: nothing to mend\n', err: '' });
  });

  it('shows a fault in its place, and what to do', async () => {
    const { status, out, err } = await workplace.run(['check', 'faulty.epub']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    const [headline, excerpt, carets, hint] = err.split('\n');
    expect(headline).toMatch(/^OEBPS\/chapter-001\.xhtml:\d+:\d+: error\[html-and-body-have-direction\]: expected dir="rtl" on body, but it says no direction$/);
    expect(excerpt).toMatch(/^ \d+ \| .*<body/);
    expect(carets?.indexOf('^')).toBe(excerpt?.indexOf('<body'));
    expect(hint).toMatch(/= hint: write dir="rtl" on html and on body/);
    expect(err).toMatch(/1 error, 0 warnings; the book needs mending\nwhy a rule matters: warraq check --explain html-and-body-have-direction\n$/);
  });

  it('lets a book with warnings alone pass', async () => {
    const { status, err } = await workplace.run(['check', 'slight.epub']);
    expect(status).toBe(0);
    expect(err).toContain('warning[words-are-not-lengthened]');
    expect(err).toContain('0 errors, 1 warning\n');
  });

  it('tells machines the same', async () => {
    const { status, out, err } = await workplace.run(['check', 'faulty.epub', '--json']);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    const told: unknown = JSON.parse(out);
    expect(told).toEqual({
      path: 'faulty.epub',
      findings: [
        {
          rule: 'html-and-body-have-direction',
          severity: 'error',
          message: 'expected dir="rtl" on body, but it says no direction',
          hint: expect.stringContaining('dir="rtl"') as string,
          path: 'OEBPS/chapter-001.xhtml',
          line: expect.any(Number) as number,
          column: expect.any(Number) as number,
          excerpt: expect.stringContaining('<body') as string,
        },
      ],
    });
    expect(await workplace.run(['check', 'sound.epub', '--json'])).toMatchObject({ status: 0, out: '{\n  "path": "sound.epub",\n  "findings": []\n}\n' });
  });

  it('lets no book command the terminal', async () => {
    const { out, err } = await workplace.run(['check', 'rude.epub']);
    const json = await workplace.run(['check', 'rude.epub', '--json']);
    expect(err).toContain('\ufffdtxt');
    expect(out + err + json.out + json.err).not.toMatch(/[\u001b\u202e]/);
  });

  it.each([
    ['missing.epub', 'files-exist'],
    ['book.pdf', 'archives-are-sound'],
    ['no-book.epub', 'containers-name-the-package'],
    ['.', 'files-are-epub'],
  ])('refuses %s by the rule %s', async (path, rule) => {
    const { status, err } = await workplace.run(['check', path]);
    expect(status).toBe(1);
    expect(err).toContain(`error[${rule}]`);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('asks for a file', async () => {
    expect(await workplace.run(['check'])).toMatchObject({ status: 2, out: '', err: expect.stringContaining("missing required argument 'file'") as string });
  });
});

describe('warraq check --explain', () => {
  it('says why a rule matters', async () => {
    const { status, out, err } = await workplace.run(['check', '--explain', 'pages-turn-right-to-left']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe(
      'error[pages-turn-right-to-left]: Without a progression the pages of an Arabic book turn the wrong way.\n  = hint: write page-progression-direction="rtl" on the spine\n',
    );
  });

  it('tells of all rules', async () => {
    const { out } = await workplace.run(['check', '--explain', 'all']);
    expect(out.match(/^(?:error|warning)\[/gm)?.length).toBeGreaterThan(35);
  });

  it('knows no other', async () => {
    const { status, out, err } = await workplace.run(['check', '--explain', 'letters-stay-joint']);
    expect({ status, out, err }).toEqual({ status: 2, out: '', err: 'error: There is no rule “letters-stay-joint”; did you mean “letters-stay-joined”?\n' });
  });
});
