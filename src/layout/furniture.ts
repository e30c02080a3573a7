/**
 * What stands around the text block: running heads and feet, as the theme sets them, with the current
 * part, chapter and section of each page. Nobody reads them aloud, so all of it is artifact.
 *
 *     recto of a right-bound book:  │ end ………… center ………… start │ binding
 */
import { oriented } from '../design/page-geometry.js';
import type { Block, Heading, NodeId, Section } from '../document/model.js';
import { isBare as isBareSection } from '../document/section.js';
import type { LayoutContext } from './context.js';
import { FurnitureStrip } from './furniture-strip.js';
import type { BodyPage } from './paginate.js';
import type { SectionPage } from './section-pages.js';
import type { Page } from './types.js';

/** Adds running heads and feet to all pages. */
export function furnish(bodies: readonly SectionPage[], context: LayoutContext): readonly Page[] {
  const headings = runningHeadings(context.document.blocks);
  const strip = new FurnitureStrip(context);
  const { furniture, page } = context.theme;
  const pages: Page[] = [];
  let [chapter, section, part]: [Heading | null, Heading | null, Section | null] = [null, null, null];
  for (const body of bodies) {
    const begun = headingsOn(body, headings);
    const chapters = begun.filter(({ level }) => level === 1);
    chapter = chapters[0] ?? chapter;
    // A section ends with its chapter.
    section = begun.find(({ level }) => level === 2) ?? (chapters.length > 0 ? null : section);
    part = partAt(body, part);
    const words = { part, chapter, section: section ?? chapter, folio: body.folio };
    const side = body.number % 2 === 1 ? 'recto' : 'verso';
    const head = isBare(body) || isOpening(body, chapters, context) ? [] : strip.head(furniture.head[side], words, body.block);
    const foot = isBare(body) ? [] : strip.foot(furniture.foot[side], words, body.block);
    const { size } = oriented(page, body.orientation);
    pages.push({ number: body.number, label: body.folio, size, items: [...body.items, ...head, ...foot] });
    chapter = chapters.at(-1) ?? chapter;
    section = begun.at(-1)?.level === 1 ? null : (begun.at(-1) ?? section);
  }
  return pages;
}

/** Headings that running heads may name. */
function runningHeadings(blocks: readonly Block[]): ReadonlyMap<NodeId, Heading> {
  return new Map(blocks.flatMap((block) => (block.kind === 'heading' && block.level <= 2 ? [[block.id, block] as const] : [])));
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

/** Those of the headings that stand on this page, in order. */
function headingsOn({ items }: BodyPage, headings: ReadonlyMap<NodeId, Heading>): readonly Heading[] {
  const found = items.flatMap(({ mark }) => (mark.kind === 'node' ? (headings.get(mark.node) ?? []) : []));
  return [...new Set(found)];
}

/** The page with the title block, and pages that begin with a chapter, have no running head. */
function isOpening({ items, section }: SectionPage, begun: readonly Heading[], { theme }: LayoutContext): boolean {
  return items.some(({ mark }) => mark.kind === 'title') || (begun.length > 0 && (section !== null || theme.headings[1].newPage !== null));
}
