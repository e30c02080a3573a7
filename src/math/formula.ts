/** Formulas as data: their MathML, and their drawing. */

/** Digits and letters of the Latin world, from left to right; or those of Arabic, from right to left. */
export const FORMULA_FORMS = ['latin', 'arabic'] as const;

export type FormulaForm = (typeof FORMULA_FORMS)[number];

/** A formula as it was typed. */
export interface TexSource {
  readonly tex: string;
  /** On a line of its own. */
  readonly display: boolean;
  readonly form: FormulaForm;
  /** ASCII digits, or those that an Arabic formula has instead. */
  readonly digits: string;
}

/** An element of MathML. */
export interface MathMarkup {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathMarkup | string)[];
}

/** Lengths are in thousandths of an em, from the left end of the baseline; y upwards. */
export interface FormulaDrawing {
  readonly width: number;
  /** Above the baseline. */
  readonly height: number;
  /** Below it. */
  readonly depth: number;
  readonly shapes: readonly FormulaShape[];
}

/** An area filled by the nonzero rule. */
export interface FormulaShape {
  readonly segments: readonly PathSegment[];
  /** Nothing is seen of it outside. */
  readonly clip: FormulaRect | null;
}

export interface FormulaRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PathSegment {
  readonly operator: 'move' | 'line' | 'curve' | 'close';
  /** Pairs of coordinates: one of a move and a line, three of a cubic curve. */
  readonly points: readonly number[];
}

/** What is drawn in the publication's own fonts: Arabic letters and digits, and letters that no mathematical font has. */
export interface TextOutline {
  /** In thousandths of an em. */
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** SVG path data of absolute commands; y upwards. */
  readonly path: string;
}

export type OutlineText = (text: string, weight: 400 | 700) => TextOutline;

/** Where a formula is wrong, and how. */
export interface TexProblem {
  readonly message: string;
  readonly hint: string;
  /** UTF-16 offsets into the TeX. */
  readonly start: number;
  readonly end: number;
}
