/** What is wrong with a directive, whatever its kind: its name, form, end, label and attributes. */
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { closest } from 'fastest-levenshtein';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveKind } from './directive-kind.js';
import type { DirectiveForm, DirectiveParts } from './directive-parts.js';

const CLOSED = /\n[ \t>]*:{3,}[ \t]*$/;
const COLONS = { container: ':::', leaf: '::' } as const satisfies Record<DirectiveForm, string>;

type Directive = ContainerDirective | LeafDirective;
type Tell = (rule: string, message: string, hint: string) => void;

/** Tells of all that is wrong; gives the attributes that are known and fit. */
export function checkDirective(
  node: Directive,
  parts: DirectiveParts,
  directives: ReadonlyMap<string, DirectiveKind>,
  { file, report }: BuildContext,
): DirectiveParts['attributes'] {
  const tell: Tell = (rule, message, hint) => {
    report({ rule, severity: 'error', message, place: atSpan(parts.opening), hint });
  };
  const kind = directives.get(node.name);
  const form = node.type === 'leafDirective' ? 'leaf' : 'container';
  if (kind === undefined) {
    tellUnknown(node.name, form, directives, tell);
  } else if (kind.form !== 'either' && kind.form !== form) {
    tellForm(node.name, kind.form, form, tell);
  }
  if (form === 'container' && !isClosed(parts.span, file.text)) {
    tell('directives-are-closed', `expected ::: at the end of :::${node.name}, but there is none`, 'write ::: on a line of its own where the directive ends');
  }
  if (kind === undefined) {
    return new Map();
  }
  if (kind.label === 'none' && parts.label !== null) {
    tell('directives-have-a-label-or-none', `expected no [label] on ${COLONS[form]}${node.name}, but it has one`, 'remove the brackets and what stands in them');
  }
  return checkAttributes(node.name, kind, parts, tell);
}

/** A directive in another one is closed by its own line, though its span may reach further. */
function isClosed({ start, end }: Span, text: string): boolean {
  return CLOSED.test(text.slice(start, end).trimEnd());
}

function tellUnknown(name: string, form: DirectiveForm, directives: ReadonlyMap<string, DirectiveKind>, tell: Tell): void {
  const names = [...directives.keys()];
  const meant = closest(name.toLowerCase(), names);
  const known = directives.get(meant)?.form ?? form;
  const colons = COLONS[known === 'either' ? form : known];
  tell('directives-are-known', `expected ${names.join(', ')} after the colons, but there is no ${COLONS[form]}${name}`, `did you mean ${colons}${meant}?`);
}

function tellForm(name: string, wanted: DirectiveForm, form: DirectiveForm, tell: Tell): void {
  const hint = wanted === 'leaf' ? `write ::${name} on a line of its own, and no line that closes it` : `write :::${name} before its text and ::: after it`;
  tell('directives-have-their-form', `expected ${COLONS[wanted]}${name}, but here is ${COLONS[form]}${name}`, hint);
}

function checkAttributes(name: string, kind: DirectiveKind, { attributes }: DirectiveParts, tell: Tell): DirectiveParts['attributes'] {
  const known = Object.keys(kind.attributes);
  const fitting = new Map<string, string>();
  for (const [key, value] of attributes) {
    const rule = Object.hasOwn(kind.attributes, key) ? kind.attributes[key] : undefined;
    if (rule === undefined) {
      tellAttribute(name, key, known, tell);
    } else if (rule.fits(value)) {
      fitting.set(key, value);
    } else {
      tell('directive-attributes-fit', `expected ${key} to be ${rule.expected}, but “${value}” came`, `correct it, or remove ${key}`);
    }
  }
  return fitting;
}

function tellAttribute(name: string, key: string, known: readonly string[], tell: Tell): void {
  const expected = known.length === 0 ? `nothing in the braces of ${name}` : `${known.join(', ')} in the braces of ${name}`;
  const hint = known.length === 0 ? 'remove what stands in the braces' : `did you mean ${closest(key.toLowerCase(), known)}?`;
  tell('directive-attributes-are-known', `expected ${expected}, but there is no ${key}`, hint);
}
