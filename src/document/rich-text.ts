/** Words with the few styles that a citation or an entry of a bibliography has. */
export type RichText = readonly RichPart[];

export type RichPart =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: RichText }
  /** What a citation says of one source: it leads to the source's entry. */
  | { readonly kind: 'source'; readonly key: string; readonly children: RichText };

/** The same with every text changed. */
export function mapTexts(parts: RichText, change: (value: string) => string): RichText {
  return parts.map((part) => (part.kind === 'text' ? { ...part, value: change(part.value) } : { ...part, children: mapTexts(part.children, change) }));
}

export function richString(parts: RichText): string {
  return parts.map((part) => (part.kind === 'text' ? part.value : richString(part.children))).join('');
}
