import type { Paragraph as MdastParagraph, RootContent } from 'mdast';
import type { SourceFile } from '../base/source.js';
import { sliceText } from './slice-text.js';

/** A node with the caption that belongs to it; only tables have one. */
export interface Captioned {
  readonly node: RootContent;
  /** Without its mark. */
  readonly caption: MdastParagraph | null;
}

const CAPTION_MARK = /^(?::|Table:|جدول:|الجدول:)\s+/;

/** Gives each table the caption after it, or else before it: `: …`, `Table: …` or `جدول: …`. */
export function pairCaptions(nodes: readonly RootContent[], file: SourceFile): readonly Captioned[] {
  const captions = new Map<RootContent, MdastParagraph>();
  const taken = new Set<RootContent>();
  nodes.forEach((node, index) => {
    if (node.type !== 'table') {
      return;
    }
    const beside = [nodes[index + 1], nodes[index - 1]].find((candidate) => isCaption(candidate) && !taken.has(candidate));
    if (isCaption(beside)) {
      captions.set(node, beside);
      taken.add(beside);
    }
  });
  return nodes
    .filter((node) => !taken.has(node))
    .map((node) => {
      const caption = captions.get(node);
      return { node, caption: caption === undefined ? null : withoutMark(caption, file) };
    });
}

function isCaption(node: RootContent | undefined): node is MdastParagraph {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'text' && CAPTION_MARK.test(first.value);
}

function withoutMark(node: MdastParagraph, file: SourceFile): MdastParagraph {
  const [first, ...rest] = node.children;
  if (first?.type !== 'text') {
    return node;
  }
  const mark = CAPTION_MARK.exec(first.value)?.[0] ?? '';
  const kept = mark.length < first.value.length ? [sliceText(first, mark.length, first.value.length, file)] : [];
  return { ...node, children: [...kept, ...rest] };
}
