/** Words of the Quran or of a hadith, inset from both sides, and where they are from below them. */
import { pt, ZERO_PT } from '../base/units.js';
import { scriptureLook } from '../design/scripture-looks.js';
import type { TextDesign } from '../design/theme.js';
import type { Paragraph, Scripture } from '../document/model.js';
import { proseDirection } from '../document/paragraph-direction.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import { inset, paddingWithin } from './frame.js';
import { inlineText, setLines, setText, type TextSetting } from './set-text.js';
import { FORBIDDEN, stackFlows, type BlockFlow } from './stack.js';

/** Between the words and what stands above or below them. */
const GAP = pt(2);

export const layoutScripture: LayoutBlock<Scripture> = (scripture, frame, context) => {
  const { theme } = context;
  const look = scriptureLook(scripture.form, theme);
  const inside = inset(frame, { ...paddingWithin(frame, theme.quote.indent), down: ZERO_PT });
  const { narrator, children, source } = scripture;
  const flows: readonly BlockFlow[] = [
    ...(narrator === null ? [] : [line(narrator, look.narrator, 'start', inside, context)]),
    ...children.map((paragraph) => words(paragraph, look.words, inside, source !== null, context)),
    ...(source === null ? [] : [line(source, look.source, 'end', inside, context)]),
  ];
  const around = pt(Math.max(theme.body.spaceAfter, theme.quote.text.leading * 0.6));
  return { fragments: stackFlows(flows), spaceBefore: around, spaceAfter: around, breakBefore: 0, breakAfter: 0 };
};

/** One line of it stands in the middle; more are filled, by their spaces alone. */
function words(paragraph: Paragraph, design: TextDesign, frame: Frame, isKept: boolean, context: LayoutContext): BlockFlow {
  const setting = settingOf(paragraph, design, 'justify', frame, context);
  const centred = { ...setting, align: 'center' } as const;
  const isOne = setLines(centred, frame.width, context).length === 1;
  return flow(isOne ? centred : setting, frame, isKept ? FORBIDDEN : 0, context);
}

function line(paragraph: Paragraph, design: TextDesign, align: 'start' | 'end', frame: Frame, context: LayoutContext): BlockFlow {
  return flow(settingOf(paragraph, design, align, frame, context), frame, align === 'start' ? FORBIDDEN : 0, context);
}

function settingOf(paragraph: Paragraph, design: TextDesign, align: TextSetting['align'], frame: Frame, context: LayoutContext): TextSetting {
  return {
    text: inlineText(paragraph.children, design, paragraph.id, frame.width, context),
    design,
    align,
    direction: align === 'justify' ? 'rtl' : proseDirection(paragraph.children, context.document.metadata),
    firstLineIndent: ZERO_PT,
    kashida: 'off',
    hang: false,
    mark: { kind: 'node', node: paragraph.id, part: 'body' },
  };
}

function flow(setting: TextSetting, frame: Frame, breakAfter: number, context: LayoutContext): BlockFlow {
  return { fragments: setText(setting, frame, context), spaceBefore: GAP, spaceAfter: GAP, breakBefore: 0, breakAfter };
}
