import { pt, type Pt } from '../base/units.js';
import type { Size } from '../base/geometry.js';
import { scaleText } from './text-design.js';
import type { BoxDesign, HeadingDesign, Margins, PageDesign, Theme, TitleDesign, VerseDesign } from './theme.js';

/** Multiplies the sizes of all texts, and the spaces that go with them, so that the scale stays whole. */
export function scaleType(theme: Theme, factor: number): Theme {
  const times = (length: Pt): Pt => pt(length * factor);
  const { body, list, quote, verse, table, figure, code, box, notes, furniture } = theme;
  return {
    ...theme,
    body: { ...scaleText(body, factor), spaceAfter: times(body.spaceAfter), firstLineIndent: times(body.firstLineIndent) },
    title: scaleTitle(theme.title, factor),
    headings: {
      1: scaleHeading(theme.headings[1], factor),
      2: scaleHeading(theme.headings[2], factor),
      3: scaleHeading(theme.headings[3], factor),
      4: scaleHeading(theme.headings[4], factor),
    },
    list: { ...list, indent: times(list.indent), markerGap: times(list.markerGap), itemSpace: times(list.itemSpace) },
    quote: {
      ...quote,
      indent: times(quote.indent),
      text: scaleText(quote.text, factor),
      attribution: scaleText(quote.attribution, factor),
    },
    verse: scaleVerse(verse, factor),
    table: {
      ...table,
      text: scaleText(table.text, factor),
      header: scaleText(table.header, factor),
      caption: scaleText(table.caption, factor),
      cellPaddingX: times(table.cellPaddingX),
      cellPaddingY: times(table.cellPaddingY),
    },
    figure: { ...figure, caption: scaleText(figure.caption, factor), captionGap: times(figure.captionGap) },
    code: { ...scaleText(code, factor), padding: times(code.padding) },
    box: { summary: scaleBox(box.summary, factor), note: scaleBox(box.note, factor) },
    notes: {
      ...notes,
      text: scaleText(notes.text, factor),
      margin: { ...notes.margin, text: scaleText(notes.margin.text, factor) },
      gapAbove: times(notes.gapAbove),
      spaceBetween: times(notes.spaceBetween),
    },
    furniture: { ...furniture, text: scaleText(furniture.text, factor) },
  };
}

function scaleTitle(title: TitleDesign, factor: number): TitleDesign {
  return {
    ...title,
    title: scaleText(title.title, factor),
    subtitle: scaleText(title.subtitle, factor),
    byline: scaleText(title.byline, factor),
    abstract: scaleText(title.abstract, factor),
    sink: pt(title.sink * factor),
    spaceAfter: pt(title.spaceAfter * factor),
  };
}

function scaleHeading(heading: HeadingDesign, factor: number): HeadingDesign {
  return {
    ...scaleText(heading, factor),
    spaceBefore: pt(heading.spaceBefore * factor),
    spaceAfter: pt(heading.spaceAfter * factor),
    newPage: heading.newPage && { sink: pt(heading.newPage.sink * factor) },
  };
}

function scaleVerse(verse: VerseDesign, factor: number): VerseDesign {
  return {
    ...verse,
    text: scaleText(verse.text, factor),
    title: scaleText(verse.title, factor),
    number: scaleText(verse.number, factor),
    attribution: scaleText(verse.attribution, factor),
    gap: pt(verse.gap * factor),
    stanzaGap: pt(verse.stanzaGap * factor),
    indent: pt(verse.indent * factor),
    space: pt(verse.space * factor),
  };
}

function scaleBox(box: BoxDesign, factor: number): BoxDesign {
  return { ...box, padding: pt(box.padding * factor), title: scaleText(box.title, factor) };
}

/** The same page on another paper: margins keep their share of the width or the height. */
export function resizePage(page: PageDesign, size: Size): PageDesign {
  const across = size.width / page.size.width;
  const down = size.height / page.size.height;
  const margin: Margins = {
    top: pt(page.margin.top * down),
    bottom: pt(page.margin.bottom * down),
    inner: pt(page.margin.inner * across),
    outer: pt(page.margin.outer * across),
  };
  return { ...page, size, margin };
}
