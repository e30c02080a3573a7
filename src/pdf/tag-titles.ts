/** The elements of what is made from the metadata: the cover and the title block. */
import type { CoverPart } from '../design/cover-plan.js';
import type { TitlePart } from '../layout/types.js';
import type { TagElement } from './tag-element.js';
import type { TagBuilder } from './tag-builder.js';

type TitleTags = readonly (readonly [TitlePart, TagElement])[];

/** What stands on the cover is a section of its own; without a cover it is empty, and not written. */
export function tagCover(root: TagElement, logo: string, tree: Pick<TagBuilder, 'add'>): TitleTags {
  const section = tree.add(root, 'Sect');
  const text = (part: CoverPart) => [`cover-${part}`, tree.add(section, 'P')] as const;
  return [text('title'), text('subtitle'), text('names'), ['cover-logo', tree.add(section, 'Figure', { alternate: logo })], text('imprint')];
}

export function tagTitleBlock(root: TagElement, tree: Pick<TagBuilder, 'add'>): TitleTags {
  return (['title', 'subtitle', 'byline', 'abstract'] as const).map((part) => [part, tree.add(root, part === 'title' ? 'Title' : 'P')]);
}
