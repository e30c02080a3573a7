/** Images that would hang a program, fill its memory or make it throw: told, quickly, whichever file is made. */
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';

/** Of this program's own work: the machine may be busy with others. */
const MOST_MILLISECONDS = 1000;
const MEGABYTES = 1024 * 1024;

const svg = (content: string, attributes = 'width="10" height="10"'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), 8 + data.length);
  return bytes;
}

interface Header {
  readonly side?: number;
  readonly depth?: number;
  readonly color?: number;
  readonly interlace?: number;
}

function png(compressed: Uint8Array, { side = 2, depth = 8, color = 6, interlace = 0 }: Header = {}): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([depth, color, 0, 0, interlace], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', compressed), chunk('IEND', new Uint8Array(0))]);
}

const zeros = (length: number): Uint8Array => deflateSync(new Uint8Array(length));
const inside = (image: Uint8Array): Uint8Array => svg(`<image width="5" height="5" x:href="data:image/png;base64,${Buffer.from(image).toString('base64')}"/>`);

/** A start of frame of that size and so many components, with a scan and an end. */
function jpeg(side: number, components: number): Uint8Array {
  const size = [side >> 8, side & 255];
  return Uint8Array.of(255, 0xd8, 255, 0xc0, 0, 8 + 3 * components, 8, ...size, ...size, components, ...new Uint8Array(3 * components), 255, 0xda, 0, 2, 255, 0xd9);
}

