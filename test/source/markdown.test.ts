import type { Nodes, Root } from 'mdast';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
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
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/source/markdown.js';

const parse = (text: string): Root => parseMarkdown({ path: 'x.md', text });

/** One parse of the whole text, without the pieces. */
function parseWhole(text: string): Root {
  const flow = directive().flow?.[58];
  const container = Array.isArray(flow) ? flow[0] : flow;
  if (container === undefined) {
    throw new Error('no container directive');
  }
  return fromMarkdown(text, {
    extensions: [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem(), { flow: { 58: container } }],
    mdastExtensions: [
      directiveFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ],
  });
}

/** micromark sees such a definition too late for what stands before it; the pieces see it in time. */
function hasDefinitionInDirective(node: Nodes, inside: boolean): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') {
    return inside;
  }
  const below: readonly Nodes[] = 'children' in node ? node.children : [];
  return below.some((child) => hasDefinitionInDirective(child, inside || node.type === 'containerDirective'));
}

/** Bits that, strewn together, open and close every construct across blank lines. */
const BITS = [
  'كلمة', 'نص فيه كلمات، ونقطة.', 'Word', ' ', '  ', '    ', '\t', '\n', '\n', '\n\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n',
  '# ', '## عنوان', '> ', '- ', '* ', '1. ', '2) ', '- [ ] ', '```', '```js\n', '~~~', '<!--', '-->', '<div>', '</div>', '<b>',
  '<script>', '</script>', '<?', '?>', ':::summary', ':::note[عنوان]', ':::', '::::', '[a]', '[a]: /x', '[^1]', '[^1]: حاشية',
  '[b][a]', '![', '](x)', '**', '*', '_', '~~', '`', '\\', '&amp;', '|', '|---|---|', '| أ | ب |', '---', '===', ': ', '"',
  '[A]: /y "t"', '[^Two]', '[^two]: y', '{#id}', ':word', '10:30', '١. ', '\0', '\u00a0', '\uFEFF', '%', '$', '\n\n[a]: /x\n\n', '\n\n[^1]: y\n\n',
  '**كلمة**', ' **كلمتان هنا،** ', '*كلمة*', '**a**b', '*1*', '***', '[كلمة](https://a.b/c_d)', '[a b](x)', '![a](b)', '!', '(', '#', '\n\n[^2]: **x** [^1]\n\n', '[^2]',
] as const;

/** Bits that mostly make plain lines, and some that just do not. */
const PLAIN_BITS = [
  'كلمة', ' كلمة', ' word', ' 12', '،', '.', ':', '!', '(', ')', ' ', '\n', '\n', '\n\n', '\n\n', '\n\n# ', '\n\n### ', '\n\n[^1]: ', '\n\n[^ب]: ',
  '[^1]', '[^1]', '[^ب]', '[^س]', '**كلمة**', ' **كلمتان هنا** ', '*كلمة*', '**a**', '*1*', '[كلمة](https://a.b/c_d?e=1#f)', ' [a b](x) ',
  '**', '*', '*a*b*', '**كلمة.**', '** كلمة**', '![a](b)', '](', '[', ']', '#', ' #', '{#a}', '_', '1. ', '- ', '> ', '\n    ', 'é', '\u064b', '😀', '…',
] as const;

const RUNS = Number(process.env['RUNS'] ?? 600);
const TIMEOUT = 600_000;

/** After indented code micromark takes an empty item at the start of a note for text; CommonMark does not. */
const EMPTY_ITEM_IN_NOTE = /\]:[ \t]*(?:[-+*]|\d+[.)])[ \t]*(?:\n|$)/;

function expectOneParse(bits: readonly string[]): void {
  const text = bits.join('');
  fc.pre(!text.startsWith('---') && !text.startsWith('\uFEFF') && !EMPTY_ITEM_IN_NOTE.test(text));
  const whole = parseWhole(text);
  fc.pre(!hasDefinitionInDirective(whole, false));
  expect(parse(text).children).toEqual(whole.children);
}

describe('parseMarkdown', () => {
  it('gives the tree of one parse of the whole', { timeout: TIMEOUT }, () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...BITS), { maxLength: 60 }), expectOneParse), { numRuns: RUNS });
  });

  it('gives it of plain text too', { timeout: TIMEOUT }, () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...PLAIN_BITS), { maxLength: 30 }), expectOneParse), { numRuns: RUNS });
  });
});
