import { pt, ZERO_PT } from '../base/units.js';
import { codeLook } from '../design/code-looks.js';
import { isolatedParts, type IsolatedPart } from '../document/code-isolates.js';
import { codeLines } from '../document/code-lines.js';
import { ISOLATES, POP_ISOLATE } from '../document/isolated-text.js';
import type { CodeBlock, NodeId } from '../document/model.js';
import { withoutBreaksAtHyphens } from '../text/collect.js';
import type { InlineText, StyleSpan, TextStyle } from '../text/types.js';
import type { LayoutBlock, LayoutContext } from './context.js';
import { breakHere, inPanel, type Fragment } from './fragments.js';
import { holdTogether } from './hold-together.js';
import { inset, paddingWithin } from './frame.js';
import { setText, type TextSetting } from './set-text.js';
import { codeStyle } from './text-styles.js';

/** Penalty of a page that ends inside a listing, and what it costs more where the listing is short; see `holdTogether`. */
const INSIDE_CODE = 20;
const INSIDE_SHORT_CODE = 80;
/** Lines of a listing that stand together on either side of a page's end. */
const KEPT = 2;
/** Width of a tab stop in characters; listings have no other tabs. */
const TAB = '    ';

const EMPTY_LINE: readonly IsolatedPart[] = [{ text: '\u00A0', kind: null, direction: null }];

/**
 * A listing on a panel, line by line, each in its direction. A line that is too long goes on below. An empty
 * line is a no-break space, so that it has a height and can be copied.
 */
export const layoutCodeBlock: LayoutBlock<CodeBlock> = (block, frame, context) => {
  const { theme } = context;
  const { code } = theme;
  const padding = paddingWithin(frame, code.padding);
  const inside = inset(frame, padding);
  const style = codeStyle(context);
  const pieces = codeLines(block).flatMap((line) => {
    const setting: TextSetting = {
      text: lineText(isolatedParts(line), style, block.id, theme),
      design: { font: 'code', ...code },
      align: 'start',
      direction: line.direction,
      firstLineIndent: ZERO_PT,
      kashida: 'off',
      hang: false,
      mark: { kind: 'node', node: block.id, part: 'body' },
    };
    return setText(setting, inside, context).filter((fragment) => fragment.kind !== 'break');
  });
  const panel = { x: frame.x, width: frame.width, fill: code.fill, bar: null, sides: null, ends: null };
  return {
    fragments: inPanel(holdTogether(breakable(pieces), INSIDE_SHORT_CODE, context.block.height), panel, padding.down),
    spaceBefore: pt(Math.max(theme.body.spaceAfter, code.leading / 2)),
    spaceAfter: pt(Math.max(theme.body.spaceAfter, code.leading)),
    breakBefore: 0,
    breakAfter: 0,
  };
};

/** Tabs and spaces are changed first; spaces keep their number, so that the ends of the parts hold. */
function lineText(parts: readonly IsolatedPart[], base: TextStyle, owner: NodeId, theme: LayoutContext['theme']): InlineText {
  const spans: StyleSpan[] = [];
  let line = '';
  for (const { text, kind, direction } of parts.length === 0 ? EMPTY_LINE : parts) {
    const start = line.length;
    const typed = withoutBreaksAtHyphens(text.replaceAll('\t', TAB));
    line += direction === null ? typed : ISOLATES[direction] + typed + POP_ISOLATE;
    const style = kind === null ? base : { ...base, ...codeLook(kind, theme) };
    spans.push({ kind: 'text', start, end: line.length, style, owner });
  }
  return { text: keepSpaces(line), spans, anchors: [] };
}

/** Spaces in a row would be one: indentation and alignment are kept by no-break spaces. */
function keepSpaces(line: string): string {
  return line.replace(/^ +| {2,}/g, (spaces) => '\u00A0'.repeat(spaces.length));
}

function breakable(pieces: readonly Fragment[]): readonly Fragment[] {
  return pieces.flatMap((line, index) =>
    index >= KEPT && pieces.length - index >= KEPT ? [breakHere(INSIDE_CODE), line] : [line],
  );
}