/** Ten times ten times ten … of a group. */
const laughs = Array.from({ length: 9 }, (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`).join('');
const patterns = Array.from({ length: 12 }, (_, level) => `<pattern id="p${level + 1}" width="5" height="5">${`<path d="M0 0h5" style="stroke:url(#p${level})"/>`.repeat(4)}</pattern>`).join('');
const SHAPE = '<rect id="a0" width="1" height="1"/><pattern id="p0"/>';

const HOSTILE: readonly (readonly [what: string, bytes: Uint8Array, rule: string])[] = [
  ['a PNG of 60000 × 60000', png(zeros(9), { side: 60_000 }), 'images-have-an-allowed-size'],
  ['a JPEG of 60000 × 60000', jpeg(60_000, 3), 'images-have-an-allowed-size'],
  ['a PNG that inflates to 64 MB', png(zeros(64 * MEGABYTES)), 'images-are-sound'],
  ['a PNG with too few pixels', png(zeros(10)), 'images-are-sound'],
  ['a PNG with pixels that do not inflate', png(Uint8Array.of(1, 2, 3, 4)), 'images-are-sound'],
  ['a PNG with an unknown filter', png(deflateSync(new Uint8Array(18).fill(9))), 'images-are-sound'],
  ['a PNG in passes, too long', png(zeros(99), { interlace: 1 }), 'images-are-sound'],
  ['a PNG of three bits', png(zeros(6), { depth: 3, color: 2 }), 'images-are-sound'],
  ['a PNG of no colour type', png(zeros(6), { color: 5 }), 'images-are-sound'],
  ['a PNG without its palette', png(zeros(6), { color: 3 }), 'images-are-sound'],
  ['a JPEG of two components', jpeg(8, 2), 'images-are-sound'],
  ['an SVG that holds a bomb', inside(png(zeros(9), { side: 60_000 })), 'images-have-an-allowed-size'],
  ['an SVG that holds a damaged image', inside(png(zeros(10))), 'images-are-sound'],
  ['an SVG that uses itself', svg('<g id="a"><use href="#a"/></g>'), 'svg-images-lead-to-an-end'],
  ['an SVG that uses itself by another', svg('<g id="a"><use x:href="#b"/></g><g id="b"><use x:href="#a"/></g>'), 'svg-images-lead-to-an-end'],
  ['gradients of each other', svg('<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>'), 'svg-images-lead-to-an-end'],
  ['a pattern of itself', svg('<pattern id="a"><rect style="fill: url(\'#a\')"/></pattern>'), 'svg-images-lead-to-an-end'],
  ['a mask of itself', svg('<mask id="a"><rect mask="url(#a)"/></mask>'), 'svg-images-lead-to-an-end'],
  ['a thousand groups in each other', svg('<g>'.repeat(1000) + '</g>'.repeat(1000)), 'svg-images-lead-to-an-end'],
  ['a chain of ten thousand uses', svg(Array.from({ length: 10_000 }, (_, at) => `<use id="u${at}" href="#u${at + 1}"/>`).join('')), 'svg-images-lead-to-an-end'],
  ['a billion laughs by <use>', svg(`${SHAPE}${laughs}`), 'images-have-an-allowed-size'],
  ['a billion laughs by patterns', svg(`${SHAPE}${patterns}`), 'images-have-an-allowed-size'],
  ['a billion laughs by entities', new TextEncoder().encode(`<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text>b</text></svg>`), 'svg-images-have-no-doctype'],
  ['an external entity', new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text>&x;</text></svg>'), 'images-are-sound'],
  ['half a million numbers', svg(`<path d="M0 0${'1 1 '.repeat(250_000)}"/>`), 'images-have-an-allowed-size'],
  ['a style sheet that is never done', svg(`<style>${'g,'.repeat(3000)}g{fill:red}</style>${'<rect/>'.repeat(2000)}`), 'images-have-an-allowed-size'],
  ['a width beyond numbers', svg('', `width="${'9'.repeat(400)}" height="1"`), 'svg-images-have-sound-numbers'],
  ['a path to nowhere', svg('<path d="M 1e308 1 L 1e999 NaN"/>'), 'svg-images-have-sound-numbers'],
  ['a scale that is no number', svg('<g transform="scale(NaN)"/>'), 'svg-images-have-sound-numbers'],
  ['a hair’s width', svg('', `width="0.${'0'.repeat(99)}1" height="1"`), 'svg-images-have-a-size'],
  ['a viewBox of nothing', svg('', 'width="9" height="9" viewBox="0 0 0 0"'), 'svg-images-have-a-size'],
  ['a file of the system', svg('<image href="file:///etc/passwd"/>'), 'svg-images-are-self-contained'],
  ['a file above the folder', svg('<use href="../../secret.svg#a"/>'), 'svg-images-are-self-contained'],
  ['a script', svg('<script>for(;;);</script>'), 'svg-images-hold-no-scripts'],
];

async function made(bytes: Uint8Array, format: 'pdf' | 'epub'): Promise<{ readonly rules: readonly string[]; readonly count: number; readonly milliseconds: number }> {
  const file = { path: 'a.md', text: '---\ntitle: عنوان\n---\n\n![صورة](a.bin)\n' };
  const source = { file, format: 'markdown', name: 'a', readAsset: () => Promise.resolve({ kind: 'found', bytes } as const) } as const;
  const before = process.cpuUsage();
  const { outputs, diagnostics } = await publish({ source, fonts: shippedFonts(), formats: [format] });
  const { user } = process.cpuUsage(before);
  return { rules: diagnostics.map(({ rule }) => rule), count: outputs.length, milliseconds: user / 1000 };
}

describe('a hostile image', () => {
  it.each(HOSTILE)('is told: %s', async (_, bytes, rule) => {
    for (const format of ['pdf', 'epub'] as const) {
      const { rules, count, milliseconds } = await made(bytes, format);
      expect({ rules, count }).toEqual({ rules: [rule], count: 0 });
      expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
    }
  });

  it('is not one that repeats itself within measure', async () => {
    const kind = svg(
      '<linearGradient id="b"><stop stop-color="#1e9999"/></linearGradient><linearGradient id="a" href="#b"/><clipPath id="c"><use href="#r"/></clipPath>' +
        '<a href="#r"><rect id="r" width="9" height="9" style="fill:url(#a);stroke:#1e99"/></a><use href="#r" clip-path="url(#c)"/>',
      'width="10" height="10" viewBox="0 0 10 10"',
    );
    expect(await made(kind, 'pdf')).toMatchObject({ rules: [], count: 1 });
    expect(await made(kind, 'epub')).toMatchObject({ rules: [], count: 1 });
    expect(await made(png(zeros(5 + 5 + 9), { interlace: 1 }), 'pdf')).toMatchObject({ rules: [], count: 1 });
  });
});
