/** HTML in a source: comments are dropped, everything else is refused. */
import type { Html, PhrasingContent } from 'mdast';
import { atSpan, type Diagnostic } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import { spanOf } from '../source/mdast.js';
import type { BuildContext } from './build-context.js';
import { sliceText } from './slice-text.js';

const COMMENT = /<!--(?:>|->|[\s\S]*?-->)/g;
const COMMENT_START = /^\s*<!--/;
const TAG_NAME = /^\s*<(\/?)([a-z][a-z0-9-]*)/i;

/** What to write instead, by tag name. */
const INSTEAD: Readonly<Record<string, string>> = {
  a: 'write [text](https://…)',
  b: 'write **text**',
  br: 'end the line with a backslash',
  code: 'write `text`',
  del: 'write ~~text~~',
  em: 'write *text*',
  hr: 'write --- in a paragraph of its own',
  i: 'write *text*',
  img: 'write ![what the image shows](path)',
  li: 'write the list in Markdown: - text',
  ol: 'write the list in Markdown: 1. text',
  pre: 'write the code between lines of ```',
  s: 'write ~~text~~',
  strong: 'write **text**',
  table: 'write the table in Markdown: | a | b |',
  ul: 'write the list in Markdown: - text',
};

export function isComment(value: string): boolean {
  return COMMENT_START.test(value) && value.replace(COMMENT, '').trim() === '';
}

/** Tells of HTML that is no comment. An end tag goes with a start tag among those before it, told already. */
export function checkHtml(node: Html, before: readonly Html[], { file, report }: BuildContext): void {
  if (isComment(node.value)) {
    return;
  }
  const [, slash, name = ''] = TAG_NAME.exec(node.value) ?? [];
  if (slash === '/' && before.some((other) => TAG_NAME.exec(other.value)?.[2] === name)) {
    return;
  }
  report({ ...problemOf(node.value, name.toLowerCase()), severity: 'error', place: atSpan(spanOf(node, file)) });
}

function problemOf(value: string, name: string): Pick<Diagnostic, 'rule' | 'message' | 'hint'> {
  if (COMMENT_START.test(value)) {
    return value.includes('-->')
      ? {
          rule: 'comments-stand-alone',
          message: 'expected nothing beside the comment, but text on its lines is HTML to Markdown, and would be lost',
          hint: 'put the comment on lines of its own',
        }
      : {
          rule: 'comments-are-closed',
          message: 'expected --> at the end of the comment, but it reaches the end of what stands here',
          hint: 'write --> where the comment ends',
        };
  }
  return {
    rule: 'markup-is-markdown',
    message: `expected Markdown, but ${name === '' ? 'this' : `<${name}>`} is HTML`,
    hint: INSTEAD[name] ?? 'remove the tag, or put \\ before the < if it is meant as text',
  };
}

/** Drops comments, and the second of the two spaces that one leaves between words. */
export function withoutComments(nodes: readonly PhrasingContent[], file: SourceFile): readonly PhrasingContent[] {
  if (!nodes.some((node) => node.type === 'html' && isComment(node.value))) {
    return nodes;
  }
  const kept: PhrasingContent[] = [];
  let isAfterComment = false;
  for (const node of nodes) {
    const last = kept[kept.length - 1];
    const follows = last === undefined || (last.type === 'text' && /\s$/.test(last.value));
    if (node.type === 'html' && isComment(node.value)) {
      isAfterComment = true;
    } else if (node.type === 'text' && isAfterComment && follows) {
      const start = node.value.length - node.value.trimStart().length;
      kept.push(...(start < node.value.length ? [sliceText(node, start, node.value.length, file)] : []));
      isAfterComment = false;
    } else {
      kept.push(node);
      isAfterComment = false;
    }
  }
  return kept;
}
