/** What texts look like: running text, titles, headings, lists, quotations, verse, notes. */
import { bullets, counters, flag, fontFeatures, kashidaUse, leading, length, oneOf, record, share, typeSize, weight, type ColorSchema } from './theme-values.js';

const justify = flag.describe('Lines are filled to both edges.');
const kashida = kashidaUse.describe('How far justified Arabic is lengthened: off; low, one join a line in the best places; auto, as far as the rules allow.');
const hang = flag.describe('Punctuation at the edges of justified lines reaches into the margins.');

/** How the lines of a style are filled. */
export const lineFill = record('How lines are filled.', { justify, kashida, hang });

/** What a style does otherwise than the running text around it. */
export const ownLineFill = record('What its lines do otherwise than running text.', {
  justify: justify.exactOptional(),
  kashida: kashida.exactOptional(),
  hang: hang.exactOptional(),
});

/** Font stacks by what they are for. */
const FONT_ROLES = ['body', 'heading', 'display', 'code', 'emphasis', 'quran'] as const;

/** The six tokens of a text. */
export function textShape(color: ColorSchema) {
  return {
    font: oneOf(...FONT_ROLES).describe('One of the font stacks under fonts.'),
    size: typeSize.describe('Size of the type.'),
    leading: leading.describe('From baseline to baseline.'),
    weight: weight.describe('regular or bold.'),
    color: color.describe('Colour of the letters.'),
    features: fontFeatures.describe('OpenType features beside those of its font stack.').exactOptional(),
  };
}

export function textSchemas(color: ColorSchema) {
  const text = (description: string) => record(description, textShape(color));
  const heading = (level: string) =>
    record(`Headings of the ${level} level.`, {
      ...textShape(color),
      spaceBefore: length.describe('Least space above.'),
      spaceAfter: length.describe('Least space below.'),
      align: oneOf('start', 'center').describe('At the start side, or in the middle.'),
      rule: length.describe('Thickness of a rule under the heading; 0pt for none.'),
      ornament: oneOf('none', 'rosette', 'headpiece').describe('none; rosette: a star between lozenges, below the heading; headpiece: a band of stars above it.'),
      newPage: record('The heading begins a new page; null: it does not.', {
        sink: length.describe('How far below the top of the text block it then stands.'),
      }).nullable(),
    });
  return {
    body: record('Running text.', {
      size: typeSize.describe('Size of the type.'),
      leading: leading.describe('From baseline to baseline.'),
      spaceAfter: length.describe('Between paragraphs.'),
      firstLineIndent: length.describe('Of a paragraph’s first line.'),
      grid: flag.describe('Lines stand on a grid of the leading, across pages and columns; other blocks take room in whole lines.'),
      justify,
      kashida,
      hang,
    }),
    title: record('The title block at the head of the first page.', {
      title: text('The title.'),
      subtitle: text('The subtitle.'),
      byline: text('Authors, date and publisher.'),
      abstract: text('The abstract.'),
      align: oneOf('start', 'center').describe('At the start side, or in the middle.'),
      sink: length.describe('Distance from the top of the text block.'),
      spaceAfter: length.describe('Between the title block and the text.'),
      bar: length.describe('Thickness of the bar above the title, in the accent, or along the foot of its ground, in the second colour; 0pt for none.'),
      fill: color.nullable().describe('Ground of title, subtitle and byline, from edge to edge of the page; null for none. The EPUB’s title takes this colour.'),
    }),
    headings: record('Headings by level.', { 1: heading('first'), 2: heading('second'), 3: heading('third'), 4: heading('fourth') }),
    list: record('Lists.', {
      indent: length.describe('Of the items’ text from the start side.'),
      markerGap: length.describe('Between a marker and its text.'),
      itemSpace: length.describe('Between items.'),
      bullets: bullets.describe('Markers of unordered lists by depth; the last serves all deeper ones.'),
      counters: counters.describe('Counters of ordered lists by depth; the last serves all deeper ones.'),
      markerColor: color.describe('Colour of markers.'),
      lines: ownLineFill,
    }),
    quote: record('Quotations.', {
      indent: length.describe('From the start side.'),
      barWidth: length.describe('Thickness of the bar at the start side; 0pt for none.'),
      barColor: color.describe('Colour of the bar.'),
      text: text('The words.'),
      attribution: text('Whose words they are.'),
      lines: ownLineFill,
    }),
    verse: record('Poems.', {
      text: text('The lines.'),
      title: text('The title of a poem.'),
      number: text('Numbers of lines.'),
      attribution: text('The poet.'),
      gap: length.describe('Between the two halves of a line, where there is room for it.'),
      stanzaGap: length.describe('Between stanzas.'),
      indent: length.describe('Of free verse from the start side, and again of a line’s rest on the next line.'),
      space: length.describe('Above and below the poem.'),
      kashida: kashidaUse.describe('Of the halves, which are all set to one width.'),
    }),
    notes: record('Footnotes.', {
      text: text('Text of the notes.'),
      markScale: share(0.4, 1).describe('Size of the mark in the text, as a share of the text’s size.'),
      markRise: share(0, 1).describe('Rise of the mark, in the same share.'),
      markColor: color.describe('Colour of the mark in the text.'),
      ruleLength: length.describe('Length of the rule above the notes, at the start side.'),
      ruleWidth: length.describe('Thickness of that rule.'),
      ruleColor: color.describe('Colour of that rule.'),
      gapAbove: length.describe('Between the text and the notes.'),
      spaceBetween: length.describe('Between notes.'),
      lines: ownLineFill,
      margin: record('Notes in the outer margin, where it is wide enough.', {
        text: text('Their text.'),
        gap: length.describe('Between the text of the page and its notes.'),
        width: length.describe('Width of a note at most; a narrower margin makes it narrower.'),
      }),
    }),
  };
}
