/**
 * Markdown to mdast: CommonMark, GFM tables, footnotes, strikethrough and task lists, formulas
 * (math-syntax.ts), directives around blocks (`:::name[label]`) and on lines of their own (`::name{…}`),
 * phrases (`:bdi[text]`, see phrase-syntax.ts) and a YAML block at the top.
 *
 * Text directives of other names are no syntax here, so that `10:30` or `المصدر:موقع` stay as typed.
 * Bare URLs are found later, in the text (document/autolinks.ts).
 *
 * The text is parsed in pieces (segments.ts), many to a batch, each followed by a probe: a paragraph
 * of one letter. Where the probe does not come out as a paragraph of its own, the piece before it
 * was still open, and it is parsed again together with what follows. Labels defined in another batch
 * are made known by stub definitions. The result is the tree of one parse of the whole; a property
 * test holds the two against each other.
 */
import type { Root, Yaml } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { invariant } from '../base/assert.js';
import type { SourceFile } from '../base/source.js';
import { parseSegments } from './batches.js';
import { mathFromMarkdown, mathSyntax } from './math-syntax.js';
import { phraseSyntax } from './phrase-syntax.js';
import { splitSegments } from './segments.js';

const COLON = 0x3a;

/** From the first line to a line of three dashes or dots. */
const FRONT_MATTER = /^---[ \t]*(?:\r\n|\n)([\s\S]*?)(?:(?<=\n)(?:---|\.\.\.)[ \t]*(?=\r?\n|$))/;

/** CR alone ends a line too, in files of old; the pieces know nothing of it. */
const LONE_CARRIAGE_RETURN = /\r(?!\n)/;

/** Never throws: every text is Markdown. Every node has offsets into `file.text`. */
export function parseMarkdown(file: SourceFile): Root {
  const { text } = file;
  const yaml = frontMatter(text);
  const bodyStart = yaml?.position?.end.offset ?? 0;
  const bodyLine = yaml?.position?.end.line ?? 1;
  const parse = createParser();
  const segments = LONE_CARRIAGE_RETURN.test(text)
    ? [{ kind: 'rich', start: bodyStart, end: text.length, next: text.length, line: bodyLine } as const]
    : splitSegments(text, bodyStart, bodyLine);
  const body = parseSegments(text, segments, parse);
  return { type: 'root', children: yaml === null ? [...body] : [yaml, ...body] };
}

function frontMatter(text: string): Yaml | null {
  const match = FRONT_MATTER.exec(text);
  if (match === null) {
    return null;
  }
  const [raw, value = ''] = match;
  const lines = raw.split('\n');
  return {
    type: 'yaml',
    value,
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: lines.length, column: (lines[lines.length - 1] ?? '').length + 1, offset: raw.length },
    },
  };
}

function createParser(): (markdown: string) => Root {
  const { flow, text } = directive();
  const [container, leaf] = [flow?.[COLON]].flat();
  const [phrase] = [text?.[COLON]].flat();
  invariant(container?.concrete === true && leaf !== undefined, 'the flow has containers first, then leaves');
  invariant(phrase !== undefined, 'there is a text directive');
  const options: Options = {
    extensions: [
      gfmFootnote(),
      gfmStrikethrough(),
      gfmTable(),
      gfmTaskListItem(),
      mathSyntax(),
      { flow: { [COLON]: [container, leaf] }, text: { [COLON]: phraseSyntax(phrase) } },
    ],
    mdastExtensions: [
      directiveFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      mathFromMarkdown(),
    ],
  };
  return (markdown) => fromMarkdown(markdown, options);
}
