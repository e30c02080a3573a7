/** MathJax' tree as MathML: what EPUB readers know of it, without MathJax' own attributes. */
import { TextNode, type MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js';
import { inAlphabet } from './math-alphabets.js';
import type { MathMarkup, TexSource } from './formula.js';

/** Nothing that leads or acts: MathML knows `href` too. */
const KEPT = new Set([
  'accent', 'accentunder', 'align', 'columnalign', 'columnlines', 'columnspacing', 'depth', 'display', 'displaystyle', 'fence', 'form',
  'frame', 'height', 'largeop', 'linethickness', 'lspace', 'mathsize', 'maxsize', 'minsize', 'movablelimits', 'notation', 'rowlines',
  'rowspacing', 'rspace', 'scriptlevel', 'separator', 'stretchy', 'symmetric', 'voffset', 'width',
]);

export function mathMarkup(root: MmlNode, { form }: TexSource): MathMarkup {
  const [math] = markupOf(root);
  if (math === undefined || typeof math === 'string') {
    throw new Error('broken invariant: a formula is an element');
  }
  const direction = form === 'arabic' ? { dir: 'rtl' } : { dir: 'ltr' };
  return { ...math, attributes: { xmlns: 'http://www.w3.org/1998/Math/MathML', ...direction, ...math.attributes } };
}

function markupOf(node: MmlNode): readonly (MathMarkup | string)[] {
  if (node instanceof TextNode) {
    return [inAlphabet(node.getText(), variantOf(node.parent))];
  }
  const children = node.childNodes.flatMap((child) => markupOf(child as MmlNode));
  if (node.isInferred) {
    return children;
  }
  return [{ name: node.isKind('TeXAtom') ? 'mrow' : node.kind, attributes: attributesOf(node), children }];
}

function variantOf(token: MmlNode): string {
  return String(token.attributes.getExplicit('mathvariant'));
}

/** MathML Core: `normal` on a single letter is the only variant that is not a character of its own. */
function attributesOf(node: MmlNode): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes.getAllAttributes())) {
    if (KEPT.has(name)) {
      attributes[name] = String(value);
    }
  }
  return node.isKind('mi') && variantOf(node) === 'normal' ? { ...attributes, mathvariant: 'normal' } : attributes;
}
