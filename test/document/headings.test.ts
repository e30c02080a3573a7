import { describe, expect, it } from 'vitest';
import { headingNumbers } from '../../src/document/heading-numbers.js';
import { outline, type OutlineEntry } from '../../src/document/outline.js';
import { plainText } from '../../src/document/plain-text.js';
import { SlugSet, slugOf } from '../../src/document/slugs.js';
import { buildFrom } from './build-from.js';

describe('slugs', () => {
  it.each([
    ['قمة ألاسكا: ما الذي تغيّر؟', 'قمة-ألاسكا-ما-الذي-تغيّر'],
    ['The HTTP/2 Case', 'the-http2-case'],
    ['أ - ب', 'أ---ب'],
    ['١. مدخل', '١-مدخل'],
    ['!؟', 'section'],
  ])('of «%s»', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('are all different', () => {
    const slugs = new SlugSet();
    expect(['أ', 'أ', 'أ-1', 'أ', 'ب'].map((wish) => slugs.add(wish))).toEqual(['أ', 'أ-1', 'أ-1-1', 'أ-2', 'ب']);
  });
});

describe('headingNumbers', () => {
  it.each([
    [[1, 2, 2, 3, 1, 2], ['1', '1.1', '1.2', '1.2.1', '2', '2.1']],
    [[2, 3, 2], ['1', '1.1', '2']],
    [[1, null, 2, null, 1], ['1', null, '1.1', null, '2']],
    [[2, 1, 2], ['0.1', '1', '1.1']],
    [[], []],
  ] as const)('of %j', (levels, numbers) => {
    const headings = levels.map((level) => ({ level: level ?? 1, isNumbered: level !== null, isAppendix: false }));
    const texts = headingNumbers(headings, ['decimal'], { language: 'ar', numerals: 'latn' }).map((number) => number?.text ?? null);
    expect(texts).toEqual(numbers);
  });

  it('are in the publication’s digits', () => {
    const { document } = buildFrom('---\ntitle: أ\nnumber-sections: true\n---\n\n# مدخل ١\n\n## أول\n\n# ملحق {-}\n\n# خاتمة {#end .unnumbered}\n\n[نص](#end)');
    expect(document.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.number ?? '-'} ${block.slug} ${plainText(block.children)}`] : []))).toEqual([
      '١ مدخل-١ مدخل ١',
      '١٫١ أول أول',
      '- ملحق ملحق',
      '- end خاتمة',
    ]);
  });

  it('take only what Pandoc takes for attributes', () => {
    const { document } = buildFrom('# مجموعة {1، 2}\n\n# فارغة {}\n\n## قيمة {key="a b" #x}');
    expect(document.blocks.map((block) => block.kind === 'heading' && plainText(block.children))).toEqual(['مجموعة {1، 2}', 'فارغة {}', 'قيمة']);
  });
});

describe('outline', () => {
  it('is a tree, whatever the levels', () => {
    const { document } = buildFrom('## أ\n\n# ب\n\n### ج\n\n## د\n\n:::note\n## هـ\n:::\n\n# و');
    const shownEntry = ({ heading, children }: OutlineEntry): unknown => [plainText(heading.children), ...children.map(shownEntry)];
    expect(outline(document).map(shownEntry)).toEqual([['أ'], ['ب', ['ج'], ['د'], ['هـ']], ['و']]);
  });
});

describe('links to headings', () => {
  it('lead to the heading’s id, before it and after it', () => {
    const { document } = buildFrom('[نص](#ب)\n\n# أ\n\n# ب\n\n[نص](#أ) [نص](#أ-1)\n\n# أ');
    const headings = new Map(document.blocks.flatMap((block) => (block.kind === 'heading' ? [[block.slug, block.id] as const] : [])));
    const targets = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.children : [])).flatMap((inline) => (inline.kind === 'link' ? [inline.target] : []));
    expect(targets).toEqual(['ب', 'أ', 'أ-1'].map((slug) => ({ kind: 'node', id: headings.get(slug) })));
  });
});
