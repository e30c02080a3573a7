import type { XmlNode } from './xml.js';

type Element = Extract<XmlNode, { type: 'element' }>;

interface Content {
  readonly content: readonly XmlNode[];
}

/** Whether the page has SVG in it, which the package must say. */
export const holdsDrawing = ({ content }: Content): boolean => holds(content, ({ name }) => name === 'svg');

/** Whether the page needs the style of charts. */
export const holdsChart = ({ content }: Content): boolean => holds(content, ({ attributes }) => attributes['class'] === 'chart');

function holds(nodes: readonly XmlNode[], isWanted: (element: Element) => boolean): boolean {
  return nodes.some((node) => node.type === 'element' && (isWanted(node) || holds(node.children, isWanted)));
}
