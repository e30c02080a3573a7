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
import { phraseSyntax } from '../../src/source/phrase-syntax.js';

const parse = (text: string): Root => parseMarkdown({ path: 'x.md', text });

/** One parse of the whole text, without the pieces. */
function parseWhole(text: string): Root {
  const { flow, text: inText } = directive();
  const [container, leaf] = [flow?.[58]].flat();
  const [phrase] = [inText?.[58]].flat();
  if (container === undefined || leaf === undefined || phrase === undefined) {
    throw new Error('no directives');
  }
  return fromMarkdown(text, {
    extensions: [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem(), { flow: { 58: [container, leaf] }, text: { 58: phraseSyntax(phrase) } }],
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
  '<script>', '</script>', '<?', '?>', ':::summary', ':::note[عنوان]', ':::', '::::', '::qr', '::qr[س]{a=b}', '[a]', '[a]: /x', '[^1]', '[^1]: حاشية',
  '[b][a]', '![', '](x)', '**', '*', '_', '~~', '`', '\\', '&amp;', '|', '|---|---|', '| أ | ب |', '---', '===', ': ', '"',
  '[A]: /y "t"', '[^Two]', '[^two]: y', '{#id}', ':word', '10:30', ':bdi[', ':ltr[x]', ':span[نص]{lang=en}', ':bd[x]', '١. ', '\0', '\u00a0', '\uFEFF', '%', '$', '\n\n[a]: /x\n\n', '\n\n[^1]: y\n\n',
  '**كلمة**', ' **كلمتان هنا،** ', '*كلمة*', '**a**b', '*1*', '***', '[كلمة](https://a.b/c_d)', '[a b](x)', '![a](b)', '!', '(', '#', '\n\n[^2]: **x** [^1]\n\n', '[^2]',
] as const;

/** Bits that mostly make plain lines, and some that just do not. */
const PLAIN_BITS = [
  'كلمة', ' كلمة', ' word', ' 12', '،', '.', ':', '!', '(', ')', ' ', '\n', '\n', '\n\n', '\n\n', '\n\n# ', '\n\n### ', '\n\n[^1]: ', '\n\n[^ب]: ',
  '[^1]', '[^1]', '[^ب]', '[^س]', '**كلمة**', ' **كلمتان هنا** ', '*كلمة*', '**a**', '*1*', '[كلمة](https://a.b/c_d?e=1#f)', ' [a b](x) ', ':bdi', ':ltr[كلمة]', ':span',
  '**', '*', '*a*b*', '**كلمة.**', '** كلمة**', '![a](b)', '](', '[', ']', '#', ' #', '{#a}', '_', '1. ', '- ', '> ', '\n    ', 'é', '\u064b', '😀', '…',
] as const;

const RUNS = Number(process.env['RUNS'] ?? 300);
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

  it.each([
    'أ _ب_ ج', 'أ ~~ب~~ ج', 'أ &amp; ب', 'أ \\* ب', 'أ <b> ب', 'أ `ب` ج', 'أ\tب', 'أ  \nب', 'أ \nب', 'أ\n    ب', 'أ\n===', 'أ\n---', 'أ\n- ب', 'أ\n1. ب', 'أ\n2. ب', '1) أ',
    'أ | ب\n--|--', 'أ\n:-', 'أ\0ب', '# أ #', '#  أ', '#أ', '####### أ', '# أ\nب', '**أ** **ب**', '** أ**', '**أ **', '**أ.**', '***أ***', '*أ**', '**أ*', '*أ*ب*', 'أ**ب**ج', '**أ***ب*',
    '[أ](x', '[أ](x y)', '[أ](<x>)', '[أ](x "y")', '[أ](ب)', '[أ]\n(x)', '![أ](x)', '!أ', 'أ! [ب](x)', 'أ [*ب*](x)', 'أ [ب](x_y_z)', '[^1]', 'أ[^1]: ب\n\n[^1]: ج', 'أ![^1]\n\n[^1]: ج', 'أ[^1](x)\n\n[^1]: ج',
    'أ[^A]\n\n[^a]: ج', '[^1]: أ\n\n    ب\n\nج[^1]', '[^1]: أ\nب\n\nج[^1]', '[^1]: - أ\n\nج[^1]', '[^1]:\n\n    أ\n\nج[^1]', '[^1]: أ\n\n# ب\n\n    ج\n\nد[^1]', '- أ\n\n    ب', '- أ\n\n  ب\n\n- ج', '- أ\n\nب\n\n- ج',
    '```\nأ\n\nب\n\n```\n\nج', '~~~\nأ\n\n# ب', '<!-- أ\n\nب -->\n\nج', '<div>\n\nأ\n\n</div>', ':::note\nأ\n\nب\n:::\n\nج', '> أ\n\n> ب', '1. ```js\n\n\n[^1]: أ\n\nب[^1]', '> أ\nب', '[a]\n\n> [a]: x', '- [^1]: أ\n\nب[^1]', '\n\n أ', 'أ\r\nب\r\n\r\nج\r\n', 'أ\rب\r\rج',
  ])('gives it of %j', (text) => {
    expectOneParse([text]);
  });

  it.each([
    'الساعة 10:30 والمصدر:موقع و :كلمة و::كلمتان',
    ':word[label]{a=b} في أول السطر',
    'نسبة 3:1 و a:b و :D',
    '{مجموعة} و @user و #وسم',
  ])('takes %j for text', (text) => {
    expect(parse(text).children).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', value: text }] }]);
  });

  it('knows a box by three colons and a name', () => {
    expect(parse(':::note[عنوان]\nنص\n:::').children).toMatchObject([{ type: 'containerDirective', name: 'note' }]);
  });

  it('knows a leaf by two colons and a name', () => {
    expect(parse('::leaf[label]{a=b}').children).toMatchObject([{ type: 'leafDirective', name: 'leaf', attributes: { a: 'b' } }]);
  });

  it('knows references to what is defined far away, and to nothing else', () => {
    const filler = 'فقرة *فيها* `علامات`.\n\n'.repeat(2000);
    const [first] = parse(`نص _x_ [^1] [a] [b] [^2]\n\n${filler}[^1]: حاشية\n\n[a]: https://a.b\n\n\`\`\`\n[b]: https://x.y\n[^2]: لا\n\`\`\``).children;
    expect(first?.type === 'paragraph' && first.children.map((node) => node.type)).toEqual(['text', 'emphasis', 'text', 'footnoteReference', 'text', 'linkReference', 'text']);
  });

  it('parses in time that grows with the text alone', () => {
    const time = (count: number): number => {
      const text = 'نص [^1] **غليظ** <b> `x`\n\n| أ | ب |\n|---|---|\n| ج | د |\n\n- بند\n\n'.repeat(count);
      const start = process.cpuUsage();
      parse(text);
      return process.cpuUsage(start).user;
    };
    time(300);
    expect(time(2400) / time(600)).toBeLessThan(9);
  });

  it('starts the body after front matter that has blank lines and ends in dots or dashes', () => {
    expect(parse('---\na: |\n  x\n\n  # y\n...\n# z').children.map((node) => [node.type, node.position?.start.line])).toEqual([['yaml', 1], ['heading', 7]]);
    expect(parse('نص\n\n---\na: b\n---').children.map((node) => node.type)).toEqual(['paragraph', 'thematicBreak', 'heading']);
  });
});
