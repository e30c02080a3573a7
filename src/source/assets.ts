import type { Definition, Image, ImageReference, Root } from 'mdast';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import { decodedPath } from './asset-path.js';
import { damagedFile, type ImageProblem } from './image-inspection.js';
import { imagePath } from './image-path.js';
import { inspectImage } from './inspect-image.js';
import { normalizeLabel, spanOf, visitNodes } from './mdast.js';
import { MAX_ASSET_BYTES, type AssetResult, type ReadAsset } from './publication-source.js';
import { IMAGE_FILE, leavesFolderProblem, refusedPath } from './refused-path.js';
import type { SourceImage, WebpImage } from './source-image.js';

/** Width times height. More would fill the memory of the machines that open the book. */
const MAX_IMAGE_PIXELS = 64_000_000;

const BYTES_PER_MB = 1024 * 1024;

/**
 * Reads every image that the source shows, once each. What is wrong is told at each place that shows it.
 * `folder` is that of the file in the publication, where the paths begin; empty for the publication's own.
 */
export async function loadImages(
  root: Root,
  file: SourceFile,
  readAsset: ReadAsset,
  report: Report,
  folder = '',
): Promise<ReadonlyMap<string, SourceImage>> {
  const images = new Map<string, SourceImage>();
  for (const [path, nodes] of imagesByPath(root, folder)) {
    const loaded = await loadImage(path, readAsset);
    if (loaded.kind === 'image') {
      images.set(path, loaded.image);
      continue;
    }
    for (const node of nodes) {
      for (const problem of loaded.problems) {
        report({ ...problem, severity: 'error', place: atSpan(spanOf(node, file)) });
      }
    }
  }
  return images;
}

type Loaded =
  | { readonly kind: 'image'; readonly image: SourceImage }
  | { readonly kind: 'refused'; readonly problems: readonly ImageProblem[] };

function imagesByPath(root: Root, folder: string): ReadonlyMap<string, readonly (Image | ImageReference)[]> {
  const nodes: (Image | ImageReference)[] = [];
  const definitions = new Map<string, Definition>();
  visitNodes(root, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') {
      nodes.push(node);
    }
    if (node.type === 'definition' && !definitions.has(normalizeLabel(node.identifier))) {
      definitions.set(normalizeLabel(node.identifier), node);
    }
    return undefined;
  });
  const byPath = new Map<string, (Image | ImageReference)[]>();
  for (const node of nodes) {
    const path = imagePath(node, definitions, folder);
    byPath.set(path, [...(byPath.get(path) ?? []), node]);
  }
  return byPath;
}

async function loadImage(path: string, readAsset: ReadAsset): Promise<Loaded> {
  const name = decodedPath(path);
  const refusal = refusedPath(name, IMAGE_FILE);
  if (refusal !== null) {
    return { kind: 'refused', problems: [refusal] };
  }
  const asset = await readAsset(name);
  if (asset.kind !== 'found') {
    return { kind: 'refused', problems: [assetProblem(asset, `“${name}”`)] };
  }
  return inspected(path, asset.bytes);
}

async function inspected(path: string, bytes: Uint8Array): Promise<Loaded> {
  if (bytes.length > MAX_ASSET_BYTES) {
    return { kind: 'refused', problems: [tooManyBytes(bytes.length)] };
  }
  const { format, inspection } = await inspectImage(bytes);
  if (format === null || inspection.kind === 'unsound') {
    return { kind: 'refused', problems: inspection.kind === 'unsound' ? inspection.problems : [] };
  }
  const { width, height } = inspection;
  if (format !== 'svg' && width * height > MAX_IMAGE_PIXELS) {
    return { kind: 'refused', problems: [tooManyPixels(width, height)] };
  }
  if (format === 'webp') {
    return decoded({ path, bytes, width, height });
  }
  const problems = await hiddenProblems(format, bytes);
  return problems === null ? { kind: 'image', image: { path, format, bytes, width, height } } : { kind: 'refused', problems };
}

/** Of what an image holds beneath its headers; null for none. */
async function hiddenProblems(format: 'png' | 'jpeg' | 'svg', bytes: Uint8Array): Promise<readonly ImageProblem[] | null> {
  switch (format) {
    case 'jpeg':
      return null;
    case 'png': {
      const { pngPixelProblems } = await import('./png-pixels.js');
      return pngPixelProblems(bytes);
    }
    case 'svg': {
      const { embeddedImages } = await import('./svg-embedded.js');
      for (const image of embeddedImages(bytes)) {
        const loaded = await inspected('', image);
        if (loaded.kind === 'refused') {
          return loaded.problems.map((problem) => ({ ...problem, message: `${problem.message}, of an image inside the SVG` }));
        }
      }
      return null;
    }
  }
}

/** A WebP’s container tells nothing of its pixels: the decoder looks at them. */
async function decoded(file: Omit<WebpImage, 'format' | 'pixels'>): Promise<Loaded> {
  const { decodeWebp } = await import('./decode-webp.js');
  const pixels = await decodeWebp(file.bytes);
  if (pixels === null) {
    return { kind: 'refused', problems: damagedFile('WebP', 'its pixels cannot be decoded') };
  }
  return { kind: 'image', image: { ...file, format: 'webp', pixels } };
}

function assetProblem(asset: Exclude<AssetResult, { kind: 'found' }>, shown: string): ImageProblem {
  switch (asset.kind) {
    case 'missing':
      return { rule: 'images-exist', message: `expected an image file ${shown}, but there is none`, hint: 'check the name: paths begin at the publication’s folder' };
    case 'outside':
      return leavesFolderProblem(shown);
    case 'too-large':
      return tooManyBytes(asset.size);
    case 'unreadable':
      return { rule: 'images-are-readable', message: `expected to read ${shown}, but ${asset.reason}`, hint: 'check the file’s permissions' };
  }
}

function tooManyBytes(size: number): ImageProblem {
  return {
    rule: 'images-have-an-allowed-size',
    message: `expected at most ${MAX_ASSET_BYTES / BYTES_PER_MB} MB, but the image has ${Math.ceil(size / BYTES_PER_MB)} MB`,
    hint: 'scale the image down: 300 pixels an inch are enough for print',
  };
}

function tooManyPixels(width: number, height: number): ImageProblem {
  return {
    rule: 'images-have-an-allowed-size',
    message: `expected at most ${MAX_IMAGE_PIXELS / 1e6} million pixels, but the image has ${width} × ${height}`,
    hint: 'scale the image down: 300 pixels an inch are enough for print',
  };
}
