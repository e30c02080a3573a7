/**
 * Sections to pages: each begins on the side that it asks for, and its pages are numbered in its own
 * way. What it leaves free before it is a blank page, with a number that nobody sees.
 */
import { bindingSide } from '../design/page-geometry.js';
import type { SectionsDesign } from '../design/theme.js';
import type { Direction } from '../document/metadata.js';
import type { Section } from '../document/model.js';
import { formatCounter } from '../locale/counters.js';
import type { LayoutContext } from './context.js';
import { paginate, type BodyPage, type PageFrame } from './paginate.js';
import type { Flow } from './page-stops.js';

/** A page of one section. */
export interface SectionPage extends BodyPage {
  /** Null in a publication of one file. */
  readonly section: Section | null;
  /** As printed, also where it is not. */
  readonly folio: string;
}

/** One flow a section; a publication of one file is one flow without a section. */
export function paginateSections(
  flows: readonly (readonly [Section | null, Flow])[],
  frame: PageFrame,
  context: LayoutContext,
): readonly SectionPage[] {
  const { metadata } = context.document;
  const pages: SectionPage[] = [];
  let count = 0;
  for (const [section, flow] of flows) {
    const style = section?.folios.style ?? 'decimal';
    const add = (body: BodyPage): void => {
      count += 1;
      pages.push({ ...body, section, folio: formatCounter(count, style, metadata.numerals) });
    };
    if (section !== null && !mayBegin(section, pages.length + 1, context)) {
      const number = pages.length + 1;
      add({ number, block: frame.block(number, 'portrait'), orientation: 'portrait', items: [] });
    }
    count = section?.folios.restarts === true ? 0 : count;
    paginate(flow, frame, pages.length + 1).forEach(add);
  }
  return pages;
}

/** Page 1 is a recto: the left one of a spread bound at the right. */
function mayBegin(section: Section, pageNumber: number, { theme, direction }: LayoutContext): boolean {
  const opening = section.opening ?? themeOpening(section, theme.sections, direction);
  const side = bindingSide(pageNumber, direction) === 'right' ? 'left' : 'right';
  return opening === 'any' || opening === side;
}

function themeOpening({ kind, matter }: Section, { opening }: SectionsDesign, direction: Direction): 'left' | 'right' | 'any' {
  // It belongs on the back of the title page.
  if (kind === 'colophon') {
    return 'any';
  }
  const asked = kind === 'part' ? opening.part : matter === 'body' ? opening.chapter : opening[matter];
  if (asked === 'any') {
    return 'any';
  }
  return direction === 'rtl' ? 'left' : 'right';
}
