/**
 * The theme file: every token, with what it is for. The JSON Schema of `schemas/`, the reference in
 * `docs/themes.md` and the types of `theme.ts` are made from this one description.
 */
import type { z } from 'zod';
import { CAPTION_NUMBERINGS } from '../locale/numbering.js';
import { lineFill, textSchemas, textShape } from './text-schema.js';
import { colorIn, columnCount, fileName, flag, fontFeatures, fontStack, headingCounters, leading, length, oneOf, paper, record, share, typeSize } from './theme-values.js';
import { PALETTE, type Palette } from './palette.js';

/** What margins leave for the text at least, in points. */
const LEAST_TEXT_SIDE = 113;

function pageSchema() {
  const page = record('The trimmed page.', {
    size: paper.describe('Paper: a name, or width x height.'),
    margin: record('Distances of the text block from the edges of the page.', {
      top: length.describe('Above.'),
      bottom: length.describe('Below.'),
      inner: length.describe('At the binding: the right side of odd pages of a right-bound book.'),
      outer: length.describe('At the outer edge.'),
    }),
    columns: record('Running text in columns, the first at the start side. Titles, and what stands in `:::wide`, go over all of them.', {
      count: columnCount.describe('1 for text over the whole measure.'),
      gap: length.describe('Between two columns.'),
      rule: length.describe('Thickness of the rule between two columns; 0pt for none.'),
    }),
  });
  return page.refine(
    ({ size, margin }) => size.width - margin.inner - margin.outer >= LEAST_TEXT_SIDE && size.height - margin.top - margin.bottom >= LEAST_TEXT_SIDE,
    { error: 'a page whose margins leave 4 cm for the text', path: ['margin'] },
  );
}

const opening = oneOf('recto', 'any');

const stack = (description: string) => fontStack.describe(description);

const fonts = record('Font families by what they are for. A letter takes the first family that has it; where none of a stack has it, any font that is shipped.', {
  body: stack('Running text.'),
  heading: stack('Headings, and what is scanned rather than read.'),
  display: stack('Titles, covers, mastheads.'),
  code: stack('Code.'),
  emphasis: stack('Emphasis: Arabic has no italics.'),
  quran: stack('The Quran.'),
});

const features = record('OpenType features of all text in each font stack.', {
  body: fontFeatures.describe('Of running text.'),
  heading: fontFeatures.describe('Of headings.'),
  display: fontFeatures.describe('Of titles.'),
  code: fontFeatures.describe('Of code.'),
  emphasis: fontFeatures.describe('Of emphasis.'),
  quran: fontFeatures.describe('Of the Quran.'),
});

/** What may stand at a place of a running head or foot. */
const furnitureMatter = oneOf('none', 'title', 'part', 'chapter', 'section', 'author', 'folio', 'logo');

/** Recto is the left page of a right-bound book; its start is at the binding. */
function furnitureSides(description: string) {
  const places = (side: string) =>
    record(side, {
      start: furnitureMatter.describe('Where lines begin: none, title, part (or the title, outside of parts), chapter, section (the heading of the second level, or the chapter), author, folio or logo.'),
      center: furnitureMatter.describe('In the middle; the same words.'),
      end: furnitureMatter.describe('Where lines end; the same words.'),
    });
  return record(description, { recto: places('Odd pages: their start is at the binding.'), verso: places('Even pages: their end is at the binding.') });
}

