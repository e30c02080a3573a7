import type { Metadata } from '../document/metadata.js';
import type { Labels } from './labels.js';
import { element, type XmlNode } from './xml.js';

export const COVER_FILE = 'cover.xhtml';
export const COVER_IMAGE_FILE = 'images/cover.png';

/** The cover as an image: the one form of it that every reader shows, on its shelf and in the book. */
export function renderCoverPage({ title, authors }: Metadata, labels: Labels): XmlNode {
  const words = [`${labels.cover}: ${title}`, ...authors].join(labels.listComma);
  const image = element('img', { class: 'cover', src: COVER_IMAGE_FILE, alt: words, role: 'doc-cover' });
  return element('section', { class: 'cover-page', 'epub:type': 'cover' }, [image]);
}
