/**
 * MathJax, and nothing else here knows it: TeX of the base and AMS macros in, its tree and its SVG out.
 * Nothing is fetched, defined or linked: the packages that could do so are not loaded.
 */
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js';
import { STATE } from 'mathjax-full/js/core/MathItem.js';
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js';
import { HTMLDocument } from 'mathjax-full/js/handlers/html/HTMLDocument.js';
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import 'mathjax-full/js/input/tex/base/BaseConfiguration.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import { SVG } from 'mathjax-full/js/output/svg.js';
import { SVGWrapperFactory } from 'mathjax-full/js/output/svg/WrapperFactory.js';
import { SVGWrappers } from 'mathjax-full/js/output/svg/Wrappers.js';
import { formulaText } from './formula-text.js';
import type { OutlineText, TexSource } from './formula.js';

/** Macros of macros: more than any formula that people write. */
const MAX_MACROS = 1000;
/** In pixels: so large that no script is too small for MathJax. */
const EM = 1000;
/** Wider than any formula, in pixels: MathJax breaks no lines. */
const ENDLESS = 1e9;

/** What MathJax could not read, and how much of `source` it had read. */
export class TexSyntaxError extends Error {
  constructor(
    readonly id: string,
    message: string,
    /** The part of the TeX that was being read. */
    readonly source: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** Changes a formula's tree before it is drawn or written. */
export type Rewrite = (root: MmlNode) => void;

export class MathJax {
  private readonly document: HTMLDocument<unknown, unknown, unknown>;

  constructor(rewrite: Rewrite, outline: OutlineText) {
    const adaptor = liteAdaptor();
    const formatError = ({ parseOptions: { parser } }: TeX<unknown, unknown, unknown>, { id, message }: { readonly id: string; readonly message: string }): never => {
      throw new TexSyntaxError(id, message, parser.string, parser.i);
    };
    const input = new TeX({ packages: ['base', 'ams'], maxMacros: MAX_MACROS, formatError });
    input.postFilters.add(({ data }: { readonly data: { readonly root: MmlNode } }) => {
      rewrite(data.root);
    });
    const output = new SVG({ fontCache: 'none', wrapperFactory: new (wrapperFactory(outline))() });
    this.document = new HTMLDocument(adaptor.parse(''), adaptor, { InputJax: input, OutputJax: output });
  }

  /** Throws a `TexSyntaxError`. */
  parse({ tex, display }: TexSource): MmlNode {
    return this.document.convert(tex, { display, end: STATE['CONVERT'] }) as MmlNode;
  }

  /** The `svg` element. Throws a `TexSyntaxError`. */
  draw({ tex, display }: TexSource): LiteElement {
    const container = this.document.convert(tex, { display, em: EM, ex: EM / 2, containerWidth: ENDLESS }) as LiteElement;
    const [svg] = container.children;
    if (svg === undefined || !('children' in svg)) {
      throw new Error('broken invariant: MathJax draws an svg');
    }
    return svg;
  }
}

function wrapperFactory(outline: OutlineText): typeof SVGWrapperFactory {
  const FormulaText = formulaText(outline);
  return class extends SVGWrapperFactory<unknown, unknown, unknown> {
    static override defaultNodes = { ...SVGWrappers, [FormulaText.kind]: FormulaText };
  } as typeof SVGWrapperFactory;
}
