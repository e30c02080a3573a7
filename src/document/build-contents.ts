/** `::contents{depth=2}`, `::list-of-figures` and `::list-of-tables`: filled when the whole Document is known. */
import type { AnchorFacts } from './anchors.js';
import type { BuildContext } from './build-context.js';
import { copyInlines } from './copy-inlines.js';
import type { AttributeRule, DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Contents, ContentsEntry } from './model.js';
import { referenceWords } from './reference-words.js';

const DEEPEST = 4;
const DEPTH: AttributeRule = { expected: '1, 2, 3 or 4', fits: (value) => /^[1-4]$/.test(value) };

export const CONTENTS_DIRECTIVES: readonly (readonly [string, DirectiveKind])[] = [
  ['contents', { form: 'leaf', label: 'none', attributes: { depth: DEPTH }, build: (parts, context) => [buildContents('headings', parts, context)] }],
  ['list-of-figures', { form: 'leaf', label: 'none', attributes: {}, build: (parts, context) => [buildContents('figures', parts, context)] }],
  ['list-of-tables', { form: 'leaf', label: 'none', attributes: {}, build: (parts, context) => [buildContents('tables', parts, context)] }],
];

function buildContents(lists: Contents['lists'], { span, attributes }: DirectiveParts, context: BuildContext): Contents {
  const id = context.nextId();
  const entries: ContentsEntry[] = [];
  const own = context.anchors.all.findLast(({ kind }) => kind === 'heading');
  const depth = Number(attributes.get('depth') ?? DEEPEST);
  context.anchors.later(() => {
    const listed = context.anchors.all.filter((facts) => isListed(facts, lists) && facts !== own);
    const top = Math.min(...listed.map(({ level }) => level ?? 1));
    for (const facts of listed) {
      const entryDepth = (facts.level ?? 1) - top;
      if (entryDepth < depth) {
        entries.push(entryOf(facts, entryDepth, context));
      }
    }
  });
  return { kind: 'contents', id, span, lists, entries };
}

/** A table of contents does not name the heading above it. */
function isListed({ kind, isUnlisted }: AnchorFacts, lists: Contents['lists']): boolean {
  const wanted = { headings: 'heading', figures: 'figure', tables: 'table' } as const;
  return kind === wanted[lists] && !isUnlisted;
}

function entryOf(facts: AnchorFacts, depth: number, context: BuildContext): ContentsEntry {
  const id = context.nextId();
  const children = copyInlines(facts.title, context.nextId);
  return { kind: 'contentsEntry', id, span: facts.span, target: facts.id, depth, label: labelOf(facts, context), children };
}

/** A heading's number as it stands before it; «الشكل ٣» of a caption. */
function labelOf({ kind, number, suffix }: AnchorFacts, { metadata }: BuildContext): string | null {
  if (number === null) {
    return null;
  }
  return kind === 'figure' || kind === 'table' ? `${referenceWords(metadata)[kind]}\u00A0${number}` : number + suffix;
}
