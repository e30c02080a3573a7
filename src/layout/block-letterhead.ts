import { pt, ZERO_PT } from '../base/units.js';
import { letterheadDesigns } from '../design/form-looks.js';
import type { InlineImage, Letterhead } from '../document/model.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import { displayLines } from './display-lines.js';
import { heightOf, piece, space, type Fragment } from './fragments.js';
import { startX } from './frame.js';
import { columnFrames, sideBySide } from './side-by-side.js';
import { imageSize } from './text-styles.js';

/** Most of a logo, in points. */
const LOGO = { width: 150, height: 56 } as const;
const LOGO_GAP = pt(6);
const RULE = pt(1);
const GAP = pt(20);

/**
 * Never broken over two pages:
 *
 *     right to left:  │ reference, date │ gap │ logo, sender │
 *                     ────────────────────────────────────────
 *                                                    addressee
 *                                   subject
 */
export const layoutLetterhead: LayoutBlock<Letterhead> = (letterhead, frame, context) => {
  const { theme, direction } = context;
  const { strong, small } = letterheadDesigns(theme);
  const [from = frame, facts = frame] = columnFrames(frame, [0.6, 0.4], GAP, context);
  const sender = letterhead.sender === null ? [] : displayLines(letterhead.sender, strong, 'start', from, context);
  const first = [...logoPiece(letterhead.logo, from, context), ...sender];
  const second = letterhead.facts.flatMap((fact) => displayLines(fact, small, direction === 'rtl' ? 'left' : 'right', facts, context));
  const rule = {
    kind: 'fill',
    rect: { x: frame.x, y: ZERO_PT, width: frame.width, height: RULE },
    color: theme.colors.accent,
    mark: { kind: 'artifact', type: 'layout' },
  } as const;
  const prose = { ...frame.prose, features: [] };
  const to = letterhead.addressee.flatMap((line) => displayLines(line, prose, 'start', frame, context));
  const subject = letterhead.subject === null ? [] : [space(pt(strong.leading / 2)), ...displayLines(letterhead.subject, strong, 'center', frame, context)];
  const around = strong.leading;
  return {
    fragments: [sideBySide([first, lowered(second, heightOf(first))]), space(pt(strong.leading / 2)), piece(RULE, [rule]), space(strong.leading), ...to, ...subject],
    spaceBefore: ZERO_PT,
    spaceAfter: around,
    breakBefore: 0,
    breakAfter: 0,
  };
};

/** The facts end on the sender's last line. */
function lowered(fragments: readonly Fragment[], height: number): readonly Fragment[] {
  const missing = height - heightOf(fragments);
  return missing > 0 && fragments.length > 0 ? [piece(pt(missing), []), ...fragments] : fragments;
}

function logoPiece(logo: InlineImage | null, frame: Frame, context: LayoutContext): readonly Fragment[] {
  if (logo === null) {
    return [];
  }
  const size = imageSize(logo, context, Math.min(LOGO.width, frame.width), LOGO.height);
  const rect = { x: startX(frame, size.width, context.direction), y: ZERO_PT, ...size };
  return [piece(size.height, [{ kind: 'image', rect, path: logo.path, mark: { kind: 'node', node: logo.id, part: 'body' } }]), space(LOGO_GAP)];
}
