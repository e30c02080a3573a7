/** `:::demo`: a piece of source as it was typed, and below it what it makes. */
import type { Span } from '../base/source.js';
import { FLAG, type DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { BuildContext } from './build-context.js';
import type { Demo } from './model.js';

/** Its headings are in the table of contents only where `listed` says so (heading-survey.ts). */
export const DEMO: DirectiveKind = {
  form: 'container',
  label: 'none',
  attributes: { listed: FLAG },
  build: (parts, context) => [buildDemo(parts, context)],
};

function buildDemo(parts: DirectiveParts, context: BuildContext): Demo {
  const { span } = parts;
  const id = context.nextId();
  const { value, at } = sourceBetween(parts);
  const source = { kind: 'codeBlock', id: context.nextId(), span: at, language: 'markdown', lineDirection: 'first-strong', value, tokens: [] } as const;
  return { kind: 'demo', id, span, source, children: context.blocks(parts.content, context) };
}

const CLOSING_LINE = /(?:^|\n)[ \t>]*:{3,}[ \t]*$/;

/** The lines between the opening and the closing one, without the indentation that all of them have. */
function sourceBetween({ span, opening }: DirectiveParts): { readonly value: string; readonly at: Span } {
  const rest = span.file.text.slice(opening.end, span.end);
  const body = rest.replace(/^(?:\r\n|\n|\r)/, '');
  const start = opening.end + rest.length - body.length;
  const inner = body.trimEnd().replace(CLOSING_LINE, '').trimEnd();
  const lines = inner.split(/\r\n|\n|\r/);
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return { value: lines.map((line) => line.slice(indent)).join('\n'), at: { ...span, start, end: start + inner.length } };
}
