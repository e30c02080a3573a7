/** Phrases, isolates and the direction of blocks in the e-book: the same as on the page. */
import { describe, expect, it } from 'vitest';
import { buildFrom } from '../document/build-from.js';
import { FOLDER, readFiles, readText } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { findingsOf } from '../support/check-book.js';

async function chapter(source: string, frontMatter = '', file = 'chapter-001.xhtml'): Promise<string> {
  const { document } = buildFrom(`---\ntitle: عنوان\n${frontMatter}\n---\n\n${source}`);
  return readText(readFiles(await buildEpub(document)), FOLDER + file);
}

const LATIN = 'lang="und-Latn" xml:lang="und-Latn"';

describe('phrases', () => {
  it.each([
    [':bdi[نص]', '<bdi dir="rtl">نص</bdi>'],
    [':bdi[word 1]', `<bdi dir="ltr" ${LATIN}>word 1</bdi>`],
    [':bdi[12]', '<bdi dir="ltr">12</bdi>'],
    [':ltr[a نص b]', '<bdi dir="ltr">a <bdi dir="rtl" lang="ar" xml:lang="ar">نص</bdi> b</bdi>'],
    [':ltr[What?]', `<bdi dir="ltr" ${LATIN}>What?</bdi>`],
    [':rtl[«نص» word]', `<bdi dir="rtl">«نص» <bdi dir="ltr" ${LATIN}>word</bdi></bdi>`],
    [':span[word]{lang=en}', '<span lang="en" xml:lang="en"><bdi dir="ltr" lang="en" xml:lang="en">word</bdi></span>'],
    [':span[What?]{lang=en dir=ltr}', '<bdi dir="ltr" lang="en" xml:lang="en">What?</bdi>'],
    [':span[نص]{features="ss01,-calt"}', '<span style="font-feature-settings: &#x22;ss01&#x22; 1, &#x22;calt&#x22; 0">نص</span>'],
    [':span[نص]', 'نص'],
    ['1992-05-14', '<bdi dir="ltr">1992-05-14</bdi>'],
    ['+961 1 234 567', '<bdi dir="ltr" class="telephone">+961 1 234 567</bdi>'],
    ['.NET', `<bdi dir="ltr" ${LATIN}>.NET</bdi>`],
    ['https://a.org/', `<a href="https://a.org/"><bdi dir="ltr" ${LATIN}>https://a.org/</bdi></a>`],
  ])('%s', async (source, expected) => {
    expect(await chapter(`قال ${source} هنا`)).toContain(`<p>قال ${expected} هنا</p>`);
  });

  it('make a valid book', async () => {
    const { document } = buildFrom('# عنوان 1-2\n\nقال :bdi[نص :ltr[a :rtl[b]]] و:span[What?]{lang=en dir=ltr features="ss01"} في 1992-05-14.\n\nOnly Latin.\n\n- Only Latin\n- كلمة');
    expect(await findingsOf(await buildEpub(document))).toEqual([]);
  });
});

describe('blocks', () => {
  const MIXED = 'Word كلمة عربية.\n\nOnly Latin here.\n\n- Only Latin\n- كلمة\n\n| أ | ب |\n|---|---|\n| word | كلمة |';

  it('of the other direction alone say so', async () => {
    const page = await chapter(MIXED);
    expect(page).toContain(`<p><bdi dir="ltr" ${LATIN}>Word</bdi> كلمة عربية.</p>`);
    expect(page).toContain(`<p class="foreign" dir="ltr" ${LATIN}>Only Latin here.</p>`);
    expect(page).toContain(`<li><div class="foreign" dir="ltr" ${LATIN}>Only Latin</div></li>`);
    expect(page).toContain(`<td class="align-right" dir="ltr" ${LATIN}>word</td>`);
  });

  it('go by their first strong letter where front matter says so', async () => {
    const page = await chapter(`# Is it?\n\n${MIXED}`, 'paragraph-direction: first-strong');
    expect(page).toContain(`<h1 id="s1" dir="ltr" ${LATIN}>Is it?</h1>`);
    expect(page).toMatch(/<p dir="ltr">Word <bdi dir="rtl" lang="ar" xml:lang="ar">كلمة عربية<\/bdi>\.<\/p>/);
    expect(page).toContain('<li>كلمة</li>');
  });
});

describe('what Warraq puts into a line', () => {
  it('is isolated: names, titles, contents', async () => {
    const title = await chapter('# فصل 3-4', 'subtitle: تقرير 2019-2024\nauthor: [John Smith, ليلى]', 'title.xhtml');
    expect(title).toContain(`<bdi><bdi dir="ltr" ${LATIN}>John Smith</bdi></bdi>، <bdi>ليلى</bdi>`);
    expect(title).toContain('تقرير <bdi dir="ltr">2019-2024</bdi>');
    expect(await chapter('# فصل 3-4', '', 'toc.xhtml')).toContain('فصل <bdi dir="ltr">3-4</bdi></a>');
    expect(await chapter('# فصل', 'number-sections: true')).toContain('<bdi class="number" dir="ltr">1</bdi> فصل');
  });
});

describe('parallel texts', () => {
  it('are pairs, whose translations say their language and direction', async () => {
    const page = await chapter(':::parallel{lang=en}\nكلمة word\n\nA word كلمة\n:::');
    expect(page.replaceAll('\n', '')).toContain(
      `<div class="parallel"><div class="pair"><div><p>كلمة <bdi dir="ltr" ${LATIN}>word</bdi></p></div>` +
        '<div dir="ltr" lang="en" xml:lang="en"><p>A word <bdi dir="rtl" lang="und-Arab" xml:lang="und-Arab">كلمة</bdi></p></div></div></div>',
    );
  });

  it('make a valid book', async () => {
    expect(await findingsOf(await buildEpub(buildFrom('# عنوان\n\n:::parallel{lang=en}\nكلمة\n\n1. A word\n:::').document))).toEqual([]);
  });
});
