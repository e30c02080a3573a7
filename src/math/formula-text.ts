/** Text inside formulas: MathJax' own glyphs where it has them, the publication's fonts for all other letters. */
import { TextNode, type MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js';
import { SVGTextNode } from 'mathjax-full/js/output/svg/Wrappers/TextNode.js';
import type { BBox } from 'mathjax-full/js/util/BBox.js';
import type { OutlineText, TextOutline } from './formula.js';
import { needsOwnFont } from './own-font.js';

/** Attribute of a group that stays as it is read where left and right change sides: its width. */
export const UPRIGHT = 'data-upright';

/** Their parents are read, not looked at. */
const READ = new Set(['mi', 'mn', 'mtext', 'ms']);
/** Operators that have no other side. */
const ONE_SIDED = /^[!%‰?&#@∂∇]+$/u;

/** The wrapper around a text. */
interface Token {
  readonly variant: string;
  readonly node: { readonly kind: string };
}

/** The wrapper of text nodes, with the fonts of a publication. */
export function formulaText(outline: OutlineText): typeof SVGTextNode {
  const outlined = (text: string, { variant }: Token): TextOutline | null =>
    needsOwnFont(text) ? outline(text, variant.includes('bold') ? 700 : 400) : null;
  return class FormulaText<N, T, D> extends SVGTextNode<N, T, D> {
    override computeBBox(bbox: BBox, recompute?: boolean): void {
      const own = outlined(textOf(this.node), this.parent as Token);
      if (own === null) {
        super.computeBBox(bbox, recompute);
        return;
      }
      bbox.w = own.width / 1000;
      bbox.h = own.height / 1000;
      bbox.d = own.depth / 1000;
    }

    override toSVG(parent: N): void {
      const token = this.parent as Token;
      const own = outlined(textOf(this.node), token);
      const isRead = own !== null || READ.has(token.node.kind) || ONE_SIDED.test(textOf(this.node));
      const attributes = isRead ? { [UPRIGHT]: String(this.getBBox().w * 1000) } : {};
      const group = this.adaptor.append(parent, this.svg('g', attributes)) as N;
      if (own === null) {
        super.toSVG(group);
      } else {
        this.element = group;
        this.adaptor.append(group, this.svg('path', { d: own.path }));
      }
    }
  };
}

function textOf(node: MmlNode): string {
  return (node as unknown) instanceof TextNode ? (node as unknown as TextNode).getText() : '';
}
