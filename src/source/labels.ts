/** Labels of link definitions and footnotes, found without parsing. A footnote's begins with `^`. */
import type { Nodes } from 'mdast';
import { normalizeLabel, visitNodes } from './mdast.js';

/** `[label]:` at the start of a line, inside whatever containers. */
const LIKELY_DEFINITION = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*\[((?:\\.|[^[\]\\])+)\]:/gm;

const BRACKETED = /\[((?:\\[\s\S]|[^[\]\\])*)\]/g;

/** As keys: a label inside a quotation may have been broken by its `>`. */
export function labelKey(label: string): string {
  return normalizeLabel(label.replace(/>/g, ' '));
}

/** Keys of labels that look defined somewhere in the text. */
export function likelyDefinitions(text: string): ReadonlySet<string> {
  return new Set(labelsOf(text, LIKELY_DEFINITION).keys());
}

/** Labels by key that something in the text may refer to. */
export function bracketedLabels(text: string): ReadonlyMap<string, string> {
  return labelsOf(text, BRACKETED);
}

function labelsOf(text: string, pattern: RegExp): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const [, label = ''] of text.matchAll(pattern)) {
    labels.set(labelKey(label), label);
  }
  return labels;
}

/** Keys of all definitions that the parser found in a tree. */
export function definedLabels(nodes: readonly Nodes[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const root of nodes) {
    visitNodes(root, (node) => {
      if (node.type === 'definition') {
        keys.add(labelKey(node.identifier));
      }
      if (node.type === 'footnoteDefinition') {
        keys.add(labelKey(`^${node.identifier}`));
      }
      return node.type === 'paragraph' ? 'skip' : undefined;
    });
  }
  return keys;
}

/** Definitions that make the parser take these labels as defined. */
export function stubDefinitions(labels: Iterable<string>): string {
  const stubs: string[] = [];
  for (const label of labels) {
    const line = label.replace(/[\s>]+/g, ' ');
    stubs.push(line.startsWith('^') ? `[${line}]: x` : `[${line}]: #`);
  }
  return stubs.join('\n\n');
}
