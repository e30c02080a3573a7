import { afterEach, describe, expect, it } from 'vitest';
import { Workplace } from '../support/command-line.js';
import { openPdf } from '../support/pdf-objects.js';

const FRONT = '---\ntitle: عنوان\nlang: ar\n---\n\n';
const CLEAR_LINE = '\r\u001b[2K';

let workplace: Workplace;

afterEach(() => {
  workplace.remove();
});

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The objects of a PDF as text. */
function unpacked(bytes: Uint8Array): string {
  const file = openPdf(bytes);
  const text = latin1(file.saveToBuffer('').asUint8Array());
  file.destroy();
  return text;
}

describe('warraq build', () => {
  it('makes both books of a file, into output/', async () => {
    workplace = new Workplace({ 'brief.md': `${FRONT}نص.\n` });
    const { status, out, err } = await workplace.run(['build', 'brief.md']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^built output\/brief\.pdf \(1 page, \d+ kB\)\nbuilt output\/brief\.epub \(\d+ kB\)\n$/);
    expect(workplace.list('output')).toEqual(['brief.epub', 'brief.pdf']);
    expect(latin1(workplace.read('output/brief.pdf').slice(0, 5))).toBe('%PDF-');
    expect(latin1(workplace.read('output/brief.epub').slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('makes every publication below a folder, each once, and follows -o and --formats', async () => {
    workplace = new Workplace({
      'content/one/index.md': `${FRONT}نص.\n`,
      'content/two/paper.md': `${FRONT}نص.\n`,
      'content/README.md': 'about this folder',
    });
    const { status, out } = await workplace.run(['build', 'content', 'content/one', '-o', 'out/books/', '--formats', 'epub']);
    expect(status).toBe(0);
    expect(out.replace(/\d+ kB/g, 'N kB')).toBe('built out/books/one.epub (N kB)\nbuilt out/books/paper.epub (N kB)\n');
    expect(workplace.list('out/books')).toEqual(['one.epub', 'paper.epub']);
  });

  it('takes plain text with --title', async () => {
    workplace = new Workplace({ 'notes.txt': 'سطر أول “كما هو”.\n\nسطر ثان.\n' });
    const { status, err } = await workplace.run(['build', 'notes.txt', '--title', 'ملاحظات', '--formats', 'pdf']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(workplace.list('output')).toEqual(['notes.pdf']);
  });

  it('takes one title for one publication only', async () => {
    workplace = new Workplace({ 'c/one.md': `${FRONT}نص.\n`, 'c/two.md': `${FRONT}نص.\n` });
    const { status, err } = await workplace.run(['build', 'c', '--title', 'عنوان']);
    expect(status).toBe(2);
    expect(err).toBe('error: --title names one publication, but 2 were found\n');
  });

  it('follows --theme', async () => {
    workplace = new Workplace({ 'a.md': `${FRONT}نص.\n` });
    await workplace.run(['build', 'a.md', '--formats', 'pdf', '-o', 'brief']);
    await workplace.run(['build', 'a.md', '--formats', 'pdf', '-o', 'book', '--theme', 'book']);
    expect(unpacked(workplace.read('brief/a.pdf'))).toContain('NotoNaskhArabic-Regular');
    expect(unpacked(workplace.read('book/a.pdf'))).toContain('Amiri-Regular');
  });

  it('dates an undated book by SOURCE_DATE_EPOCH, else at a fixed day, never now', async () => {
    workplace = new Workplace({ 'a.md': `${FRONT}نص.\n` });
    await workplace.run(['build', 'a.md', '-o', 'fixed']);
    await workplace.run(['build', 'a.md', '-o', 'given'], { environment: { SOURCE_DATE_EPOCH: '1755216000' } });
    expect(unpacked(workplace.read('fixed/a.pdf'))).toContain('D:19800101');
    expect(unpacked(workplace.read('given/a.pdf'))).toContain('D:20250815');
  });

  it('builds in spite of a warning, and tells it', async () => {
    workplace = new Workplace({ 'a.md': '---\ntitle: عنوان\nbiblio-title: refs.bib\n---\n\nنص.\n' });
    const { status, out, err } = await workplace.run(['build', 'a.md', '--formats', 'pdf']);
    expect(status).toBe(0);
    expect(out).toContain('built output/a.pdf');
    expect(err).toContain('a.md:3:1: warning[front-matter-keys-are-used]');
    expect(err).toMatch(/\n0 errors, 1 warning\n$/);
  });

  it('shows a person how far it is, on a line that goes away', async () => {
    workplace = new Workplace({ 'a.md': `${FRONT}نص.\n` });
    const { err } = await workplace.run(['build', 'a.md'], { interactive: true });
    expect(err).toContain(`${CLEAR_LINE}[1/1] a: reading${CLEAR_LINE}[1/1] a: fonts${CLEAR_LINE}[1/1] a: layout`);
    expect(err.endsWith(CLEAR_LINE)).toBe(true);
  });
});
