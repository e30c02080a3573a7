/** Structure elements of equations, quotations of scripture, small notes, cards, timelines, questions, signatures and letterheads. */
import type { Beside, Cards, EntryList, Equation, FigureRow, Initial, Letterhead, Paragraph, Parallel, Scripture, Signature, Small } from '../document/model.js';
import type { TagBuilder } from './tag-builder.js';
import type { TagElement } from './tag-element.js';

export function tagForm(form: FigureRow | Cards | EntryList | Signature | Letterhead | Scripture | Small | Initial | Beside | Parallel, parent: TagElement, tree: TagBuilder): void {
  if (form.kind === 'initial') {
    tree.leaf(form.id, tree.add(parent, 'P'), [form.word, ...form.children]);
    return;
  }
  const group = tree.add(parent, form.kind === 'scripture' ? 'BlockQuote' : 'Div');
  switch (form.kind) {
    case 'figureRow':
      tree.blocks(form.figures, group);
      tagParagraphs(form.caption === null ? [] : [form.caption], group, tree);
      return;
    case 'cards':
      tree.blocks(form.cards, group);
      return;
    case 'entryList':
      tagEntries(form, group, tree);
      return;
    case 'signature':
      tagParagraphs(form.lines, group, tree);
      return;
    case 'letterhead':
      tagLetterhead(form, group, tree);
      return;
    case 'scripture':
      tagParagraphs([form.narrator, ...form.children, form.source].filter((part) => part !== null), group, tree);
      return;
    case 'beside':
      tree.blocks([form.figure, ...form.children], group);
      return;
    case 'parallel':
      tagPairs(form, group, tree);
      return;
    case 'small':
      tree.blocks(form.children, group);
  }
}

/** The translation says its language (PDF/UA-1, 7.2). */
function tagPairs({ language, pairs }: Parallel, group: TagElement, tree: TagBuilder): void {
  for (const { original, translation } of pairs) {
    const pair = tree.add(group, 'Div');
    tree.blocks([original], pair);
    tree.blocks([translation], tree.add(pair, 'Div', { language }));
  }
}

/** A paragraph that holds the formula and, after it, its number. */
export function tagEquation({ id, formula, number }: Equation, parent: TagElement, tree: TagBuilder): void {
  const paragraph = tree.add(parent, 'P');
  tree.leaf(formula.id, tree.add(paragraph, 'Formula', { alternate: formula.alternate }), []);
  tree.leaf(id, number === null ? paragraph : tree.add(paragraph, 'Lbl'), []);
}

function tagEntries({ id, title, entries }: EntryList, group: TagElement, tree: TagBuilder): void {
  tree.leaf(id, tree.add(group, 'P'), title);
  for (const { term, children } of entries) {
    const entry = tree.add(group, 'Div');
    tagParagraphs([term], entry, tree);
    tree.blocks(children, entry);
  }
}

function tagLetterhead({ logo, sender, facts, addressee, subject }: Letterhead, group: TagElement, tree: TagBuilder): void {
  if (logo !== null) {
    tree.leaf(logo.id, tree.add(group, 'Figure', { alternate: logo.alt }), []);
  }
  tagParagraphs([sender, ...facts, ...addressee, subject].filter((part) => part !== null), group, tree);
}

function tagParagraphs(paragraphs: readonly Paragraph[], parent: TagElement, tree: TagBuilder): void {
  for (const { id, children } of paragraphs) {
    tree.leaf(id, tree.add(parent, 'P'), children);
  }
}
