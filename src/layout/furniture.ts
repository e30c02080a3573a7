/**
 * What stands around the text block: the title of the publication, or of the part, and the current
 * chapter above it, the folio below. Nobody reads it aloud, so all of it is artifact.
 *
 *     recto of a right-bound book:  │ chapter ………………… title │ binding
 *                                   │ folio                 │
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Rect } from '../base/geometry.js';
import { bindingSide, oriented } from '../design/page-geometry.js';
import type { Heading, NodeId } from '../document/model.js';
import type { Section } from '../document/model.js';
import { isBare as isBareSection } from '../document/section.js';
import { isolatedString, isolatedText } from '../document/isolated-text.js';
import { plainInline } from '../text/collect.js';
import { inkOfLine } from '../text/line-ink.js';
import { measureInline } from '../text/measure.js';
import { layoutParagraph } from '../text/paragraph.js';
import type { Align, InlineText } from '../text/types.js';
import type { LayoutContext } from './context.js';
import type { BodyPage } from './paginate.js';
import type { SectionPage } from './section-pages.js';
import { textStyle, UNOWNED } from './text-styles.js';
import type { FillItem, Item, LineItem, Mark, Page } from './types.js';

const PAGINATION: Mark = { kind: 'artifact', type: 'pagination' };

/** The two texts of a running head together take at most this share of the measure. */
const HEAD_SHARE = 0.46;
/** Punctuation that an ellipsis replaces. */
const TRAILING_MARKS = /[\p{P}\s]+$/u;
/** From the baseline of the running head to its rule, in points, or a third of the way to the text. */
const RULE_DROP = 6;
/** Between the ink of the running head and its rule, in points. */
const RULE_CLEARANCE = 1;

/** Adds running heads and folios to all pages. */
export function furnish(bodies: readonly SectionPage[], context: LayoutContext): readonly Page[] {
  const chapters = new Map<NodeId, Heading>();
  for (const block of context.document.blocks) {
    if (block.kind === 'heading' && block.level === 1) {
      chapters.set(block.id, block);
    }
  }
  const pages: Page[] = [];
  let chapter: Heading | null = null;
  let part: Section | null = null;
  for (const body of bodies) {
    const begun = chaptersOn(body, chapters);
    chapter = begun[0] ?? chapter;
    part = partAt(body, part);
    const head = isBare(body) || isOpening(body, begun, context) ? [] : runningHead(body, part, chapter, context);
    const foot = isBare(body) ? [] : folioItems(body, context);
    const { size } = oriented(context.theme.page, body.orientation);
    pages.push({ number: body.number, label: body.folio, size, items: [...body.items, ...head, ...foot] });
    chapter = begun.at(-1) ?? chapter;
  }
  return pages;
}

/** The part that a page's chapter belongs to. */
function partAt({ section }: SectionPage, part: Section | null): Section | null {
  if (section?.kind === 'part') {
    return section;
  }
  return section?.insidePart === true ? part : null;
}

/** Blank pages, and those of sections without furniture. */
function isBare({ items, section }: SectionPage): boolean {
  return items.length === 0 || (section !== null && isBareSection(section));
}

/** Chapters whose headings stand on this page. */
function chaptersOn({ items }: BodyPage, chapters: ReadonlyMap<NodeId, Heading>): readonly Heading[] {
  return items.flatMap(({ mark }) => (mark.kind === 'node' ? (chapters.get(mark.node) ?? []) : []));
}

/** The page with the title block, and pages that begin with a chapter, have no running head. */
function isOpening({ items, section }: SectionPage, begun: readonly Heading[], { theme }: LayoutContext): boolean {
  return items.some(({ mark }) => mark.kind === 'title') || (begun.length > 0 && (section !== null || theme.headings[1].newPage !== null));
}

function runningHead({ number, block }: BodyPage, part: Section | null, chapter: Heading | null, context: LayoutContext): readonly Item[] {
  const { furniture, colors } = context.theme;
  const { metadata } = context.document;
  const inner = bindingSide(number, context.direction);
  const outer = inner === 'left' ? 'right' : 'left';
  const baseline = pt(block.y - furniture.headGap);
  const limit = pt(block.width * HEAD_SHARE);
  const title = setFurniture(fitted(isolatedString(part?.title ?? metadata.title, metadata), limit, context), inner, baseline, block, context);
  const section = chapter ? fitted(isolatedText(chapter.children), limit, context) : null;
  const head = [...title, ...(section === null ? [] : setFurniture(section, outer, baseline, block, context))];
  const drop = Math.max(Math.min(RULE_DROP, furniture.headGap / 3), RULE_CLEARANCE + depthOf(head, context));
  const rule: FillItem = {
    kind: 'fill',
    rect: { x: block.x, y: pt(baseline + drop), width: block.width, height: furniture.headRule },
    color: colors.rule,
    mark: PAGINATION,
  };
  return [
    ...head,
    ...(furniture.headRule > 0 ? [rule] : []),
  ];
}

/** How far the ink of the lines reaches below their baseline. */
function depthOf(items: readonly LineItem[], { engine }: LayoutContext): number {
  return Math.max(0, ...items.flatMap(({ line }) => inkOfLine(line, engine.shaper).map(({ bottom }) => -bottom)));
}

function folioItems({ number, block, folio }: SectionPage, context: LayoutContext): readonly Item[] {
  const { furniture } = context.theme;
  const outer = bindingSide(number, context.direction) === 'left' ? 'right' : 'left';
  const align = furniture.folio === 'center' ? 'center' : outer;
  const text = furnitureText(folio, context);
  return setFurniture(text, align, pt(block.y + block.height + furniture.footGap), block, context);
}

function setFurniture(text: InlineText, align: Align, baseline: Pt, { x, width }: Rect, context: LayoutContext): readonly LineItem[] {
  const style = { align, direction: context.direction, measure: width, firstLineIndent: ZERO_PT, kashida: 'off', hang: false } as const;
  const lines = layoutParagraph(text, style, context.engine).slice(0, 1);
  return lines.map((line) => ({ kind: 'line', x, baseline, line, mark: PAGINATION }));
}

/** The text, or as many of its first words as fit, with an ellipsis. */
function fitted(text: string, limit: Pt, context: LayoutContext): InlineText {
  const fits = (candidate: InlineText): boolean => measureInline(candidate, context.engine, context.direction).maxWidth <= limit;
  const whole = furnitureText(text, context);
  if (fits(whole)) {
    return whole;
  }
  const words = text.split(/\s+/u);
  for (let count = words.length - 1; count > 1; count -= 1) {
    const shorter = furnitureText(`${words.slice(0, count).join(' ').replace(TRAILING_MARKS, '')}…`, context);
    if (fits(shorter)) {
      return shorter;
    }
  }
  return furnitureText(`${words[0] ?? ''}…`, context);
}

function furnitureText(text: string, context: LayoutContext): InlineText {
  return plainInline(text, textStyle(context.theme.furniture.text, context), UNOWNED);
}
