import type { PhrasingContent } from 'mdast';

/** Words with the few styles that a citation or an entry of a bibliography has. */
export type RichText = readonly RichPart[];

export type RichPart =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: RichText }
  /** What the author wrote before or after a source in a style of its own, as it stands. */
  | { readonly kind: 'written'; readonly node: PhrasingContent }
  /** What a citation says of one source: it leads to the source's entry. */
  | { readonly kind: 'source'; readonly key: string; readonly children: RichText };

/** The same with every text changed that is not in a style of its author's. */
export function mapTexts(parts: RichText, change: (value: string) => string): RichText {
  return parts.map((part) => {
    switch (part.kind) {
      case 'text':
        return { ...part, value: change(part.value) };
      case 'written':
        return part;
      default:
        return { ...part, children: mapTexts(part.children, change) };
    }
  });
}

/** The words of an entry, in which nothing is written by its author. */
export function richString(parts: RichText): string {
  return parts.map((part) => (part.kind === 'text' ? part.value : part.kind === 'written' ? '' : richString(part.children))).join('');
}
