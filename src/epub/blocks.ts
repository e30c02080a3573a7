/** Blocks to XHTML. */
import { assertNever } from '../base/assert.js';
import type {
  Block,
  BlockQuote,
  CodeBlock,
  Demo,
  Display,
  Figure,
  FigureRow,
  Heading,
  Initial,
  List,
  ListItem,
  Paragraph,
  Region,
} from '../document/model.js';
import { isolatedParts, type IsolatedPart } from '../document/code-isolates.js';
import { codeLines } from '../document/code-lines.js';
import { headingLabel } from '../document/outline.js';
import { displayDirection, proseDirection } from '../document/paragraph-direction.js';
import { renderBibliography } from './bibliography.js';
import { renderBox } from './boxes.js';
import { renderChart } from './charts.js';
import { renderContents } from './contents-block.js';
import { renderDefinitions } from './definitions.js';
import { renderIndex } from './index-block.js';
import { directed, directedProse } from './directed.js';
import { renderEquation } from './formulas.js';
import { filled, NO_BREAK_SPACE, renderBlockOf, renderDisplay, renderImage, renderInlines } from './inlines.js';
import { listClass } from './list-markers.js';
import { renderEntryList, renderLetterhead, renderSignature } from './forms.js';
import { renderMarginNote, renderNoted, withMarginNotes } from './margin-notes.js';
import { withOrnament } from './ornaments.js';
import { renderParallel } from './parallel.js';
import { blockMarks, marksWithin } from './page-marks.js';
import { idOf, inDirection, type Rendering } from './rendering.js';
import { renderScripture } from './scripture.js';
import { renderTable } from './tables.js';
import { renderVerse } from './verse.js';
import { codeClass } from './text-styles.js';
import { element, lines, text, textElement, type XmlNode } from './xml.js';

export function renderBlocks(blocks: readonly Block[], rendering: Rendering): readonly XmlNode[] {
  return withMarginNotes(blocks).flatMap(({ block, notes }) => {
    const node = renderBlock(block, rendering);
    return [...blockMarks(block.id, rendering), notes.length === 0 ? node : renderNoted(node, notes, rendering)];
  });
}

function renderBlock(block: Block, rendering: Rendering): XmlNode {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, rendering);
    case 'paragraph':
      return renderParagraph(block, {}, rendering);
    case 'list':
      return renderList(block, rendering);
    case 'blockQuote':
      return renderBlockQuote(block, rendering);
    case 'table':
      return renderTable(block, rendering, renderBlocks);
    case 'chart':
      return renderChart(block, rendering, renderTable(block.table, rendering, renderBlocks));
    case 'figure':
      return renderFigure(block, rendering);
    case 'codeBlock':
      return renderCodeBlock(block, rendering);
    case 'equation':
      return renderEquation(block, rendering);
    case 'thematicBreak':
      return element('hr', {});
    case 'box':
      return renderBox(block, rendering, renderBlocks);
    case 'figureRow':
      return renderFigureRow(block, rendering);
    case 'cards':
      return element('div', { class: 'cards' }, lines(renderBlocks(block.cards, rendering)));
    case 'entryList':
      return renderEntryList(block, rendering, renderBlocks);
    case 'signature':
      return renderSignature(block, rendering);
    case 'letterhead':
      return renderLetterhead(block, rendering);
    case 'region':
      return renderRegion(block, rendering);
    case 'index':
      return renderIndex(block, rendering);
    case 'definitionList':
      return renderDefinitions(block, rendering, renderBlocks);
    case 'contents':
      return renderContents(block, rendering);
    case 'demo':
      return renderDemo(block, rendering);
    case 'scripture':
      return renderScripture(block, rendering);
    case 'initial':
      return renderInitial(block, rendering);
    case 'beside':
      return element('div', { class: 'beside' }, lines(renderBlocks([block.figure, ...block.children], rendering)));
    case 'parallel':
      return renderParallel(block, rendering, renderBlocks);
    case 'small':
      return element('div', { id: idOf(block, rendering), class: 'small' }, lines(renderBlocks(block.children, rendering)));
    case 'marginNote':
      return renderMarginNote(block, rendering);
    case 'endnotes':
      return { type: 'text', value: '' };
    case 'bibliography':
      return renderBibliography(block, rendering);
    case 'verse':
      return renderVerse(block, rendering);
    case 'display':
      return renderDisplayLine(block, rendering);
    default:
      return assertNever(block);
  }
}

