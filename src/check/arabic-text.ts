import type { XmlElement, XmlText } from '@rgrove/parse-xml';
import { atSpan, type Place } from '../base/diagnostic.js';
import { nameOf, textNodesOf, type XmlFile } from './xml-file.js';

/** Arabic that stands directly in an element, as a reader sees it. */
export interface ArabicText {
  readonly element: XmlElement;
  readonly node: XmlText;
  readonly text: string;
}

/** What is no text of the page. */
const UNSEEN = new Set(['head', 'title', 'script', 'style', 'annotation', 'annotation-xml', 'metadata', 'desc']);
const ARABIC = /(?=\p{L})\p{Script=Arabic}/u;

/** Elements that a page shows, in document order. */
export function seenElements({ root }: XmlFile): readonly XmlElement[] {
  const seen: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (UNSEEN.has(nameOf(element))) {
      return;
    }
    seen.push(element);
    for (const child of element.children) {
      if (child.type === 'element') {
        visit(child as XmlElement);
      }
    }
  };
  visit(root);
  return seen;
}

export function arabicTexts(seen: readonly XmlElement[]): readonly ArabicText[] {
  return seen.flatMap((element) => textNodesOf(element).filter(({ text }) => ARABIC.test(text)).map((node) => ({ element, node, text: node.text })));
}

/** The first Arabic word of the text as it stands in the file, else all of it. */
export function atWord({ file }: XmlFile, { node }: ArabicText): Place {
  const written = file.text.slice(node.start, node.end);
  const found = /[\p{L}\p{M}\u0640]*(?=\p{L})\p{Script=Arabic}[\p{L}\p{M}\u0640]*/u.exec(written);
  const start = node.start + (found?.index ?? 0);
  return atSpan({ file, start, end: start + (found?.[0].length ?? 1) });
}
