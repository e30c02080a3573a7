import { describe, expect, it } from 'vitest';
import { encode } from 'uqr';
import { inspectSvg } from '../../src/source/svg.js';
import { parseMarkdown } from '../../src/source/markdown.js';
import { loadQrCodes, qrImagePath } from '../../src/source/qr-codes.js';

const HREF = 'https://www.unesco.org/ar';

/** The modules that a drawing paints dark. */
function modulesOf(svg: string, size: number): readonly (readonly boolean[])[] {
  const dark = /fill="#000000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x = '', y = '', length = ''] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return modules;
}

describe('codes of links', () => {
  it('are drawings of their modules with white around them, one for each link', async () => {
    const root = parseMarkdown({ path: 'x.md', text: `::qr{href="${HREF}"}\n\n::qr{href="${HREF}" caption=x}\n\n> ::qr{href=mailto:a@b.c}\n\n::qr` });
    const images = await loadQrCodes(root);
    expect([...images.keys()]).toEqual([qrImagePath(HREF), qrImagePath('mailto:a@b.c')]);
    const image = images.get(qrImagePath(HREF));
    const bytes = image?.bytes ?? new Uint8Array();
    const { data, size } = encode(HREF, { ecc: 'M', border: 4 });
    expect(modulesOf(new TextDecoder().decode(bytes), size)).toEqual(data);
    expect(inspectSvg(bytes).kind).toBe('sound');
  });
});
