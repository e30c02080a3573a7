import { describe, expect, it } from 'vitest';
import type { Contents } from '../../src/document/model.js';
import { plainText } from '../../src/document/plain-text.js';
import { buildFrom, shown } from './build-from.js';

const FRONT = '---\ntitle: أ\nlang: ar-EG\nnumber-sections: true\n---\n\n';

function entries(text: string): readonly string[] {
  const contents = buildFrom(text).document.blocks.filter((block): block is Contents => block.kind === 'contents');
  return contents.flatMap((block) => block.entries.map(({ depth, label, children }) => `${'-'.repeat(depth)}${label ?? ''} ${plainText(children)}`));
}

describe('a table of contents', () => {
  it('names the headings after it and before it, but not the one above it', () => {
    expect(entries(`${FRONT}# تمهيد {-}\n\n# المحتويات {-}\n\n::contents\n\n# أول[^1]\n\n## ثان\n\n### ثالث\n\n# خفي {.unlisted}\n\n[^1]: حاشية`)).toEqual([' تمهيد', '١ أول', '-١٫١ ثان', '--١٫١٫١ ثالث']);
  });

  it('is as deep as it says', () => {
    expect(entries(`${FRONT}::contents{depth=1}\n\n## أول\n\n### ثان`)).toEqual(['١ أول']);
  });

  it('names what is numbered of figures and tables', () => {
    const text = `${FRONT}::list-of-figures\n\n::list-of-tables\n\n![أ](a.png "سفينة"){#a}\n\n| أ |\n|---|\n| ١ |\n\n: سكان {#b}`;
    expect(entries(text)).toEqual(['الشكل\u00A0١ سفينة', 'الجدول\u00A0١ سكان']);
  });

  it.each([
    ['a depth that is none', '::contents{depth=9}', ['error directive-attributes-fit @ 1:1 «::contents{depth=9}»']],
    ['a body', ':::contents\nنص\n:::', ['error directives-have-their-form @ 1:1 «:::contents»']],
  ])('tells of %s', (_, text, expected) => {
    expect(shown(buildFrom(text).diagnostics)).toEqual(expected);
  });
});
