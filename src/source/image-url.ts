import type { Definition, Image, ImageReference } from 'mdast';
import { normalizeLabel } from './mdast.js';

/** The path of an image as its author wrote it, there or in its definition. */
export function imageUrl(node: Image | ImageReference, definitions: ReadonlyMap<string, Definition>): string {
  return node.type === 'image' ? node.url : (definitions.get(normalizeLabel(node.identifier))?.url ?? '');
}
