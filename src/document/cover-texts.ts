import type { CoverPart } from '../design/cover-plan.js';
import { isolated } from './isolated-text.js';
import type { Metadata } from './metadata.js';

/** What each part of the cover says; null where the publication says nothing of it. */
export function coverTexts({ title, subtitle, authors, publisher, direction }: Metadata): Readonly<Record<CoverPart, string | null>> {
  const names = authors.map(isolated).join(direction === 'rtl' ? '، ' : ', ');
  return { title, subtitle, names: names === '' ? null : names, imprint: publisher };
}
