/** How outline, names and links say where they lead. */
import type { NodeId } from '../document/model.js';
import type { ElementReferences } from './element-references.js';
import type { PdfDictionary, PdfReference, PdfValue } from './pdf-file.js';
import type { TagElement } from './tag-element.js';

/** A place on a page, in PDF's own coordinates. */
export interface PagePlace {
  readonly page: PdfReference;
  readonly top: number;
}

export interface Destinations {
  /** Entries of an outline item that leads there. */
  outline(id: NodeId, place: PagePlace): PdfDictionary;
  /** What a name stands for. */
  named(id: NodeId, place: PagePlace): PdfValue;
}

const onPage = ({ page, top }: PagePlace): readonly PdfValue[] => [page, 'XYZ', null, top, null];

export const PAGE_DESTINATIONS: Destinations = {
  outline: (_, place) => ({ Dest: onPage(place) }),
  named: (_, place) => onPage(place),
};

/** PDF 2.0: to structure elements (ISO 32000-2, 12.3.2.3), and to the page for readers that do not know them. */
export function structureDestinations(elements: ElementReferences, elementOf: (id: NodeId) => TagElement | null): Destinations {
  const both = (id: NodeId, place: PagePlace): PdfDictionary => {
    const element = elementOf(id);
    return { D: onPage(place), ...(element === null ? {} : { SD: [elements.of(element), 'XYZ', null, place.top, null] }) };
  };
  return {
    outline: (id, place) => ({ A: { S: 'GoTo', ...both(id, place) } }),
    named: both,
  };
}
