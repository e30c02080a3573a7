/**
 * Which text design an element takes. The style sheet and the choice of fonts to embed both go by
 * this one table, so that no text is painted in a face that the book does not carry.
 */
import { TOKEN_KINDS, type TokenKind } from '../base/code-token.js';
import { boxLook } from '../design/box-looks.js';
import { codeWeight } from '../design/code-looks.js';
import { titleOnPaper } from '../design/text-design.js';
import { letterheadDesigns, signatureDesign, termDesign } from '../design/form-looks.js';
import { scriptureLook } from '../design/scripture-looks.js';
import type { FontRole, FontWeight, TextDesign, Theme } from '../design/theme.js';
import { BOX_ROLES } from '../document/box-roles.js';

export interface TextStyle {
  /** A tag name, or a class with its dot. */
  readonly selector: string;
  /** Null: as around it. */
  readonly font: FontRole | null;
  readonly weight: FontWeight | null;
}

/** A style with sizes and colour of its own; sizes are relative to the text that stands around it. */
export interface DesignedStyle extends TextStyle {
  readonly design: TextDesign;
  /** Size of the text around it, in the design's unit. */
  readonly around: number;
}

/** Class of a piece of a listing. */
export const codeClass = (kind: TokenKind): string => `hl-${kind}`;

export const BODY_STYLE = { font: 'body', weight: 400 } as const;

/** Styles that change nothing but the face. */
export const PLAIN_STYLES: readonly TextStyle[] = [
  { selector: 'strong', font: null, weight: 700 },
  { selector: 'em', font: 'emphasis', weight: null },
  { selector: 'code', font: 'code', weight: null },
  ...TOKEN_KINDS.map((kind) => ({ selector: `.${codeClass(kind)}`, font: null, weight: codeWeight(kind) })),
  { selector: 'dt', font: null, weight: 700 },
  { selector: '.index-letter', font: null, weight: 700 },
  { selector: '.quran', font: 'quran', weight: 400 },
  { selector: '.noteref', font: null, weight: 400 },
];

/** In the order of the cascade: later ones win. */
export function designedStyles(theme: Theme): readonly DesignedStyle[] {
  const title = titleOnPaper(theme);
  const { headings, quote, verse, table, figure, notes } = theme;
  const body = theme.body.size;
  const looks = { quran: scriptureLook('quran', theme), hadith: scriptureLook('hadith', theme) };
  const of = (selector: string, design: TextDesign, around: number = body): DesignedStyle => ({
    selector,
    font: design.font,
    weight: design.weight,
    design,
    around,
  });
  const boxes = BOX_ROLES.flatMap((role) => {
    const look = boxLook(role, theme);
    const own = look.text === null ? [] : [of(`.${role}`, look.text)];
    return [...own, of(`.${role}-title`, look.title, look.text?.size ?? body)];
  });
  const letterhead = letterheadDesigns(theme);
  return [
    of('h1', headings[1]),
    of('h2', headings[2]),
    of('h3', headings[3]),
    of('h4', headings[4]),
    of('blockquote', quote.text),
    of('table', table.text),
    of('th', table.header, table.text.size),
    of('.table-notes', table.text),
    of('caption', table.caption, table.text.size),
    of('.chart', table.text),
    of('figcaption', figure.caption),
    of('.title', title.title),
    of('.subtitle', title.subtitle),
    of('.byline', title.byline),
    of('.imprint', title.byline),
    of('.rights', title.byline),
    of('.abstract', title.abstract),
    of('.attribution', quote.attribution),
    of('.isnad', looks.hadith.narrator, quote.text.size),
    of('.ayat', looks.quran.words, quote.text.size),
    of('.hadith-words', looks.hadith.words, quote.text.size),
    of('.scripture-source', looks.quran.source),
    of('.verse', verse.text),
    of('.verse-title', verse.title),
    of('.verse-number', verse.number, verse.text.size),
    of('.poet', verse.attribution),
    ...boxes,
    of('.entries-title', boxLook('summary', theme).title),
    of('.timeline-date', termDesign('timeline', theme)),
    of('.question', termDesign('questions', theme)),
    of('.signature', signatureDesign(theme)),
    of('.signature-name', { ...signatureDesign(theme), weight: 700 }),
    of('.letterhead-facts', letterhead.small),
    of('.letterhead-sender', letterhead.strong),
    of('.letterhead-subject', letterhead.strong),
    of('.notes', notes.text),
    of('.margin-note', notes.margin.text),
    of('.back', title.byline, notes.text.size),
  ];
}
