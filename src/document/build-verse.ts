/** `:::verse`: a line of source is a line of the poem, a blank line parts stanzas. */
import type { Paragraph as MdastParagraph, PhrasingContent, RootContent } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import { formatInteger } from '../locale/numerals.js';
import { spanOf } from '../source/mdast.js';
import { splitAttribution } from './attribution.js';
import type { BuildContext } from './build-context.js';
import type { DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import { buildAttribution } from './build-quote.js';
import { gapOf, hasOtherGaps } from './hemistichs.js';
import type { Block, Hemistich, Stanza, VerseLine } from './model.js';
import { numberBlock, withNumber } from './named-number.js';
import { splitPhrasing, type Separator } from './split-phrasing.js';
import { checkHtml } from './raw-html.js';
import { checkHalves, checkLone } from './verse-checks.js';
import { VERSE_ATTRIBUTES, verseOptions, type VerseOptions } from './verse-options.js';

type Line = readonly PhrasingContent[];

interface StanzaSource {
  readonly span: Span;
  readonly lines: readonly Line[];
}

const LINES: Separator = { pattern: /[ \t]*(?:\r\n|\n|\r)[ \t]*/g, breaks: true };

/** How the lines of a poem are read. */
interface Reading extends VerseOptions {
  readonly gap: Separator | null;
}

export const VERSE: DirectiveKind = { form: 'container', label: 'optional', attributes: VERSE_ATTRIBUTES, build: buildVerse };

function buildVerse(parts: DirectiveParts, context: BuildContext): readonly Block[] {
  const { span, opening, label, slug } = parts;
  const options = verseOptions(parts);
  const { quotation, attribution } = splitAttribution(paragraphsOf(parts.content, context), context.file);
  const sources = quotation.flatMap((node) => (node.type === 'paragraph' ? stanzaSource(node, context) : []));
  const lines = sources.flatMap((stanza) => stanza.lines);
  const gap = options.isFree ? null : gapOf(lines);
  tellOfPoem(lines, options, gap, opening, context);
  const id = context.nextId();
  const words = label === null ? [] : context.inlines(label, context);
  const number = numberBlock({ id, span: opening, kind: 'verse', slug, counted: 'verse' }, words, context);
  const title = withNumber(number, words, opening, context);
  const stanzas = buildStanzas(sources, { ...options, gap }, context);
  const by = attribution === null ? null : buildAttribution(attribution, context);
  return [{ kind: 'verse', id, span, form: gap === null ? 'free' : 'classical', title, stanzas, attribution: by }];
}

/** What has lines; tells of the rest. */
function paragraphsOf(nodes: readonly RootContent[], context: BuildContext): MdastParagraph[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') {
      return [node];
    }
    if (node.type === 'html') {
      checkHtml(node, [], context);
    } else if (node.type !== 'definition' && node.type !== 'footnoteDefinition') {
      context.report({
        rule: 'verse-holds-lines',
        severity: 'error',
        message: `expected lines of verse, but Markdown takes this for a ${KINDS[node.type] ?? node.type}`,
        place: atSpan(spanOf(node, context.file)),
        hint: 'put \\ before its first character; a blank line parts stanzas, and spaces before a line are not needed',
      });
    }
    return [];
  });
}

const KINDS: Readonly<Record<string, string>> = {
  blockquote: 'quotation',
  code: 'block of code',
  containerDirective: 'directive',
  leafDirective: 'directive',
  thematicBreak: 'rule',
};

function stanzaSource(node: MdastParagraph, { file }: BuildContext): readonly StanzaSource[] {
  const lines = splitPhrasing(node.children, LINES, file).filter((line) => line.length > 0);
  return lines.length === 0 ? [] : [{ span: spanOf(node, file), lines }];
}

function tellOfPoem(lines: readonly Line[], { isFree }: VerseOptions, gap: Separator | null, opening: Span, { report }: BuildContext): void {
  if (lines.length === 0) {
    report({
      rule: 'verse-has-lines',
      severity: 'error',
      message: 'expected a poem between :::verse and :::, but there is no line',
      place: atSpan(opening),
      hint: 'write its lines, or remove the directive',
    });
  }
  if (!isFree && gap === null && hasOtherGaps(lines)) {
    report({
      rule: 'verse-gaps-are-known',
      severity: 'warning',
      message: 'expected *** between the halves of each line, but they seem to be parted by something else, which is printed as it is',
      place: atSpan(opening),
      hint: 'write " *** " between the halves, or {form=free} if the lines have none',
    });
  }
}

function buildStanzas(sources: readonly StanzaSource[], reading: Reading, context: BuildContext): readonly Stanza[] {
  let count = 0;
  return sources.map(({ span, lines }): Stanza => {
    const id = context.nextId();
    const built = lines.map((line) => {
      count += 1;
      return buildLine(line, count, reading, context);
    });
    if (reading.gap !== null) {
      checkLone(built, context);
    }
    return { kind: 'stanza', id, span, lines: built };
  });
}

function buildLine(line: Line, index: number, { gap, numbered }: Reading, context: BuildContext): VerseLine {
  const id = context.nextId();
  const span = spanOfNodes(line, context);
  const halves = gap === null ? [line] : splitPhrasing(line, gap, context.file);
  checkHalves(halves, span, context);
  const hemistichs = halves.map((half): Hemistich => {
    const halfId = context.nextId();
    return { kind: 'hemistich', id: halfId, span: half.length === 0 ? span : spanOfNodes(half, context), children: context.inlines(half, context) };
  });
  const isNumbered = numbered !== null && index % numbered === 0;
  return { kind: 'verseLine', id, span, number: isNumbered ? formatInteger(index, context.metadata.numerals) : null, hemistichs };
}

/** From the first to the last of some neighbours; there is one at least. */
function spanOfNodes(nodes: Line, { file }: BuildContext): Span {
  const spans = nodes.map((node) => spanOf(node, file));
  return { file, start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
