/** `:index[term]{entry sub see seealso}` marks places; `::index` prints where they are, in the order of the alphabet. */
import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { sortArabic, sortKey } from '../locale/collation.js';
import { formatInteger } from '../locale/numerals.js';
import { spanOf } from '../source/mdast.js';
import { checkAttributes } from './attribute-checks.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveKind } from './directive-kind.js';
import type { IndexMark } from './index-mark.js';
import type { DirectiveParts } from './directive-parts.js';
import { isolateNumbers } from './isolate-numbers.js';
import type { Index, IndexEntry, IndexGroup, Inline } from './model.js';
import { plainText } from './plain-text.js';
import { referenceWords } from './reference-words.js';

export const INDEX: DirectiveKind = { form: 'leaf', label: 'none', attributes: {}, build: (parts, context) => [buildIndex(parts, context)] };

type Phrasing = (nodes: readonly PhrasingContent[], context: BuildContext) => readonly Inline[];

/** The words between the brackets are printed; they may be none where `entry` says what is meant. */
export function buildIndexMark(node: TextDirective, context: BuildContext, phrasing: Phrasing): readonly Inline[] {
  const id = context.nextId();
  const span = spanOf(node, context.file);
  const given = checkAttributes(':index[…]', node.attributes ?? {}, ['entry', 'sub', 'see', 'seealso'], span, context);
  const children = phrasing(node.children, context);
  const entry = (given.get('entry') ?? plainText(children)).trim();
  if (entry === '') {
    context.report({
      rule: 'index-marks-name-an-entry',
      severity: 'error',
      message: 'expected a term for the index, but :index[…] has none',
      place: atSpan(span),
      hint: 'write :index[term], or :index[]{entry="term"} where nothing is to be printed',
    });
    return children;
  }
  context.indexMarks.push({ place: id, span, entry, sub: given.get('sub') ?? null, see: given.get('see') ?? null, seeAlso: given.get('seealso') ?? null });
  return [{ kind: 'anchor', id, span, children }];
}

function buildIndex({ span, opening }: DirectiveParts, context: BuildContext): Index {
  const id = context.nextId();
  const groups: IndexGroup[] = [];
  context.anchors.later(() => {
    checkMarks(opening, context);
    groups.push(...buildGroups(span, context));
  });
  return { kind: 'index', id, span, groups };
}

function checkMarks(opening: Span, { indexMarks, report }: BuildContext): void {
  if (indexMarks.length === 0) {
    report({
      rule: 'indexes-have-entries',
      severity: 'warning',
      message: 'expected places marked for the index, but there are none',
      place: atSpan(opening),
      hint: 'mark them by :index[term], or remove ::index',
    });
  }
  const entries = new Set(indexMarks.map(({ entry }) => entry));
  for (const { see, seeAlso, span } of indexMarks) {
    const missing = [see, seeAlso].find((name) => name !== null && !entries.has(name));
    if (missing !== undefined) {
      report({
        rule: 'index-references-find-an-entry',
        severity: 'error',
        message: `expected an entry “${String(missing)}” in the index, but there is none`,
        place: atSpan(span),
        hint: 'write the entry as it is marked elsewhere',
      });
    }
  }
}

function buildGroups(span: Span, context: BuildContext): readonly IndexGroup[] {
  const groups = new Map<string, IndexEntry[]>();
  for (const [entry, marks] of byName(context.indexMarks, (mark) => mark.entry)) {
    const letter = letterOf(entry, context);
    const own = marks.filter(({ sub }) => sub === null);
    const subs = byName(marks.filter(({ sub }) => sub !== null), ({ sub }) => sub ?? '');
    const entries = [buildEntry(entry, 0, own, span, context), ...subs.map(([sub, below]) => buildEntry(sub, 1, below, span, context))];
    groups.set(letter, [...(groups.get(letter) ?? []), ...entries]);
  }
  return [...groups].map(([letter, entries]) => ({ kind: 'indexGroup', id: context.nextId(), span, letter, entries }));
}

/** In the order of the alphabet. */
function byName(marks: readonly IndexMark[], nameOf: (mark: IndexMark) => string): readonly (readonly [string, readonly IndexMark[]])[] {
  const named = new Map<string, IndexMark[]>();
  for (const mark of marks) {
    named.set(nameOf(mark), [...(named.get(nameOf(mark)) ?? []), mark]);
  }
  return sortArabic([...named], ([name]) => name);
}

const BARE_ALEF = 'ا';
const ALEF = 'أ';

function letterOf(entry: string, { metadata }: BuildContext): string {
  const letter = (/[\p{L}\p{N}]/u.exec(sortKey(entry))?.[0] ?? '').toUpperCase();
  if (!/\p{L}/u.test(letter)) {
    return referenceWords(metadata).numbers;
  }
  return letter === BARE_ALEF ? ALEF : letter;
}

function buildEntry(name: string, depth: IndexEntry['depth'], marks: readonly IndexMark[], span: Span, context: BuildContext): IndexEntry {
  const { metadata, nextId } = context;
  const words = referenceWords(metadata);
  const id = nextId();
  const children = isolateNumbers([{ kind: 'text', id: nextId(), span, value: name }], context);
  const places = marks.filter(({ see }) => see === null);
  const locators = places.map(({ place, span: at }, index) => {
    const number: Inline = { kind: 'text', id: nextId(), span: at, value: formatInteger(index + 1, metadata.numerals) };
    return { kind: 'reference', id: nextId(), span: at, target: place, children: [number], paged: { showsName: false, before: '' } } as const;
  });
  const see = [...new Set(marks.flatMap((mark) => mark.see ?? []))].map((other) => `${words.see} ${other}`);
  const also = [...new Set(marks.flatMap((mark) => mark.seeAlso ?? []))].map((other) => `${words.seeAlso} ${other}`);
  const notes = [...see, ...also].map((value): Inline => ({ kind: 'text', id: nextId(), span, value }));
  return { kind: 'indexEntry', id, span, depth, children, locators, notes };
}
