import { describe, expect, it } from 'vitest';
import { headingNumbers } from '../../src/document/heading-numbers.js';
import { isolatedText } from '../../src/document/isolated-text.js';
import type { Inline, Reference } from '../../src/document/model.js';
import { plainText } from '../../src/document/plain-text.js';
import { walkDocument } from '../../src/document/walk.js';
import type { HeadingCounter } from '../../src/locale/numbering.js';
import { buildFrom, shown } from './build-from.js';

const FRONT = '---\ntitle: أ\nlang: ar-EG\nnumber-sections: true\n---\n\n';
const FIGURE = '![سفينة](a.png "سفينة في الميناء"){#ship}';
const TABLE = '| أ | ب |\n|---|---|\n| ١ | ٢ |\n\n: سكان المدن {#people}';

function references(text: string): readonly string[] {
  const found: string[] = [];
  walkDocument(buildFrom(text).document, (node) => {
    if (node.kind === 'reference') {
      found.push(shownReference(node));
    }
  });
  return found;
}

/** `12` for the page. */
function shownReference({ children, paged }: Reference): string {
  const name = plainText(children);
  return paged === null ? name : `${paged.showsName ? name : ''}${paged.before}12`;
}

function captions(text: string): readonly string[] {
  return buildFrom(text).document.blocks.flatMap((block) => (block.kind === 'figure' || block.kind === 'table' ? [plainText(block.caption?.children ?? [])] : []));
}

describe('a reference', () => {
  it.each([
    ['[](#ship)', 'الشكل\u00A0١، ص\u00A012'],
    ['[](#ship){.number}', 'الشكل\u00A0١'],
    ['[](#ship){.page}', 'ص\u00A012'],
    ['[](#ship){form=title}', '«سفينة في الميناء»'],
    [':ref[#people]{form=number}', 'الجدول\u00A0١'],
    ['[](#مدخل){.number}', 'الفصل\u00A0١'],
    ['[](#قسم){.number}', 'القسم\u00A0١٫١'],
    ['[](#box)', '«تنبيه»، ص\u00A012'],
    ['[](#place){.title}', '«موضع»'],
    ['[](#quote)', 'ص\u00A012'],
  ])('%s', (reference, said) => {
    const text = `${FRONT}# مدخل\n\nقال ${reference}.\n\n${FIGURE}\n\n${TABLE}\n\n## قسم\n\n:::note[تنبيه]{#box}\nنص :anchor[موضع]{#place}\n:::\n\n> قول\n>\n> — قائل {#quote}`;
    expect(references(text)).toEqual([said]);
    expect(buildFrom(text).diagnostics).toEqual([]);
  });

  it('leaves the text after its form', () => {
    const { document } = buildFrom(`${FIGURE}\n\nانظر [](#ship){.number}، ثم عُد.`);
    const [, paragraph] = document.blocks;
    expect(paragraph?.kind === 'paragraph' && plainText(paragraph.children)).toBe('انظر الشكل\u00A01، ثم عُد.');
  });

  it('isolates what it numbers', () => {
    const { document } = buildFrom('---\ntitle: أ\ndigits: latn\nnumber-sections: true\n---\n\n# أ\n\n## ب\n\n## ج {#c}\n\n[](#c){.number}');
    const last = document.blocks.at(-1);
    const children: readonly Inline[] = last?.kind === 'paragraph' ? last.children : [];
    expect(isolatedText(children)).toBe('القسم\u00A0\u20661.2\u2069');
  });

  it('speaks the language of the publication', () => {
    expect(references(`---\ntitle: A\nlang: en\n---\n\n![ship](a.png "A ship"){#ship}\n\nSee [](#ship).`)).toEqual(['Figure\u00A01, p.\u00A012']);
  });

  it.each([
    ['a name that is not there', '# مدخل\n\n[](#مخدل)', ['error links-find-their-place @ 3:1 «[](#مخدل)»']],
    ['a form that is not there', `${FIGURE}\n\n[](#ship){.pages}`, ['error reference-forms-are-known @ 3:1 «[](#ship)»']],
    ['a number of what has none', 'نص :anchor[موضع]{#a} و[](#a){.number}', ['error references-have-words @ 1:23 «[](#a)»']],
    ['a title of what has none', 'نص :anchor[]{#a} و[](#a){.title}', ['error references-have-words @ 1:19 «[](#a)»']],
    ['two places of one name', `${FIGURE}\n\n${FIGURE}`, ['error ids-are-unique @ 3:1 «![سفينة](a.png "سفينة في الميناء")»']],
    ['no name', 'نص :ref[ship]', ['error references-name-a-place @ 1:4 «:ref[ship]»']],
    ['an anchor without a name', 'نص :anchor[هنا]', ['error anchors-have-a-name @ 1:4 «:anchor[هنا]»']],
    ['an unknown attribute', 'نص :anchor[هنا]{#a fom=page}', ['error directive-attributes-are-known @ 1:4 «:anchor[هنا]{#a fom=page}»']],
    ['a class of a figure', '![سفينة](a.png "سفينة"){.wide}', ['error figure-attributes-are-known @ 1:1 «![سفينة](a.png "سفينة"){.wide}»']],
  ])('tells of %s', (_, text, expected) => {
    expect(shown(buildFrom(text).diagnostics)).toEqual(expected);
  });
});

