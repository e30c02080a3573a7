/** citeproc's HTML as text with styles: the few tags that it writes, its entities, and our marks of sources. */
import type { RichPart, RichText } from '../document/rich-text.js';

/** Around each source of a citation: OPEN key BETWEEN text CLOSE. Private characters, which no text has. */
export const OPEN = '\uE000';
export const BETWEEN = '\uE001';
export const CLOSE = '\uE002';

const TOKEN = /<[^<>]*>|\uE000([^\uE000-\uE002]*)\uE001|\uE002|[^<\uE000-\uE002]+|[<\uE001]/gu;
const ENTITY = /&(?:#(\d+)|amp|lt|gt|quot|nbsp);/g;
const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': '\u00A0' };

interface Open {
  readonly wrap: (children: RichText) => RichPart | null;
  readonly children: RichPart[];
}

export function richText(markup: string): RichText {
  const stack: Open[] = [{ wrap: () => null, children: [] }];
  const top = (): RichPart[] => stack[stack.length - 1]?.children ?? [];
  const close = (): void => {
    const last = stack.length > 1 ? stack.pop() : undefined;
    const part = last?.wrap(last.children) ?? null;
    top().push(...(part === null ? (last?.children ?? []) : [part]));
  };
  for (const [token, key] of markup.matchAll(TOKEN)) {
    if (key !== undefined) {
      stack.push({ wrap: (children) => ({ kind: 'source', key, children }), children: [] });
    } else if (token === CLOSE || /^<\//.test(token)) {
      close();
    } else if (/^<[a-z]/i.test(token)) {
      stack.push({ wrap: wrapperOf(token), children: [] });
    } else {
      top().push({ kind: 'text', value: decode(token) });
    }
  }
  while (stack.length > 1) {
    close();
  }
  return top();
}

/** Superscripts are what numbers of notes are: those of a style's numbers stay on the line. */
function wrapperOf(tag: string): Open['wrap'] {
  if (/^<i\b|font-style:\s*italic/i.test(tag)) {
    return (children) => ({ kind: 'emphasis', children });
  }
  if (/^<b\b|font-weight:\s*bold/i.test(tag)) {
    return (children) => ({ kind: 'strong', children });
  }
  return () => null;
}

function decode(text: string): string {
  return text.replace(ENTITY, (entity, code?: string) => (code === undefined ? (NAMED[entity] ?? entity) : String.fromCodePoint(Math.min(Number(code), 0x10ffff))));
}