const isWord = (label: string): boolean => /\p{L}/u.test(label);

function renderHeading(heading: Heading, rendering: Rendering): XmlNode {
  const label = headingLabel(heading);
  const number = label === null ? [] : [textElement('bdi', { class: 'number', dir: isWord(label) ? rendering.metadata.direction : 'ltr' }, label), ...text(' ')];
  const id = rendering.addresses.get(heading.id)?.id ?? null;
  const direction = displayDirection(heading.children, rendering.metadata);
  const attributes = { id, ...directed(heading.children, direction, rendering) };
  const node = element(`h${heading.level}`, attributes, [...number, ...filled(heading.children, inDirection(direction, rendering))]);
  return withOrnament(node, rendering.theme.headings[heading.level]);
}

/** The title is the one heading of its page. */
function renderDisplayLine({ role, children }: Display, rendering: Rendering): XmlNode {
  const [image] = children;
  if (role === 'logo' && image?.kind === 'image') {
    return element('p', { class: role }, [renderImage(image, null, rendering)]);
  }
  const direction = displayDirection(children, rendering.metadata);
  const attributes = { class: role, ...directed(children, direction, rendering) };
  return element(role === 'title' ? 'h1' : 'p', attributes, filled(children, inDirection(direction, rendering)));
}

function renderParagraph(
  paragraph: Paragraph,
  attributes: Readonly<Record<string, string | null>>,
  rendering: Rendering,
): XmlNode {
  const { children } = paragraph;
  const direction = proseDirection(children, rendering.metadata);
  return renderBlockOf('p', { ...attributes, ...directedProse(children, direction, rendering) }, children, direction, rendering);
}

function renderList(list: List, rendering: Rendering): XmlNode {
  const { className, isOurs } = listClass(list, rendering.numerals);
  const items = list.items.map((item, index) => renderItem(item, isOurs ? list.start + index : null, list.tight, rendering));
  if (list.counting === null) {
    return element('ul', { class: list.tight ? 'tight' : null }, lines(items));
  }
  const classes = [className, ...(list.tight ? ['tight'] : [])];
  const start = list.start === 1 ? null : String(list.start);
  return element('ol', { class: classes.join(' '), start }, lines(items));
}

/** `value` only where the style sheet asks for it. */
function renderItem(item: ListItem, number: number | null, tight: boolean, rendering: Rendering): XmlNode {
  const value = number === null ? null : String(number);
  const check = item.checked === null ? [] : [renderCheck(item.marker, item.checked, rendering), ...text(' ')];
  const [first, ...rest] = item.children;
  const className = item.checked === null ? null : 'task';
  if (first?.kind !== 'paragraph') {
    const children = item.children.length > 0 ? renderBlocks(item.children, rendering) : text(NO_BREAK_SPACE);
    return element('li', { class: className, value }, [...check, ...children]);
  }
  const direction = proseDirection(first.children, rendering.metadata);
  const content = [...check, ...filled(first.children, inDirection(direction, rendering))];
  const attributes = directedProse(first.children, direction, rendering);
  // Direction stands on a block inside the item: the marker keeps its side.
  const isPlain = tight && direction === rendering.direction;
  const lead = isPlain ? content : [element(tight ? 'div' : 'p', attributes, content)];
  return element('li', { class: className, value }, [...lead, ...renderBlocks(rest, rendering)]);
}

function renderCheck(marker: string, checked: boolean, { labels }: Rendering): XmlNode {
  const label = checked ? labels.done : labels.toDo;
  return textElement('span', { class: 'check', role: 'img', 'aria-label': label }, marker);
}

