import { describe, expect, it } from 'vitest';
import { buildFrom, shown } from './build-from.js';

/** What, the source, the diagnostics. */
const CASES: readonly (readonly [what: string, source: string, expected: readonly string[]])[] = [
  ['a heading that jumps', '# أ\n\n### ب\n\nنص', ['error heading-levels-are-sequential @ 3:1 «### ب»']],
  ['a first heading of level 2', '## أ\n\n### ب\n\nنص', []],
  ['a first heading of level 3, told once', '### أ\n\n#### ب\n\n### ج', ['error heading-levels-are-sequential @ 1:1 «### أ»']],
  ['a heading of level 5', '# أ\n\n##### ب', ['error heading-levels-are-at-most-four @ 3:1 «##### ب»']],
  ['a heading without text', '#\n\nنص', ['error headings-have-text @ 1:1 «#»']],
  ['a heading in a note', 'نص[^1]\n\n[^1]: # عنوان', ['error notes-have-no-headings @ 3:7 «# عنوان»']],
  ['a footnote that is not defined', 'نص[^غ]', ['error footnotes-are-defined @ 1:3 «[^غ]»']],
  ['two of them in a quotation of two lines', '> نص[^a]\n> وآخر[^b]', ['error footnotes-are-defined @ 1:5 «[^a]»', 'error footnotes-are-defined @ 2:7 «[^b]»']],
  ['a footnote in a table cell', '| أ | ب |\n|---|---|\n| \\| [^x] | ج |', ['error footnotes-are-defined @ 3:6 «[^x]»']],
  ['an escaped bracket', 'نص \\[^a]', []],
  ['a footnote that nothing uses', 'نص\n\n[^1]: حاشية', ['error footnotes-are-used @ 3:1 «[^1]: حاشية»']],
  ['a footnote used by an unused one alone', 'نص\n\n[^1]: أ[^2]\n\n[^2]: ب', ['error footnotes-are-used @ 3:1 «[^1]: أ[^2]»', 'error footnotes-are-used @ 5:1 «[^2]: ب»']],
  ['a footnote defined twice', 'نص[^1]\n\n[^1]: أ\n\n[^1]: ب', ['error footnotes-are-defined-once @ 5:1 «[^1]: ب»']],
  ['a footnote that refers to itself', 'نص[^1]\n\n[^1]: أ[^1]', []],
  ['an inline note of Pandoc', 'نص^[حاشية] هنا', ['warning footnotes-stand-apart @ 1:3 «^[»']],
  ['an image without alternative text', '![](a.png)', ['error images-have-alt-text @ 1:1 «![](a.png)»']],
  ['an image with blanks for it, in a line', 'نص ![  ](a.png) نص', ['error images-have-alt-text @ 1:4 «![  ](a.png)»']],
  ['HTML in a line', 'نص <b>غليظ</b> و<br>', ['error markup-is-markdown @ 1:4 «<b>»', 'error markup-is-markdown @ 1:17 «<br>»']],
  ['an end tag alone', 'نص</b>', ['error markup-is-markdown @ 1:3 «</b>»']],
  ['a block of HTML', 'نص\n\n<div>\nكلمة\n</div>\n\nنص', ['error markup-is-markdown @ 3:1 «<div>\nكلمة\n</div>»']],
  ['comments', '<!-- أ -->\n\nنص <!-- ب --> نص\n\n<!-- ج\n\nد -->', []],
  ['text on the line of a comment', '<!-- أ --> نص مفقود', ['error comments-stand-alone @ 1:1 «<!-- أ --> نص مفقود»']],
  ['a comment without end', 'نص\n\n<!-- أ\n\nنص', ['error comments-are-closed @ 3:1 «<!-- أ\n\nنص»']],
  ['a script address', '[نص](javascript:alert(1))', ['error links-have-a-known-scheme @ 1:1 «[نص](javascript:alert(1))»']],
  ['a data address', '[نص](data:text/html,x)', ['error links-have-a-known-scheme @ 1:1 «[نص](data:text/html,x)»']],
  ['a file address', '[نص](file:///etc/passwd)', ['error links-have-a-known-scheme @ 1:1 «[نص](file:///etc/passwd)»']],
  ['a script address in disguise', '[نص](JaVaScRiPt&colon;alert)', ['error links-have-a-known-scheme @ 1:1 «[نص](JaVaScRiPt&colon;alert)»']],
  ['a path', '[نص](chapter2.md)', ['error links-lead-to-the-web-or-a-heading @ 1:1 «[نص](chapter2.md)»']],
  ['a path out of the folder', '[نص](../x.md)', ['error paths-stay-in-the-folder @ 1:1 «[نص](../x.md)»']],
  ['an absolute path', '[نص](/etc/passwd)', ['error paths-stay-in-the-folder @ 1:1 «[نص](/etc/passwd)»']],
  ['no address', '[نص]()', ['error links-have-a-target @ 1:1 «[نص]()»']],
  ['a broken web address', '[نص](https://exa mple.com) [نص](<https://exa mple.com>)', ['error links-are-well-formed @ 1:28 «[نص](<https://exa mple.com>)»']],
  ['an address without scheme', '[نص](//example.com)', ['error links-have-a-known-scheme @ 1:1 «[نص](//example.com)»']],
  ['allowed addresses', '[a](http://x.org) [b](https://x.org) [c](mailto:a@x.org) [d](tel:+9611234567)', []],
  ['a heading that is not there', '# قمة ألاسكا\n\n[نص](#قمة-الاسكا)', ['error links-find-their-place @ 3:1 «[نص](#قمة-الاسكا)»']],
  ['a heading by its encoded name', `# قمة\n\n[نص](#${encodeURIComponent('قمة')})`, []],
  ['a reference without definition', '[نص][مرجع] و[آخر][]', ['warning link-references-are-defined @ 1:1 «[نص][مرجع]»', 'warning link-references-are-defined @ 1:13 «[آخر][]»']],
  ['brackets of prose', 'قال [هكذا] ومضى', []],
  ['a definition that nothing uses', 'نص\n\n[a]: https://x.org', ['warning link-definitions-are-used @ 3:1 «[a]: https://x.org»']],
  ['a definition given twice', '[a]\n\n[a]: https://x.org\n[A]: https://y.org', ['warning link-definitions-are-unique @ 4:1 «[A]: https://y.org»']],
  ['table rows that differ', '| أ | ب |\n|---|---|\n| ج |\n| د | ه | و |\n| ز | ح |', ['error table-rows-have-equal-cells @ 3:1 «| ج |»', 'error table-rows-have-equal-cells @ 4:1 «| د | ه | و |»']],
  ['a delimiter row that differs', '| أ | ب |\n|---|\n| ج | د |', ['error table-rows-have-equal-cells @ 2:1 «|---|»']],
  ['an unknown directive', ':::sumary\nنص\n:::', ['error directives-are-known @ 1:1 «:::sumary»']],
  ['a directive that is not closed', ':::note\nنص', ['error directives-are-closed @ 1:1 «:::note»']],
  ['a directive that nothing opens', 'نص\n\n:::', ['error directives-are-opened @ 3:1 «:::»']],
  ['a fenced div of Pandoc', '::: {.note}\nنص\n:::', ['error directives-are-opened @ 1:1 «::: {.note}»', 'error directives-are-opened @ 3:1 «:::»']],
  ['attributes of a directive', ':::note{.big}\nنص\n:::', ['error directive-attributes-are-known @ 1:1 «:::note{.big}»']],
  ['a leaf where a container belongs', '::note', ['error directives-have-their-form @ 1:1 «::note»']],
  ['an unknown leaf', '::vers', ['error directives-are-known @ 1:1 «::vers»']],
  ['a label where none belongs', ':::demo[عنوان]\nنص\n:::', ['error directives-have-a-label-or-none @ 1:1 «:::demo[عنوان]»']],
  ['an attribute whose value does not fit', ':::demo{listed=yes}\nنص\n:::', ['error directive-attributes-fit @ 1:1 «:::demo{listed=yes}»']],
  ['items that begin with Arabic digits', '١. أول\n٢. ثان', ['warning lists-begin-with-latin-digits @ 1:1 «١. »']],
  ['a year at the start of a line', 'كان ذلك عام\n٢٠٢٥. ثم', []],
];

describe('problems of a source', () => {
  it.each(CASES)('%s', (_, source, expected) => {
    expect(shown(buildFrom(source).diagnostics)).toEqual(expected);
  });

  it('are told all at once', () => {
    const source = CASES.map(([, text]) => text.replace(/^#+ ?/gm, '')).filter((text) => !/<!--|<div|:::|\[\^1]/.test(text)).join('\n\n');
    const rules = new Set(buildFrom(source).diagnostics.map(({ rule }) => rule));
    expect(rules.size).toBeGreaterThan(9);
  });

  it('each have a message of one sentence and a hint', () => {
    for (const [, source] of CASES) {
      for (const { message, hint } of buildFrom(source).diagnostics) {
        expect(message).toMatch(/^expected .+[^.]$/);
        expect(hint.length).toBeGreaterThan(5);
      }
    }
  });

  it('leave the text that they are about', () => {
    const { document } = buildFrom('[نص](javascript:x) <b>غليظ</b>');
    const [block] = document.blocks;
    expect(block?.kind === 'paragraph' && block.children.map((child) => (child.kind === 'text' ? child.value : child.kind))).toEqual(['نص', ' ', 'غليظ']);
  });
});
