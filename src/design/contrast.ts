/** The texts of a theme and what they stand on: what WCAG 2.2 (SC 1.4.3) asks of colours. */
import { contrast, MINIMUM_CONTRAST, type Color } from './color.js';
import type { Theme } from './theme.js';

const PAPER: Color = '#ffffff';

/** A token whose colour is read, and the one it is read on: paths into the theme. */
export interface TextPair {
  readonly ink: readonly PropertyKey[];
  readonly ground: readonly PropertyKey[] | null;
  readonly inkColor: Color;
  readonly groundColor: Color;
}

/** Texts of pages and of the title. */
const ON_PAPER_ALONE = [['title', 'abstract'], ['furniture', 'text'], ['notes', 'margin', 'text']] as const;

/** Texts of blocks, which may stand on paper and in every panel. */
const BLOCK_TEXTS = [
  ['headings', 1], ['headings', 2], ['headings', 3], ['headings', 4],
  ['quote', 'text'], ['quote', 'attribution'],
  ['verse', 'text'], ['verse', 'title'], ['verse', 'number'], ['verse', 'attribution'],
  ['table', 'text'], ['table', 'header'], ['table', 'caption'], ['figure', 'caption'], ['notes', 'text'],
] as const;

/** Colours that stand anywhere: text, links, marks, dates, narrators. */
const ANYWHERE = [['colors', 'text'], ['colors', 'muted'], ['colors', 'accent'], ['colors', 'accent2'], ['colors', 'link'], ['list', 'markerColor']] as const;
const PANELS = [['colors', 'panel'], ['colors', 'panel2'], ['box', 'summary', 'fill'], ['box', 'note', 'fill'], ['table', 'stripe']] as const;

/** Colours of code-looks.ts. */
const IN_CODE = [['colors', 'muted'], ['colors', 'accent'], ['colors', 'accent2'], ['colors', 'link']] as const;

/** Every text of the theme with every ground that it may have. */
export function textPairs(theme: Theme): readonly TextPair[] {
  const { title, table, code, cover } = theme;
  const titles = (['title', 'subtitle', 'byline'] as const).map((part) => ({ ink: ['title', part, 'color'], ground: title.fill === null ? null : ['title', 'fill'], inkColor: title[part].color, groundColor: title.fill ?? PAPER }));
  const alone = ON_PAPER_ALONE.map((path) => pair(theme, [...path, 'color'], null));
  const anywhere = [...BLOCK_TEXTS.map((path) => [...path, 'color']), ...ANYWHERE].flatMap((ink) => [null, ...PANELS].map((ground) => pair(theme, ink, ground)));
  const boxes = Object.keys(theme.box).map((role) => pair(theme, ['box', role, 'title', 'color'], ['box', role, 'fill']));
  return [
    ...alone,
    ...titles,
    ...anywhere,
    ...boxes,
    { ink: ['table', 'header', 'color'], ground: ['table', 'headerFill'], inkColor: table.header.color, groundColor: table.headerFill ?? PAPER },
    { ink: ['code', 'color'], ground: ['code', 'fill'], inkColor: code.color, groundColor: code.fill },
    ...IN_CODE.map((ink) => pair(theme, ink, ['code', 'fill'])),
    { ink: ['cover', 'foreground'], ground: ['cover', 'background'], inkColor: cover.foreground, groundColor: cover.background },
    { ink: ['cover', 'accent'], ground: ['cover', 'background'], inkColor: cover.accent, groundColor: cover.background },
  ];
}

function pair(theme: Theme, ink: readonly PropertyKey[], ground: readonly PropertyKey[] | null): TextPair {
  return { ink, ground, inkColor: colorAt(theme, ink) ?? PAPER, groundColor: ground === null ? PAPER : (colorAt(theme, ground) ?? PAPER) };
}

/** Null: a ground that the theme does not have. */
function colorAt(theme: Theme, path: readonly PropertyKey[]): Color | null {
  let value: unknown = theme;
  for (const key of path) {
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value as Color | null;
}

/** Pairs that are too near to each other to be read, each colour once. */
export function illegiblePairs(theme: Theme): readonly TextPair[] {
  const found = new Map<string, TextPair>();
  for (const candidate of textPairs(theme)) {
    const key = `${candidate.inkColor} ${candidate.groundColor}`;
    if (!found.has(key) && contrast(candidate.inkColor, candidate.groundColor) < MINIMUM_CONTRAST) {
      found.set(key, candidate);
    }
  }
  return [...found.values()];
}
