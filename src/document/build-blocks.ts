import type { Code, Heading as MdastHeading, RootContent } from 'mdast';
import { atSpan } from '../base/diagnostic.js';
import { TEXT_LANGUAGES } from '../source/code-nodes.js';
import { spanOf } from '../source/mdast.js';
import { inside, type BuildContext } from './build-context.js';
import { buildDirective } from './build-directive.js';
import { buildEquation } from './build-formula.js';
import { headingOf } from './build-heading.js';
import { groupBeside } from './group-beside.js';
import { buildList } from './build-list.js';
import { buildParagraph } from './build-paragraph.js';
import { buildQuote } from './build-quote.js';
import { buildTable } from './build-table.js';
import type { Block, CodeBlock } from './model.js';
import { isTooDeep } from './nesting.js';
import { plainText } from './plain-text.js';
import { checkHtml } from './raw-html.js';
import { pairCaptions, type Captioned } from './table-captions.js';

/** Flow content, in order; definitions and notes have been gathered by the survey. */
export function buildBlocks(nodes: readonly RootContent[], context: BuildContext): readonly Block[] {
  const first = nodes[0];
  if (first === undefined || isTooDeep(first, context)) {
    return [];
  }
  const deeper = inside(context, { nesting: context.place.nesting + 1 });
  return groupBeside(pairCaptions(nodes, context.file).flatMap((captioned) => buildBlock(captioned, deeper)), context);
}

function buildBlock({ node, caption }: Captioned, context: BuildContext): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return [buildHeading(node, context)];
    case 'paragraph':
      return buildParagraph(node, context);
    case 'list':
      return [buildList(node, context)];
    case 'blockquote':
      return [buildQuote(node, context)];
    case 'table':
      return [buildTable(node, caption, context)];
    case 'code':
      return [buildCode(node, context)];
    case 'displayMath':
      return [buildEquation(node, context)].filter((equation) => equation !== null);
    case 'thematicBreak':
      return [{ kind: 'thematicBreak', id: context.nextId(), span: spanOf(node, context.file) }];
    case 'containerDirective':
    case 'leafDirective':
      return buildDirective(node, context);
    case 'html':
      checkHtml(node, [], context);
      return [];
    default:
      return [];
  }
}

function buildHeading(node: MdastHeading, context: BuildContext): Block {
  const span = spanOf(node, context.file);
  const facts = context.survey.headings.get(node);
  const id = context.nextId();
  const children = context.inlines(facts?.children ?? node.children, context);
  if (facts === undefined) {
    context.report({
      rule: 'notes-have-no-headings',
      severity: 'error',
      message: 'expected no heading in a footnote, but here is one',
      place: atSpan(span),
      hint: 'remove the # marks, or put \\ before them',
    });
    return { kind: 'paragraph', id, span, children };
  }
  if (plainText(children).trim() === '') {
    context.report({
      rule: 'headings-have-text',
      severity: 'error',
      message: 'expected a heading’s text, but there is none',
      place: atSpan(span),
      hint: 'write the text after the # marks, or remove them',
    });
  }
  return headingOf(facts, id, span, children, context);
}

function buildCode(node: Code, context: BuildContext): CodeBlock {
  const language = node.lang ?? null;
  const lineDirection = TEXT_LANGUAGES.includes(language ?? '') ? 'first-strong' : 'ltr';
  const { value, data } = node;
  return { kind: 'codeBlock', id: context.nextId(), span: spanOf(node, context.file), language, lineDirection, value, tokens: data?.tokens ?? [] };
}
