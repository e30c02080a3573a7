import type { Definition, Image, ImageReference } from 'mdast';
import { fromFolder } from './asset-path.js';
import { normalizeLabel } from './mdast.js';

/** The path of an image from the publication's folder, as its author wrote it there or in its definition; `folder` is that of the file. */
export function imagePath(node: Image | ImageReference, definitions: ReadonlyMap<string, Definition>, folder: string): string {
  const written = node.type === 'image' ? node.url : (definitions.get(normalizeLabel(node.identifier))?.url ?? '');
  return fromFolder(folder, written);
}