describe('captions', () => {
  it('are numbered where they have a name', () => {
    expect(captions(`${FRONT}![أ](a.png "بلا رقم")\n\n${FIGURE}\n\n${TABLE}`)).toEqual(['بلا رقم', 'الشكل\u00A0١: سفينة في الميناء', 'الجدول\u00A0١: سكان المدن']);
  });

  it.each([
    ['continuous', ['الشكل\u00A0١: أ', 'الشكل\u00A0٢: ب', 'الشكل\u00A0٣: ج']],
    ['by-chapter', ['الشكل\u00A0١٫١: أ', 'الشكل\u00A0١٫٢: ب', 'الشكل\u00A0٢٫١: ج']],
  ])('count %s', (way, expected) => {
    const text = FRONT.replace('lang', `figures: ${way}\nlang`);
    expect(captions(`${text}# أول\n\n![أ](a.png "أ")\n\n![ب](a.png "ب")\n\n# ثان\n\n![ج](a.png "ج")`)).toEqual(expected);
  });
});

describe('what has a name and no caption', () => {
  const TEXT = 'في [](#use){.number} و[](#poem){.number} و[](#said){.number} و[](#more){.number}.\n\n:::definition[الملزمة]{#sheet}\nورقة.\n:::\n\n:::definition{#use}\nنص\n:::\n\n:::note{#more}\nنص\n:::\n\n:::verse[قفا]{#poem}\nنص\n:::\n\n> قول\n>\n> — قائل {#said}';

  it('is numbered with the captions', () => {
    const text = FRONT.replace('lang', 'figures: continuous\nlang') + TEXT;
    const { blocks } = buildFrom(text).document;
    expect(references(text)).toEqual(['التعريف\u00A0٢', 'القصيدة\u00A0١', 'الاقتباس\u00A0١', 'الملاحظة\u00A0١']);
    expect(blocks.flatMap((block) => (block.kind === 'box' || block.kind === 'verse' ? [plainText(block.title)] : []))).toEqual(['التعريف\u00A0١: الملزمة', 'التعريف\u00A0٢', 'الملاحظة\u00A0١', 'القصيدة\u00A0١: قفا']);
    const quote = blocks.at(-1);
    expect(quote?.kind === 'blockQuote' && plainText(quote.attribution?.children ?? [])).toBe('قائل (الاقتباس\u00A0١)');
  });

  it('has no number where only captions with a name have one', () => {
    const { document, diagnostics } = buildFrom(FRONT + TEXT.slice(TEXT.indexOf('\n')));
    expect(document.blocks.flatMap((block) => (block.kind === 'box' ? [plainText(block.title)] : []))).toEqual(['الملزمة', 'تعريف', 'ملاحظة']);
    expect(diagnostics).toEqual([]);
  });
});

describe('numbers of headings', () => {
  const numbers = (counters: readonly HeadingCounter[], language: string, ...levels: readonly (1 | 2 | 3)[]): readonly (string | null)[] => {
    const headings = levels.map((level) => ({ level, isNumbered: true, isAppendix: false }));
    return headingNumbers(headings, counters, { language, numerals: language === 'en' ? 'latn' : 'arab' }).map((number) => number && number.text + number.suffix);
  };

  it.each([
    [['chapter', 'decimal'], ['الفصل الأول:', '١٫١', '١٫١٫١', 'الفصل الثاني:', '٢٫١']],
    [['part', 'ordinal', 'hijai'], ['الباب الأول:', 'أولًا:', 'أ.', 'الباب الثاني:', 'أولًا:']],
    [['ordinal', 'decimal', 'none'], ['أولًا:', '١', null, 'ثانيًا:', '١']],
    [['decimal'], ['١', '١٫١', '١٫١٫١', '٢', '٢٫١']],
  ] as const)('%j', (counters, expected) => {
    expect(numbers(counters, 'ar', 1, 2, 3, 1, 2)).toEqual(expected);
  });

  it('are of the language', () => {
    expect(numbers(['chapter', 'hijai'], 'en', 1, 2, 2)).toEqual(['Chapter 1:', 'a.', 'b.']);
  });

  it('are letters in appendices', () => {
    const { document } = buildFrom(`${FRONT}# أول\n\n# جداول {.appendix}\n\n## سكان\n\n# خرائط {.appendix}`);
    expect(document.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.number ?? ''}${block.numberSuffix}`] : []))).toEqual(['١', 'الملحق أ:', 'أ.١', 'الملحق ب:']);
  });
});
