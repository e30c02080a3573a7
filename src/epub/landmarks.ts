/** The places that readers jump to: a book's sections, and what stands inside a publication of one file. */
import { invariant } from '../base/assert.js';
import type { Block } from '../document/model.js';
import { plainText } from '../document/plain-text.js';
import type { SectionKind } from '../document/section.js';
import { walk } from '../document/walk.js';
import { type Chapter, NOTES_FILE, TITLE_FILE } from './chapters.js';
import { COVER_FILE } from './cover-page.js';
import type { Labels } from './labels.js';
import { namedKind } from './named-sections.js';
import { type Landmark, NAV_FILE } from './nav.js';
import { NOTES_ID } from './notes.js';
import type { BookPlan } from './plan.js';
import { listingKind, sectionSemantics } from './section-semantics.js';

/** Each type of what stands inside chapters once, the first of them. */
export function landmarksOf(plan: BookPlan): readonly Landmark[] {
  const { document, labels, chapters } = plan;
  const first = chapters.find(({ section }) => section === null || section.matter === 'body');
  const front = chapters.flatMap(frontLandmark);
  const back = chapters.flatMap(backLandmark);
  const known = new Set([...front, ...back].map(({ type }) => type));
  const inside = chapters.flatMap((chapter) => [...namedLandmark(chapter, plan), ...listingLandmarks(chapter.blocks, plan)]);
  return [
    { type: 'cover', label: labels.cover, href: COVER_FILE },
    { type: 'titlepage', label: labels.titlePage, href: TITLE_FILE },
    { type: 'toc', label: labels.contents, href: `${NAV_FILE}#toc` },
    ...front,
    ...(first === undefined ? [] : [{ type: 'bodymatter', label: labels.start, href: first.file }]),
    ...inside.filter(({ type }) => !known.has(type) && known.add(type)),
    ...back,
    ...(document.notes.length > 0 ? [{ type: 'endnotes', label: labels.notes, href: `${NOTES_FILE}#${NOTES_ID}` }] : []),
  ];
}

function frontLandmark({ file, title, section }: Chapter): readonly Landmark[] {
  const { matter, kind } = section ?? {};
  return matter === 'front' && kind !== undefined && kind !== 'title-page' ? [{ type: sectionSemantics(kind).type, label: title, href: file }] : [];
}

function backLandmark({ file, title, section }: Chapter): readonly Landmark[] {
  return section?.matter === 'back' ? [{ type: sectionSemantics(section.kind).type, label: title, href: file }] : [];
}

/** A chapter of a publication of one file whose heading says what it is. */
function namedLandmark({ file, title, heading, section }: Chapter, { document }: BookPlan): readonly Landmark[] {
  const kind = heading === null || section !== null ? null : namedKind(heading, document.metadata);
  return kind === null ? [] : [{ type: sectionSemantics(kind).type, label: title, href: file }];
}

/** An index, a glossary and the like lead to the heading right above them, so that a reader sees it, and bear its words. */
function listingLandmarks(blocks: readonly Block[], { addresses, labels }: BookPlan): readonly Landmark[] {
  return blocks.flatMap((block, place) => {
    const above = blocks[place - 1];
    const heading = above?.kind === 'heading' ? above : null;
    const found: Landmark[] = [];
    walk([block], (node) => {
      const kind = listingKind(node);
      if (kind !== null) {
        const titled = opens(block).id === node.id ? heading : null;
        const address = addresses.get((titled ?? node).id);
        invariant(address !== undefined, 'what a landmark leads to has an address');
        const label = titled === null ? listingName(kind, labels) : plainText(titled.children).trim();
        found.push({ type: sectionSemantics(kind).type, label, href: `${address.file}#${address.id}` });
      }
    });
    return found;
  });
}

/** The block that a reader meets first in this one: a region shows nothing of its own. */
function opens(block: Block): Block {
  const first = block.kind === 'region' ? block.children[0] : undefined;
  return first === undefined ? block : opens(first);
}

function listingName(kind: SectionKind, { lists, index, glossary, bibliography }: Labels): string {
  const names: Readonly<Partial<Record<SectionKind, string>>> = { 'list-of-figures': lists.figures, 'list-of-tables': lists.tables, index, glossary, bibliography };
  return names[kind] ?? '';
}
