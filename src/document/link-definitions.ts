import type { Definition, Root } from 'mdast';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import { normalizeLabel, spanOf, visitNodes } from '../source/mdast.js';

/** `[label]: url`, by normalised label; the first of a label counts. */
export type LinkDefinitions = ReadonlyMap<string, Definition>;

/** Collects them; warns of those that something else hides and of those that nothing uses. */
export function surveyLinkDefinitions(root: Root, file: SourceFile, report: Report): LinkDefinitions {
  const definitions = new Map<string, Definition>();
  const used = new Set<string>();
  visitNodes(root, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      used.add(normalizeLabel(node.identifier));
    }
    if (node.type !== 'definition') {
      return undefined;
    }
    if (definitions.has(normalizeLabel(node.identifier))) {
      report({
        rule: 'link-definitions-are-unique',
        severity: 'warning',
        message: `expected one definition of [${labelOf(node)}], but this is another, which counts for nothing`,
        place: atSpan(spanOf(node, file)),
        hint: 'give it a label of its own, or remove it',
      });
    } else {
      definitions.set(normalizeLabel(node.identifier), node);
    }
    return undefined;
  });
  for (const [label, node] of definitions) {
    if (!used.has(label)) {
      report({
        rule: 'link-definitions-are-used',
        severity: 'warning',
        message: `expected a link to [${labelOf(node)}], but there is none`,
        place: atSpan(spanOf(node, file)),
        hint: `write [text][${labelOf(node)}] where the link belongs, or remove the definition`,
      });
    }
  }
  return definitions;
}

function labelOf(node: Definition): string {
  return node.label ?? node.identifier;
}
