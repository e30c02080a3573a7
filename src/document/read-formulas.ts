/** The formulas of a source, read before its Document is built: MathJax is loaded where there is one. */
import type { Root } from 'mdast';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile, Span } from '../base/source.js';
import { formatInteger, toNumerals } from '../locale/numerals.js';
import { FORMULA_FORMS, type FormulaForm, type MathMarkup, type TexProblem, type TexSource } from '../math/formula.js';
import type { DisplayMath, InlineMath } from '../source/math-nodes.js';
import { spanOf, visitNodes } from '../source/mdast.js';
import { checkAttributes } from './attribute-checks.js';
import type { Metadata } from './metadata.js';

export interface ReadFormula {
  readonly source: TexSource;
  readonly markup: MathMarkup;
  /** The author's words for it; null: none. */
  readonly alternate: string | null;
  /** Its name, by `{#name}`. */
  readonly slug: string | null;
}

/** What is right; the others have been told. */
export type ReadFormulas = ReadonlyMap<MathNode, ReadFormula>;

type MathNode = InlineMath | DisplayMath;

export const NO_FORMULAS: ReadFormulas = new Map();

/** A file of a publication. */
export interface ParsedFile {
  readonly root: Root;
  readonly file: SourceFile;
}

export async function readFormulas(files: readonly ParsedFile[], metadata: Metadata, report: Report): Promise<ReadFormulas> {
  const found = files.flatMap(({ root, file }) => mathNodes(root).map((node) => ({ node, span: spanOf(node, file) })));
  if (found.length === 0) {
    return NO_FORMULAS;
  }
  const formulas = new Map<MathNode, ReadFormula>();
  const { readTex } = await import('../math/read-tex.js');
  for (const { node, span } of found) {
    const { form, alternate, slug } = settingsOf(node, span, metadata.formulas, report);
    const source = texSource(node, form, metadata);
    const result = readTex(source);
    if ('problem' in result) {
      reportProblem(result.problem, node, span, report);
    } else {
      formulas.set(node, { source, markup: result.markup, alternate, slug });
    }
  }
  return formulas;
}

function mathNodes(root: Root): readonly MathNode[] {
  const nodes: MathNode[] = [];
  visitNodes(root, (node) => {
    if (node.type === 'inlineMath' || node.type === 'displayMath') {
      nodes.push(node);
    }
    return undefined;
  });
  return nodes;
}

/** An Arabic formula may be typed in any digits; as many characters as were typed. */
function texSource({ value, type }: MathNode, form: FormulaForm, { numerals }: Metadata): TexSource {
  const digits = Array.from({ length: 10 }, (_, digit) => formatInteger(digit, numerals)).join('');
  const tex = form === 'arabic' ? toNumerals(value, 'latn').replaceAll('٫', '.') : value;
  return { tex, display: type === 'displayMath', form, digits };
}

interface FormulaSettings {
  readonly form: FormulaForm;
  readonly alternate: string | null;
  readonly slug: string | null;
}

const ATTRIBUTE = /#([^\s"=]+)|([\w-]+)=(?:"([^"]*)"|([^\s"]*))/g;

function settingsOf(node: MathNode, span: Span, usual: FormulaForm, report: Report): FormulaSettings {
  const written: Record<string, string> = {};
  for (const [, slug, name = 'id', quoted, bare] of node.attributes.matchAll(ATTRIBUTE)) {
    written[name] = slug ?? quoted ?? bare ?? '';
  }
  const isDisplay = node.type === 'displayMath';
  const given = checkAttributes(isDisplay ? '$$…$$' : '$…$', written, isDisplay ? ['id', 'form', 'alt'] : ['form', 'alt'], span, { report });
  return { form: formOf(given.get('form'), span, report) ?? usual, alternate: given.get('alt') ?? null, slug: given.get('id') ?? null };
}

function formOf(value: string | undefined, span: Span, report: Report): FormulaForm | null {
  const form = FORMULA_FORMS.find((known) => known === value);
  if (value !== undefined && form === undefined) {
    report({
      rule: 'directive-attributes-fit',
      severity: 'error',
      message: `expected form to be ${FORMULA_FORMS.join(' or ')}, but “${value}” came`,
      place: atSpan(span),
      hint: 'correct it, or remove it',
    });
  }
  return form ?? null;
}

/** A place in the TeX is one in the source where the two are written alike: not over lines of a quotation. */
function reportProblem({ message, hint, start, end }: TexProblem, { value }: MathNode, span: Span, report: Report): void {
  const at = span.file.text.slice(span.start, span.end).indexOf(value);
  const place = at === -1 ? span : { ...span, start: span.start + at + start, end: span.start + at + Math.max(end, start + 1) };
  report({ rule: 'formulas-are-tex', severity: 'error', message, place: atSpan(place), hint });
}