/** The whole file, its colours resolved by `palette`. */
export function themeSchema(palette: Partial<Palette>) {
  const color = colorIn(palette);
  const text = (description: string) => record(description, textShape(color));
  const box = (description: string) =>
    record(description, {
      fill: color.describe('Ground of the panel.'),
      barWidth: length.describe('Thickness of the bar at the start side; 0pt for none.'),
      barColor: color.describe('Colour of the bar.'),
      padding: length.describe('Between the edges of the panel and its text.'),
      title: text('The title of the box.'),
      lines: textSchemas(color).list.unwrap().shape.lines,
    });
  return record('A theme of Warraq.', {
    page: pageSchema(),
    fonts,
    features,
    latinScale: share(0.5, 1.5).describe('Size of Latin, Greek and Cyrillic beside Arabic, as a share of the Arabic size.'),
    colors: record('The palette. Other tokens name its colours, or tints of them such as "accent 8%".', {
      text: color.describe(PALETTE.text),
      muted: color.describe(PALETTE.muted),
      accent: color.describe(PALETTE.accent),
      accent2: color.describe(PALETTE.accent2),
      link: color.describe(PALETTE.link),
      rule: color.describe(PALETTE.rule),
      panel: color.describe(PALETTE.panel),
      panel2: color.describe(PALETTE.panel2),
    }),
    logo: record('The publisher’s mark, on the cover, the title page and in running heads. The publication’s `logo` goes before the theme’s.', {
      file: fileName.nullable().describe('A PNG, JPEG, WebP or SVG file in the publication’s folder; null for none.'),
      ground: color.nullable().describe('Ground below it on the colour of a cover; null for none.'),
      headHeight: length.describe('Its largest height in running heads and feet.'),
    }),
    ...textSchemas(color),
    table: record('Tables.', {
      text: text('Cells.'),
      header: text('The header row.'),
      caption: text('The caption, above the table.'),
      cellPaddingX: length.describe('Beside the text of a cell.'),
      cellPaddingY: length.describe('Above and below the text of a cell.'),
      headerFill: color.nullable().describe('Ground of the header row; null for none.'),
      stripe: color.nullable().describe('Ground behind every other row; null for none.'),
      hairline: length.describe('Thickness of the rules between rows.'),
      headerRule: length.describe('Thickness of the rule at the header.'),
      lines: lineFill.describe('Of cells that stand at the start side.'),
    }),
    figure: record('Images.', {
      caption: text('The caption, below the image.'),
      captionGap: length.describe('Between the image and its caption.'),
      maxHeight: share(0.1, 1).describe('Largest height, as a share of the text block’s height.'),
    }),
    code: record('Code.', {
      size: typeSize.describe('Size of the type.'),
      leading: leading.describe('From baseline to baseline.'),
      color: color.describe('Colour of the letters.'),
      fill: color.describe('Ground of the panel.'),
      padding: length.describe('Between the edges of the panel and the code.'),
    }),
    box: record('Boxes by kind.', { summary: box('The summary.'), note: box('A note.') }),
    furniture: record('What stands around the text block: running heads and folios.', {
      text: text('Running heads and folios.'),
      head: furnitureSides('Above the text block; pages that open a chapter, and those with the title block, have none.'),
      foot: furnitureSides('Below the text block.'),
      headGap: length.describe('Distance of the running head’s baseline above the text block.'),
      footGap: length.describe('Distance of the folio’s baseline below the text block.'),
      headRule: length.describe('Thickness of the rule under the running head; 0pt for none.'),
      footRule: length.describe('Thickness of the rule above the running foot; 0pt for none.'),
    }),
    numbering: record('Numbers of headings and captions, where the source says nothing of them.', {
      headings: headingCounters.nullable().describe('Counters by level, as in front matter, `[chapter, decimal]`; null for headings without numbers.'),
      captions: oneOf(...CAPTION_NUMBERINGS).describe('named: what has a name; continuous, by-chapter: all that has a caption.'),
    }),
    sections: record('The sections of a book.', {
      opening: record('Where they begin: on the next recto, the left page of a right-bound book, or on the next page whichever it is.', {
        front: opening.describe('Title pages, prefaces and all else before the text.'),
        part: opening.describe('Parts.'),
        chapter: opening.describe('Chapters.'),
        back: opening.describe('Appendices, indexes and all else after the text.'),
      }),
    }),
    cover: record('The cover: a picture in the EPUB, and the first page of the PDF where it is asked for.', {
      inPdf: flag.describe('The PDF begins with the cover. It has no folio.'),
      blankBack: flag.describe('The back of that page is blank, so that page 1 is a recto.'),
      layout: oneOf('field', 'frame', 'band', 'masthead').describe('field: stars, and the binding in the accent; frame: a double frame, all in the middle; band: a block of colour below; masthead: one above.'),
      background: color.describe('Ground, or block of colour.'),
      foreground: color.describe('Title, subtitle and names.'),
      accent: color.describe('Rules, ornaments, binding and publisher.'),
    }),
  });
}

export type ThemeTokens = z.output<ReturnType<typeof themeSchema>>;
