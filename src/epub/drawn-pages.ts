import type { XmlNode } from './xml.js';

/** Whether the page has SVG in it, which the package must say. */
export function holdsDrawing({ content }: { readonly content: readonly XmlNode[] }): boolean {
  const holds = (node: XmlNode): boolean => node.type === 'element' && (node.name === 'svg' || node.children.some(holds));
  return content.some(holds);
}
