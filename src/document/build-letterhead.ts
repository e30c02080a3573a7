/**
 * `:::letterhead{reference date subject}`: the head of a letter. What stands in it is the logo, where its
 * first paragraph is an image, then the sender, then the addressee.
 */
import { attributeParagraph } from './attribute-text.js';
import { atSpan } from '../base/diagnostic.js';
import type { BuildContext } from './build-context.js';
import { TEXT, type DirectiveKind } from './directive-kind.js';
import type { DirectiveParts } from './directive-parts.js';
import type { Block, Letterhead, Paragraph } from './model.js';
import type { Direction } from './metadata.js';

export const LETTERHEAD: DirectiveKind = {
  form: 'container',
  label: 'none',
  attributes: { reference: TEXT, date: TEXT, subject: TEXT },
  build: (parts, context) => [buildLetterhead(parts, context)],
};

/** What stands before each fact. */
const LABELS = {
  rtl: { reference: 'المرجع: ', date: 'التاريخ: ', subject: 'الموضوع: ' },
  ltr: { reference: 'Reference: ', date: 'Date: ', subject: 'Subject: ' },
} as const satisfies Record<Direction, Record<'reference' | 'date' | 'subject', string>>;

function buildLetterhead(parts: DirectiveParts, context: BuildContext): Letterhead {
  const id = context.nextId();
  const labels = LABELS[context.metadata.direction];
  const blocks = context.blocks(parts.content, context);
  const [first, ...others] = blocks;
  const logo = first?.kind === 'figure' ? first.image : null;
  const [sender, ...addressee] = (logo === null ? blocks : others).filter((block): block is Paragraph => block.kind === 'paragraph');
  checkContent(blocks, sender, addressee, parts, context);
  const facts = (['reference', 'date'] as const).map((key) => attributeParagraph(key, parts, context, labels[key]));
  return {
    kind: 'letterhead',
    id,
    span: parts.span,
    logo,
    sender: sender ?? null,
    facts: facts.filter((fact): fact is Paragraph => fact !== null),
    addressee,
    subject: attributeParagraph('subject', parts, context, labels.subject),
  };
}

function checkContent(
  blocks: readonly Block[],
  sender: Paragraph | undefined,
  addressee: readonly Paragraph[],
  { opening }: DirectiveParts,
  { report }: BuildContext,
): void {
  const isPlain = blocks.every((block, index) => block.kind === 'paragraph' || (index === 0 && block.kind === 'figure'));
  if (isPlain && sender !== undefined && addressee.length > 0) {
    return;
  }
  report({
    rule: 'letterheads-name-both-sides',
    severity: 'error',
    message: `expected the sender in one paragraph and the addressee in the next, but ${isPlain ? 'one of them is missing' : 'here stands something else'}`,
    place: atSpan(opening),
    hint: 'write the logo as an image alone, then the sender, then a blank line and the addressee',
  });
}

