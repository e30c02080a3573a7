import pc from 'picocolors';
import type { Diagnostic } from '../base/diagnostic.js';
import type { Stream } from './terminal.js';
import { excerptAt, type Excerpt } from './excerpt.js';

type Colors = ReturnType<typeof pc.createColors>;

/** Columns of ` 12 | `, beside the digits of the line number. */
const GUTTER = 4;

/**
 * A diagnostic as it is printed, in the manner of rustc:
 *
 *     content/x.md:3:1: error[front-matter-keys-are-known]: unknown key “titel”
 *      3 | titel: قمة ألاسكا
 *        | ^^^^^
 *        = hint: write “title”
 */
export function formatDiagnostic(diagnostic: Diagnostic, stream: Pick<Stream, 'colored' | 'width'>): string {
  const colors = pc.createColors(stream.colored);
  const { place } = diagnostic;
  if (place.kind === 'file') {
    return `${headline(diagnostic, place.path, colors)}\n  ${hint(diagnostic, colors)}\n`;
  }
  const digits = String(place.span.file.text.length).length;
  const excerpt = excerptAt(place.span, stream.width - GUTTER - digits);
  const where = `${place.span.file.path}:${excerpt.line}:${excerpt.column}`;
  return `${headline(diagnostic, where, colors)}\n${quotation(diagnostic, excerpt, colors)}`;
}

function headline(diagnostic: Diagnostic, where: string, colors: Colors): string {
  const kind = `${diagnostic.severity}[${diagnostic.rule}]`;
  return `${colors.bold(where)}: ${tint(diagnostic, colors)(kind)}: ${diagnostic.message}`;
}

function quotation(diagnostic: Diagnostic, excerpt: Excerpt, colors: Colors): string {
  const number = String(excerpt.line);
  const blank = ' '.repeat(number.length);
  const bar = colors.dim('|');
  return [
    ` ${colors.dim(number)} ${bar} ${excerpt.text}`,
    ` ${blank} ${bar} ${tint(diagnostic, colors)(excerpt.carets)}`,
    ` ${blank} ${hint(diagnostic, colors)}`,
    '',
  ].join('\n');
}

function hint(diagnostic: Diagnostic, colors: Colors): string {
  return `${colors.dim('=')} ${colors.cyan('hint')}: ${diagnostic.hint}`;
}

function tint(diagnostic: Diagnostic, colors: Colors): (text: string) => string {
  return diagnostic.severity === 'error' ? colors.red : colors.yellow;
}
