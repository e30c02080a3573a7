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
import type { Align, InlineText, Line } from '../text/types.js';
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
  const heads = new Heads(context);
  const pages: Page[] = [];
  let chapter: Heading | null = null;
  let part: Section | null = null;
  for (const body of bodies) {
    const begun = chaptersOn(body, chapters);
    chapter = begun[0] ?? chapter;
    part = partAt(body, part);
    const head = isBare(body) || isOpening(body, begun, context) ? [] : runningHead(body, part, chapter, heads, context);
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

function runningHead({ number, block }: BodyPage, part: Section | null, chapter: Heading | null, heads: Heads, context: LayoutContext): readonly Item[] {
  const { furniture, colors } = context.theme;
  const { metadata } = context.document;
  const inner = bindingSide(number, context.direction);
  const outer = inner === 'left' ? 'right' : 'left';
  const baseline = pt(block.y - furniture.headGap);
  const title = heads.set(isolatedString(part?.title ?? metadata.title, metadata), inner, block.width);
  const section = chapter === null ? [] : [heads.set(isolatedText(chapter.children), outer, block.width)];
  const head = [title, ...section];
  const depth = Math.max(...head.map((text) => text.depth));
  const drop = Math.max(Math.min(RULE_DROP, furniture.headGap / 3), RULE_CLEARANCE + depth);
  const rule: FillItem = {
    kind: 'fill',
    rect: { x: block.x, y: pt(baseline + drop), width: block.width, height: furniture.headRule },
    color: colors.rule,
    mark: PAGINATION,
  };
  return [
    ...head.flatMap(({ lines }) => placed(lines, baseline, block)),
    ...(furniture.headRule > 0 ? [rule] : []),
  ];
}

function folioItems({ number, block, folio }: SectionPage, context: LayoutContext): readonly Item[] {
  const { furniture } = context.theme;
  const outer = bindingSide(number, context.direction) === 'left' ? 'right' : 'left';
  const align = furniture.folio === 'center' ? 'center' : outer;
  const lines = setLine(furnitureText(folio, context), align, block.width, context);
  return placed(lines, pt(block.y + block.height + furniture.footGap), block);
}

function placed(lines: readonly Line[], baseline: Pt, { x }: Rect): readonly LineItem[] {
  return lines.map((line) => ({ kind: 'line', x, baseline, line, mark: PAGINATION }));
}

function setLine(text: InlineText, align: Align, measure: Pt, { direction, engine }: LayoutContext): readonly Line[] {
  const style = { align, direction, measure, firstLineIndent: ZERO_PT, kashida: 'off', hang: false } as const;
  return layoutParagraph(text, style, engine).slice(0, 1);
}

interface Head {
  /** The only line, or none of a text without words. */
  readonly lines: readonly Line[];
  /** How far its ink reaches below the baseline. */
  readonly depth: Pt;
}

/** Sets the texts of running heads once for each side: most pages repeat the one before. */
class Heads {
  private readonly known = new Map<string, Head>();

  constructor(private readonly context: LayoutContext) {}

  set(text: string, align: Align, measure: Pt): Head {
    const key = `${align} ${measure} ${text}`;
    const head = this.known.get(key) ?? this.lay(text, align, measure);
    this.known.set(key, head);
    return head;
  }

  private lay(text: string, align: Align, measure: Pt): Head {
    const { context } = this;
    const lines = setLine(fitted(text, pt(measure * HEAD_SHARE), context), align, measure, context);
    const ink = lines.flatMap((line) => inkOfLine(line, context.engine.shaper));
    return { lines, depth: pt(Math.max(0, ...ink.map(({ bottom }) => -bottom))) };
  }
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