/** HTML: who said it stands outside the quotation, so a quotation with its source is a figure. */
function renderBlockQuote(quote: BlockQuote, rendering: Rendering): XmlNode {
  const words = element('blockquote', { id: idOf(quote, rendering) }, lines(renderBlocks(quote.children, rendering)));
  if (quote.attribution === null) {
    return words;
  }
  const { children } = quote.attribution;
  const direction = proseDirection(children, rendering.metadata);
  const source = [...text('— '), ...renderInlines(children, inDirection(direction, rendering))];
  const attributes = { class: 'attribution', ...directed(children, direction, rendering) };
  return element('figure', { class: 'quote' }, lines([words, element('figcaption', attributes, source)]));
}

/** Readers without flexible boxes set the images one below the other. */
function renderFigureRow({ figures, caption }: FigureRow, rendering: Rendering): XmlNode {
  const row = element('div', { class: 'figure-row' }, lines(renderBlocks(figures, rendering)));
  const below = caption === null ? [] : [renderDisplay('figcaption', {}, caption.children, rendering)];
  return element('figure', { class: 'figures' }, lines([row, ...below]));
}

function renderFigure(figure: Figure, rendering: Rendering): XmlNode {
  const image = renderImage(figure.image, null, rendering, figure.share);
  const caption = figure.caption === null ? [] : [renderDisplay('figcaption', {}, figure.caption.children, rendering)];
  return element('figure', { id: idOf(figure, rendering), class: figure.side === null ? null : `at-${figure.side}` }, lines([image, ...caption]));
}

/** Where a line runs from the right, every line is an element with a direction of its own. */
function renderCodeBlock(code: CodeBlock, rendering: Rendering): XmlNode {
  const listing = codeLines(code);
  const isProgram = listing.every(({ direction }) => direction === 'ltr');
  let start = 0;
  const children = listing.flatMap((line, index): readonly XmlNode[] => {
    const lineEnd = index < listing.length - 1 ? text('\n') : [];
    const next = start + line.text.length + 1;
    const content = [...marksWithin(code.id, start, next, rendering), ...isolatedParts(line).flatMap(renderCodePart), ...lineEnd];
    start = next;
    return isProgram ? content : [element('span', { class: `code-line ${line.direction}`, dir: line.direction }, content)];
  });
  return element('pre', { dir: 'ltr' }, [element('code', { dir: 'ltr' }, code.value === '' ? text(NO_BREAK_SPACE) : children)]);
}

function renderCodePart({ text: code, kind, direction }: IsolatedPart): readonly XmlNode[] {
  const look = kind === null ? null : codeClass(kind);
  if (direction !== null) {
    return [textElement('bdi', { class: look, dir: direction }, code)];
  }
  return look === null ? text(code) : [textElement('span', { class: look }, code)];
}

function renderDemo(demo: Demo, rendering: Rendering): XmlNode {
  const shown = element('div', { class: 'demo-result' }, lines(renderBlocks(demo.children, rendering)));
  return element('div', { class: 'demo' }, lines([renderCodeBlock(demo.source, rendering), shown]));
}

/** Screens that are wide enough show columns; a landscape page is the reader's own affair. */
function renderRegion({ columns, ruled, children }: Region, rendering: Rendering): XmlNode {
  const classes = columns > 1 ? `columns columns-${columns}${ruled ? ' ruled' : ''}` : null;
  return element('div', { class: classes }, lines(renderBlocks(children, rendering)));
}

function renderInitial({ id, word, children }: Initial, rendering: Rendering): XmlNode {
  const direction = proseDirection(children, rendering.metadata);
  const inside = inDirection(direction, rendering);
  const content = [textElement('span', { class: 'initial' }, word.value), ...renderInlines(children, inside)];
  return element('p', { id: idOf({ id }, rendering), class: 'opening', ...directedProse(children, direction, rendering) }, content);
}
