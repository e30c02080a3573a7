/**
 * The tag tree with the text of its content: what a screen reader speaks, in its order. Artifacts are
 * not in the tree, and so are not heard.
 */
import type { PageText } from './page-texts.js';
import { headersOfCells } from './table-headers.js';
import type { TagKid, TagNode } from './tag-node.js';

export interface HeardElement {
  /** Of PDF's own vocabulary, where the role map leads there. */
  readonly role: string;
  /** Where it differs from that of the element around it. */
  readonly language?: string;
  /** Spoken instead of what is seen, of figures and formulas; of links, where they lead. */
  readonly alternate?: string;
  readonly expansion?: string;
  readonly scope?: string;
  readonly listNumbering?: string;
  /** What the header cells of a table's cell say. */
  readonly headers?: readonly string[];
  /** Texts and elements in order; no empty texts. */
  readonly children: readonly (string | HeardElement)[];
}

/** Marks and isolates that guide the order on the page: nobody hears them. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Roles whose alternative text is spoken in the place of their content. */
const REPLACED_BY_ALTERNATE = new Set(['Figure', 'Formula']);

/** `language`: of the whole file. `texts`: of its pages. */
export function readAloud(roots: readonly TagNode[], texts: readonly PageText[], language: string | null): readonly HeardElement[] {
  let lastPage = -1;
  const contentText = (page: number, mcid: number): string => {
    const text = (texts[page]?.marked.get(mcid) ?? '').replace(BIDI_CONTROLS, '');
    // Where a page ends, the space at its last line's end is not drawn.
    const gap = lastPage !== -1 && lastPage !== page && text !== '' ? ' ' : '';
    lastPage = text === '' ? lastPage : page;
    return gap + text;
  };
  const hear = (node: TagNode, around: string | null, headers: Headers): HeardElement => {
    const own = node.language ?? around;
    const inside = node.standardRole === 'Table' ? headersOfCells(node) : headers;
    const said = (kid: TagKid): string | HeardElement => {
      switch (kid.kind) {
        case 'content':
          return contentText(kid.page, kid.mcid);
        case 'object':
          // A link's words are content; a field has none.
          return kid.subtype === 'Widget' ? (kid.text ?? '') : '';
        case 'element':
          return hear(kid, own, inside);
      }
    };
    const instead = node.actualText ?? (REPLACED_BY_ALTERNATE.has(node.standardRole) ? node.alternate : null);
    const children = instead === null ? node.kids.map(said) : [instead];
    const heads = headers.get(node) ?? [];
    return {
      role: node.standardRole,
      ...(own !== null && own !== around && { language: own }),
      ...(node.alternate !== null && { alternate: node.alternate }),
      ...(node.expansion !== null && { expansion: node.expansion }),
      ...(node.attributes.scope !== null && { scope: node.attributes.scope }),
      ...(node.attributes.listNumbering !== null && { listNumbering: node.attributes.listNumbering }),
      ...(heads.length > 0 && { headers: heads.map((head) => plainText(head, texts)) }),
      children: joinTexts(children),
    };
  };
  return roots.map((root) => hear(root, language, new Map()));
}

type Headers = ReadonlyMap<TagNode, readonly TagNode[]>;

/** Texts that follow each other become one. */
function joinTexts(children: readonly (string | HeardElement)[]): readonly (string | HeardElement)[] {
  const joined: (string | HeardElement)[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (typeof child === 'string' && typeof last === 'string') {
      joined[joined.length - 1] = last + child;
    } else if (child !== '') {
      joined.push(child);
    }
  }
  return joined;
}

function plainText(node: TagNode, texts: readonly PageText[]): string {
  const textOf = (kid: TagKid): string => {
    switch (kid.kind) {
      case 'content':
        return texts[kid.page]?.marked.get(kid.mcid) ?? '';
      case 'object':
        return '';
      case 'element':
        return kid.actualText ?? kid.kids.map(textOf).join('');
    }
  };
  return textOf(node).replace(BIDI_CONTROLS, '').replace(/\s+/g, ' ').trim();
}
