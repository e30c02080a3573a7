/** QR codes (ISO/IEC 18004) of the links that a source wants printed, as SVG images. */
import type { Root } from 'mdast';
import { visitNodes } from './mdast.js';
import type { SourceImage } from './source-image.js';

/** Millimetres; a telephone held as one reads finds a code of this width. */
const WIDTH_MM = 28;
const PX_PER_MM = 96 / 25.4;
/** Modules of white around the code, as the standard asks. */
const QUIET_ZONE = 4;

/** A code of this many bytes still prints modules of a third of a millimetre. */
const MOST_BYTES = 300;

export function fitsQrCode(href: string): boolean {
  return href.trim() !== '' && new TextEncoder().encode(href).length <= MOST_BYTES;
}

/** Key into the images of a source; no file of an author has it. */
export const qrImagePath = (href: string): string => `qr:${href}`;

/** By path; the encoder is loaded only where a source asks for a code. */
export async function loadQrCodes(root: Root): Promise<ReadonlyMap<string, SourceImage>> {
  const images = new Map<string, SourceImage>();
  for (const href of linksOf(root)) {
    const { encode } = await import('uqr');
    const { data, size } = encode(href, { ecc: 'M', border: QUIET_ZONE });
    const path = qrImagePath(href);
    const side = WIDTH_MM * PX_PER_MM;
    images.set(path, { path, format: 'svg', bytes: new TextEncoder().encode(drawing(data, size)), width: side, height: side });
  }
  return images;
}

function linksOf(root: Root): ReadonlySet<string> {
  const links = new Set<string>();
  visitNodes(root, (node) => {
    const href = node.type === 'leafDirective' && node.name === 'qr' ? node.attributes?.['href'] : null;
    if (typeof href === 'string' && fitsQrCode(href)) {
      links.add(href);
    }
    return node.type === 'paragraph' ? 'skip' : undefined;
  });
  return links;
}

/** One path: a rectangle for each run of dark modules in a row. White behind it, for pages that are dark. */
function drawing(modules: readonly (readonly boolean[])[], size: number): string {
  const path = modules.flatMap((row, y) => darkRuns(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`)).join('');
  const side = WIDTH_MM * PX_PER_MM;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000000" d="${path}"/></svg>\n`;
}

interface DarkRun {
  readonly x: number;
  readonly length: number;
}

function darkRuns(row: readonly boolean[]): readonly DarkRun[] {
  const runs: DarkRun[] = [];
  let start = -1;
  [...row, false].forEach((isDark, x) => {
    if (isDark && start === -1) {
      start = x;
    } else if (!isDark && start !== -1) {
      runs.push({ x: start, length: x - start });
      start = -1;
    }
  });
  return runs;
}
