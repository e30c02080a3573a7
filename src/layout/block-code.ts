import { pt, ZERO_PT } from '../base/units.js';
import { codeLines } from '../document/code-lines.js';
import type { CodeBlock } from '../document/model.js';
import { plainInline } from '../text/collect.js';
import type { LayoutBlock } from './context.js';
import { breakHere, inPanel, type Fragment } from './fragments.js';
import { inset, paddingWithin } from './frame.js';
import { setText, type TextSetting } from './set-text.js';
import { codeStyle } from './text-styles.js';

/** Penalty of a page that ends inside a listing. */
const INSIDE_CODE = 40;
/** Lines of a listing that stand together on either side of a page's end. */
const KEPT = 2;
/** Width of a tab stop in characters; listings have no other tabs. */
const TAB = '    ';

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
  const pieces = codeLines(block).flatMap(({ text, direction }) => {
    const line = text.replaceAll('\t', TAB);
    const setting: TextSetting = {
      text: plainInline(line === '' ? '\u00A0' : keepSpaces(line), style, block.id),
      design: { font: 'code', ...code },
      align: 'start',
      direction,
      firstLineIndent: ZERO_PT,
      kashida: 'off',
      hang: false,
      mark: { kind: 'node', node: block.id, part: 'body' },
    };
    return setText(setting, inside, context).filter((fragment) => fragment.kind !== 'break');
  });
  const panel = { x: frame.x, width: frame.width, fill: code.fill, bar: null, sides: null, ends: null };
  return {
    fragments: inPanel(breakable(pieces), panel, padding.down),
    spaceBefore: pt(Math.max(theme.body.spaceAfter, code.leading / 2)),
    spaceAfter: pt(Math.max(theme.body.spaceAfter, code.leading)),
    breakBefore: 0,
    breakAfter: 0,
  };
};

/** Spaces in a row would be one: indentation and alignment are kept by no-break spaces. */
function keepSpaces(line: string): string {
  return line.replace(/^ +| {2,}/g, (spaces) => '\u00A0'.repeat(spaces.length));
}

function breakable(pieces: readonly Fragment[]): readonly Fragment[] {
  return pieces.flatMap((line, index) =>
    index >= KEPT && pieces.length - index >= KEPT ? [breakHere(INSIDE_CODE), line] : [line],
  );
}
