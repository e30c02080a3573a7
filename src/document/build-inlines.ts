import type { FootnoteReference, Html, Link as MdastLink, LinkReference, PhrasingContent, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { normalizeLabel, spanOf } from '../source/mdast.js';
import { inside, type BuildContext } from './build-context.js';
import { buildAnchor } from './build-anchor.js';
import { buildFormula } from './build-formula.js';
import { buildCitation } from './build-citation.js';
import { buildImage } from './build-image.js';
import { buildIndexMark } from './build-index.js';
import { buildMarginNote } from './build-margin-note.js';
import { buildPhrase } from './build-phrase.js';
import { buildInlineQuran } from './build-quran.js';
import { buildRef, buildReference, formAfter, referenceForm } from './build-reference.js';
import { buildTerm } from './build-term.js';
import { buildText } from './build-text.js';
import { buildTransliteration } from './build-transliteration.js';
import { isolateNumbers } from './isolate-numbers.js';
import { linkTarget, placeName } from './link-target.js';
import type { Inline } from './model.js';
import { isTooDeep } from './nesting.js';
import { checkHtml, withoutComments } from './raw-html.js';
import { isolatedAddress, showsAddress } from './shown-address.js';
import { sliceText } from './slice-text.js';

/** All of a block's phrasing content, in order. What is refused has been told and leaves its text where it can. */
export function buildInlines(nodes: readonly PhrasingContent[], context: BuildContext): readonly Inline[] {
  return isolateNumbers(buildPhrasing(nodes, context), context);
}

function buildPhrasing(nodes: readonly PhrasingContent[], context: BuildContext): readonly Inline[] {
  const first = nodes[0];
  if (first === undefined || isTooDeep(first, context)) {
    return [];
  }
  const deeper = inside(context, { nesting: context.place.nesting + 1 });
  const spoken = withoutComments(nodes, context.file);
  spoken.filter(isHtml).forEach((node, index, siblings) => {
    checkHtml(node, siblings.slice(0, index), context);
  });
  return spoken.flatMap((node, index) => {
    const before = spoken[index - 1];
    const form = before !== undefined && placeOf(before, deeper) !== null ? formAfter(node) : null;
    const place = placeOf(node, deeper);
    if (place !== null) {
      return buildEmptyLink(place, node, spoken[index + 1], deeper);
    }
    return form === null || node.type !== 'text' ? buildInline(node, deeper) : buildRest(node, form.length, deeper);
  });
}

/** The name in `[](#name)`: what it says is for us to find. Null for all else. */
function placeOf(node: PhrasingContent, context: BuildContext): string | null {
  const isEmpty = node.type === 'link' && node.children.length === 0 && node.url.length > 1;
  return isEmpty ? placeName(node.url, context) : null;
}

function buildEmptyLink(place: string, node: PhrasingContent, next: PhrasingContent | undefined, context: BuildContext): readonly Inline[] {
  const span = spanOf(node, context.file);
  const asked = formAfter(next);
  const form = asked === null ? 'full' : referenceForm(asked.name, span, context);
  return buildReference(place, form ?? 'full', span, context);
}

/** A text without the form of the reference before it. */
function buildRest(node: Text, from: number, context: BuildContext): readonly Inline[] {
  return from < node.value.length ? buildText(sliceText(node, from, node.value.length, context.file), context) : [];
}

function buildInline(node: PhrasingContent, context: BuildContext): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return buildText(node, context);
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const kind = node.type === 'delete' ? 'strikethrough' : node.type;
      return [{ kind, ...identity(node, context), children: buildPhrasing(node.children, context) }];
    }
    case 'textDirective':
      return buildTextDirective(node, context);
    case 'inlineCode':
      return [{ kind: 'code', ...identity(node, context), value: node.value }];
    case 'inlineMath':
      return [buildFormula(node, context)].filter((formula) => formula !== null);
    case 'break':
      return [{ kind: 'lineBreak', ...identity(node, context) }];
    case 'link':
    case 'linkReference':
      return buildLink(node, context);
    case 'image':
    case 'imageReference':
      return [buildImage(node, context)];
    case 'citation':
      return buildCitation(node, spanOf(node, context.file), context, buildPhrasing);
    case 'footnoteReference':
      return buildNoteReference(node, context);
    default:
      return [];
  }
}

function buildTextDirective(node: TextDirective, context: BuildContext): readonly Inline[] {
  const { start, end } = spanOf(node, context.file);
  const isClosed = context.file.text.slice(start, end).startsWith('[', node.name.length + 1);
  switch (isClosed ? node.name : null) {
    case 'anchor':
      return buildAnchor(node, context, buildPhrasing);
    case 'index':
      return buildIndexMark(node, context, buildPhrasing);
    case 'term':
      return buildTerm(node, context, buildPhrasing);
    case 'ref':
      return buildRef(node, context);
    case 'margin':
      return buildMarginNote(node, context);
    case 'quran':
      return buildInlineQuran(node, context);
    case 'translit':
      return buildTransliteration(node, context);
    default:
      return [buildPhrase(node, context, buildPhrasing)];
  }
}

/** A link that may lead nowhere, or stands in another one's text, leaves its text. */
function buildLink(node: MdastLink | LinkReference, context: BuildContext): readonly Inline[] {
  const { id, span } = identity(node, context);
  const target = linkTarget(urlOf(node, context), id, span, context);
  const children = buildPhrasing(node.children, inside(context, { insideLink: true }));
  if (target === null || context.place.insideLink) {
    return children;
  }
  const isAddress = target.kind === 'url' && showsAddress(children, target.href);
  return [{ kind: 'link', id, span, target, children: isAddress ? [isolatedAddress(children, span, context)] : children }];
}

function urlOf(node: MdastLink | LinkReference, { survey }: BuildContext): string {
  return node.type === 'link' ? node.url : (survey.links.get(normalizeLabel(node.identifier))?.url ?? '');
}

function buildNoteReference(node: FootnoteReference, context: BuildContext): readonly Inline[] {
  const { id, span } = identity(node, context);
  const note = context.notes.refer(node.identifier, id);
  return note === null ? [] : [{ kind: 'noteReference', id, span, note: note.id, number: note.number, mark: note.mark }];
}

function identity(node: PhrasingContent, context: BuildContext): Pick<Inline, 'id' | 'span'> {
  return { id: context.nextId(), span: spanOf(node, context.file) };
}

function isHtml(node: PhrasingContent): node is Html {
  return node.type === 'html';
}
