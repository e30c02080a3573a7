/** The words above a table, and above each further part of it. */
import { pt, ZERO_PT } from '../base/units.js';
import type { TableDesign } from '../design/theme.js';
import type { Paragraph, Table } from '../document/model.js';
import { displayDirection } from '../document/paragraph-direction.js';
import { continuedWord } from '../locale/continued.js';
import { plainInline } from '../text/collect.js';
import type { InlineText } from '../text/types.js';
import type { Frame, LayoutContext } from './context.js';
import { asArtifact, heightOf, piecesOf, space, strut, type Fragment, type Piece } from './fragments.js';
import { inlineText, setDisplay } from './set-text.js';
import { textStyle, UNOWNED } from './text-styles.js';

/** From the caption to the table. */
const CAPTION_GAP = pt(5);

/** Where a caption takes more than these lines, only the word stands above the further parts. */
const REPEATED_LINES = 2;

export function captionAbove({ caption }: Table, design: TableDesign, frame: Frame, context: LayoutContext): readonly Fragment[] {
  if (caption === null) {
    return [];
  }
  const text = inlineText(caption.children, design.caption, caption.id, frame.width, context);
  return [...setCaption(text, caption, design, frame, context), space(CAPTION_GAP)];
}

/** `الجدول … (تابع)`, for nobody to read. */
export function continuedAbove({ caption }: Table, design: TableDesign, frame: Frame, context: LayoutContext): readonly Piece[] {
  const word = continuedWord(context.document.metadata.language);
  const only = plainInline(word, textStyle(design.caption, context), UNOWNED);
  const named = caption === null ? only : joined(inlineText(caption.children, design.caption, caption.id, frame.width, context), ` (${word})`);
  const lines = piecesOf(setCaption(named, caption, design, frame, context));
  const kept = heightOf(lines) > REPEATED_LINES * design.caption.leading ? piecesOf(setCaption(only, null, design, frame, context)) : lines;
  return [...kept.map(asArtifact), strut(CAPTION_GAP)];
}

function joined(text: InlineText, suffix: string): InlineText {
  const last = text.spans.at(-1);
  return last?.kind === 'text'
    ? { ...text, text: text.text + suffix, spans: [...text.spans.slice(0, -1), { ...last, end: last.end + suffix.length }] }
    : text;
}

function setCaption(text: InlineText, caption: Paragraph | null, design: TableDesign, frame: Frame, context: LayoutContext): readonly Fragment[] {
  const setting = {
    text,
    design: design.caption,
    align: 'start',
    direction: displayDirection(caption?.children ?? [], context.document.metadata),
    firstLineIndent: ZERO_PT,
    kashida: 'off',
    hang: false,
    mark: { kind: 'node', node: caption?.id ?? UNOWNED, part: 'body' },
  } as const;
  return setDisplay(setting, frame, context);
}
