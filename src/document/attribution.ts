/** Who said it: the last paragraph of a quotation, or its last line, where it begins with a dash. */
import type { Paragraph as MdastParagraph, PhrasingContent, RootContent } from 'mdast';
import type { SourceFile } from '../base/source.js';
import { sliceText } from './slice-text.js';

export interface SplitQuotation {
  readonly quotation: readonly RootContent[];
  /** Without the dash. */
  readonly attribution: MdastParagraph | null;
}

const DASH = /^[—–―]\s*/;
const LAST_LINE = /(?:\r\n|\n|\r)([^\r\n]*)$/;

export function splitAttribution(nodes: readonly RootContent[], file: SourceFile): SplitQuotation {
  const last = nodes[nodes.length - 1];
  const before = nodes.slice(0, -1);
  if (last?.type !== 'paragraph') {
    return { quotation: nodes, attribution: null };
  }
  const whole = withoutDash(last.children, file);
  if (whole !== null) {
    // A quotation that is one paragraph and begins with a dash is a speech, not its speaker.
    const isSpeaker = before.length > 0;
    return isSpeaker ? { quotation: before, attribution: paragraphOf(last, whole) } : { quotation: nodes, attribution: null };
  }
  const lines = splitLastLine(last.children, file);
  const line = lines === null ? null : withoutDash(lines.after, file);
  if (lines === null || line === null) {
    return { quotation: nodes, attribution: null };
  }
  return { quotation: [...before, paragraphOf(last, lines.before)], attribution: paragraphOf(last, line) };
}

function withoutDash(nodes: readonly PhrasingContent[], file: SourceFile): readonly PhrasingContent[] | null {
  const [first, ...rest] = nodes;
  const dash = first?.type === 'text' ? DASH.exec(first.value)?.[0] : undefined;
  if (first?.type !== 'text' || dash === undefined) {
    return null;
  }
  return dash.length < first.value.length ? [sliceText(first, dash.length, first.value.length, file), ...rest] : rest;
}

/** Cuts at the last line end, soft or hard; null where there is none. */
function splitLastLine(
  nodes: readonly PhrasingContent[],
  file: SourceFile,
): { readonly before: readonly PhrasingContent[]; readonly after: readonly PhrasingContent[] } | null {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node?.type === 'break') {
      return { before: nodes.slice(0, index), after: nodes.slice(index + 1) };
    }
    const match = node?.type === 'text' ? LAST_LINE.exec(node.value) : null;
    if (node?.type === 'text' && match !== null) {
      const lineStart = node.value.length - (match[1] ?? '').length;
      const start = match.index > 0 ? [sliceText(node, 0, match.index, file)] : [];
      const end = lineStart < node.value.length ? [sliceText(node, lineStart, node.value.length, file)] : [];
      return { before: [...nodes.slice(0, index), ...start], after: [...end, ...nodes.slice(index + 1)] };
    }
  }
  return null;
}

/** A paragraph of some of the children of another, at their place. */
function paragraphOf(whole: MdastParagraph, children: readonly PhrasingContent[]): MdastParagraph {
  const start = children[0]?.position?.start ?? whole.position?.start;
  const end = children[children.length - 1]?.position?.end ?? whole.position?.end;
  return { type: 'paragraph', children: [...children], ...(start && end && { position: { start, end } }) };
}
