/**
 * What a screen reader speaks, an element a line and indented by its depth:
 *
 *     Document [ar]
 *       H1: قمة ألاسكا
 *       P: نصّ فيه ‹Link: رابط›.
 *       Table
 *         TR
 *           TD (البند, القيمة): ثلاث ساعات
 *
 * Elements of a line of text stand in it, in ‹›, where their role says something.
 */
import pc from 'picocolors';
import type { HeardElement } from '../inspect/reading-order.js';
import { safeLine, safeLines } from './safe-text.js';
import type { Stream } from './terminal.js';

/** Roles that stand in a line of text, where there is one (ISO 32000-1, 14.8.4.4). */
const INLINE = new Set(['Span', 'Quote', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Em', 'Strong', 'Sub', 'Formula', 'Figure', 'Form', 'Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP']);
/** Roles that hold elements, and no text. */
const GROUPING = new Set(['Document', 'DocumentFragment', 'Part', 'Art', 'Sect', 'Div', 'Aside', 'BlockQuote', 'TOC', 'Index', 'NonStruct', 'Private', 'L', 'Table', 'THead', 'TBody', 'TFoot', 'TR']);

export function printReadingOrder(elements: readonly HeardElement[], out: Stream): void {
  const colors = pc.createColors(out.colored);
  if (elements.length === 0) {
    out.write('no tags: a screen reader has to guess the order\n');
  }
  for (const line of elements.flatMap((element) => linesOf(element, 0))) {
    const head = `${'  '.repeat(line.depth)}${colors.cyan(safeLine(line.head))}`;
    out.write(line.text === '' ? `${head}\n` : `${head}: ${safeLines(line.text)}\n`);
  }
}

interface Line {
  readonly depth: number;
  readonly head: string;
  readonly text: string;
}

function linesOf(element: HeardElement, depth: number): readonly Line[] {
  const own: Line[] = [];
  const below: Line[] = [];
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') {
      text += child;
    } else if (INLINE.has(child.role) && !GROUPING.has(element.role)) {
      text += inline(child);
    } else {
      below.push(...linesOf(child, depth + 1));
    }
  }
  own.push({ depth, head: headOf(element), text: safeLine(text) });
  return [...own, ...below];
}

function headOf({ role, language, alternate, expansion, scope, listNumbering, headers, children }: HeardElement): string {
  const isSpoken = children[0] === alternate;
  const details = [
    ...(language === undefined ? [] : [`[${language}]`]),
    ...(scope === undefined ? [] : [`<${scope}>`]),
    ...(listNumbering === undefined ? [] : [`<${listNumbering}>`]),
    ...(headers === undefined ? [] : [`(${headers.join(', ')})`]),
    ...(alternate === undefined || isSpoken ? [] : [`«${alternate}»`]),
    ...(expansion === undefined ? [] : [`=${expansion}`]),
  ];
  return [role, ...details].join(' ');
}

/** A span that says nothing but its text is its text. */
function inline(element: HeardElement): string {
  const text = element.children.map((child) => (typeof child === 'string' ? child : inline(child))).join('');
  const head = headOf(element);
  return head === 'Span' ? text : `‹${head}: ${text}›`;
}
