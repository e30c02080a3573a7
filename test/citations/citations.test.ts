import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/plain-text.js';
import { walkDocument } from '../../src/document/walk.js';
import { shown } from '../document/build-from.js';
import { cite, REFS } from './cite.js';

describe('the author-date style', () => {
  it('says author, year and place in the digits of the publication, Latin sources in their own', async () => {
    const { texts, diagnostics } = await cite('كلام [@nadim، ص. ١٢-١٤] ثم [انظر @hourani, p. 3؛ @nadim، ج ٢، ص ١٥] ثم [-@hussein].');
    expect(texts).toEqual(['كلام (ابن النديم، ١٩٧١، ص ١٢–١٤) ثم (انظر Hourani, 1991, p. 3؛ ابن النديم، ١٩٧١، ج ٢، ص ١٥) ثم (١٩٢٦).']);
    expect(diagnostics).toEqual([]);
  });

  it('names the author in the sentence', async () => {
    const { texts } = await cite('يرى @hussein [ص ٧] ومعه @{knuth} أن بريد a@nadim.org و\\@nadim ليسا استشهادًا.');
    expect(texts).toEqual(['يرى حسين (١٩٢٦، ص ٧) ومعه Knuth and Plass (1981) أن بريد a@nadim.org و@nadim ليسا استشهادًا.']);
  });

  it('tells two books of a year apart', async () => {
    const bib = '@book{a, author={حسين, طه}, title={كتاب}, year={1926}}\n@book{b, author={حسين, طه}, title={ديوان}, year={1926}}';
    const { texts } = await cite('[@a] [@b]', { 'refs.bib': bib });
    expect(texts).toEqual(['(حسين، ١٩٢٦ب) (حسين، ١٩٢٦أ)']);
  });
});

describe('words before and after a source', () => {
  const stylesOf = async (body: string, extra = ''): Promise<readonly string[]> => {
    const { document, diagnostics } = await cite(body, { 'refs.bib': REFS }, extra);
    expect(diagnostics).toEqual([]);
    const found: string[] = [];
    walkDocument(document, (node) => {
      if (node.kind === 'emphasis' || node.kind === 'strong' || node.kind === 'strikethrough' || (node.kind === 'link' && node.target.kind === 'url')) {
        found.push(`${node.kind} ${plainText(node.children)}`);
      } else if (node.kind === 'code') {
        found.push(`code ${node.value}`);
      }
    });
    return found;
  };
  const STYLED = '[انظر *كتابه* @nadim، ص ٣، وفيه **فصل** طويل؛ و`fihrist` في [الموقع](https://a.example) @hourani]';

  it('keep their style', async () => {
    expect(await stylesOf(`كلام ${STYLED}.`)).toEqual(['emphasis كتابه', 'strong فصل', 'code fihrist', 'link الموقع']);
    const { texts } = await cite(`كلام ${STYLED}.`);
    expect(texts).toEqual(['كلام (انظر كتابه ابن النديم، ١٩٧١، ص ٣، وفيه فصل طويل؛ وfihrist في الموقع Hourani, 1991).']);
  });

  it('keep it in a note, and after a narrative source', async () => {
    expect(await stylesOf(`كلام ${STYLED}.`, 'csl: footnotes\n')).toContain('emphasis كتابه');
    expect(await stylesOf('يرى @hussein [ص ٧ و*غيره*].')).toEqual(['emphasis غيره']);
  });

  it('stand apart from it where they were written without a space', async () => {
    const { texts } = await cite('[*انظر*@nadim*وفيه*]');
    expect(texts).toEqual(['(انظر ابن النديم، ١٩٧١ وفيه)']);
  });

  it('are only brackets where the words themselves cite, or hold a note', async () => {
    const { texts } = await cite('[انظر *كتاب @nadim* @hourani] و[كلام[^n] @nadim].\n\n[^n]: حاشية.');
    expect(texts[0]).toBe('[انظر كتاب ابن النديم (١٩٧١) Hourani (1991)] و[كلام ابن النديم (١٩٧١)].');
  });

  it('have mistakes told at their place', async () => {
    const { diagnostics } = await cite('كلام [انظر *كتابه* @nadin؛ **و** @nobody].');
    expect(shown(diagnostics).map((line) => line.slice(-18))).toEqual(expect.arrayContaining([expect.stringContaining('«@nadin»'), expect.stringContaining('«@nobody»')]));
  });
});

describe('the list of sources', () => {
  it('has Arabic entries first, without their articles, family names first', async () => {
    const bib = `${REFS}@book{jahiz, author={الجاحظ, عمرو بن بحر}, title={البيان والتبيين}, year={1948}}`;
    const { texts, document } = await cite('[@knuth; @hussein; @jahiz; @hourani; @nadim]\n\n::bibliography', { 'refs.bib': bib });
    expect(texts.slice(1).map((text) => text.split(/[،,]/)[0])).toEqual(['ابن النديم', 'الجاحظ', 'حسين', 'Hourani', 'Knuth']);
    expect(texts[1]).toBe('ابن النديم، محمد بن إسحاق. ١٩٧١. الفهرست. تحقيق رضا تجدد. طهران: مطبعة دانشكاه.');
    const [, list] = document.blocks;
    expect(list?.kind === 'bibliography' ? list.entries.map(({ direction }) => direction) : []).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
  });

  it('is what citations lead to, and leads back', async () => {
    const { document } = await cite('[@nadim] [@nadim]\n\n::bibliography');
    const targets: number[] = [];
    const links: number[] = [];
    walkDocument(document, (node) => {
      if (node.kind === 'link' && node.target.kind === 'entry') {
        targets.push(node.target.id);
        links.push(node.id);
      }
    });
    const list = document.blocks[1];
    const entry = list?.kind === 'bibliography' ? list.entries[0] : undefined;
    expect(targets).toEqual([entry?.id, entry?.id]);
    expect(entry?.citations).toEqual(links);
  });

  it('leaves citations bare where there is none', async () => {
    const { document } = await cite('[@nadim]');
    walkDocument(document, (node) => {
      expect(node.kind).not.toBe('link');
    });
  });

  it('has all sources where that is asked for, and addresses are links', async () => {
    const { texts } = await cite('::bibliography{all}');
    expect(texts).toHaveLength(4);
    expect(texts[3]).toContain('https://doi.org/10.1002/spe.4380111102');
  });
});

describe('note styles', () => {
  it('put sources into notes, and the same source again as the one before', async () => {
    const body = 'أول [@nadim، ص ١٢] ثانٍ [@nadim، ص ٢٠] ثالث[^n] رابع [@nadim].\n\n[^n]: في الحاشية [@hourani, p. 3].';
    const { texts } = await cite(body, { 'refs.bib': REFS }, 'csl: footnotes\n');
    expect(texts).toEqual([
      'أول ثانٍ ثالث رابع.',
      'محمد بن إسحاق ابن النديم، الفهرست، تحقيق رضا تجدد (طهران: مطبعة دانشكاه، ١٩٧١)، ص ١٢.',
      'المرجع نفسه، ص ٢٠.',
      'في الحاشية Albert Hourani, A History of the Arab Peoples (London: Faber and Faber, 1991), p. 3.',
      'ابن النديم، الفهرست.',
    ]);
  });
});

describe('numbers', () => {
  it('count sources as they are cited', async () => {
    const { texts } = await cite('[@hourani, p. 3] [@nadim]\n\n::bibliography', { 'refs.bib': REFS }, 'csl: numbers\n');
    expect(texts[0]).toBe('[١، ص ٣] [٢]');
    expect(texts[1]).toMatch(/^١\. Albert Hourani, /);
  });
});

describe('a style of the publication’s own', () => {
  const OWN = `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>x</title><id>x</id><updated>2026-01-01T00:00:00+00:00</updated></info>
    <citation><layout prefix="(" suffix=")" delimiter="; "><names variable="author"><name form="short" and="text"/></names><date variable="issued" prefix=", "><date-part name="year"/></date><group prefix=", " delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></layout></citation>
    <bibliography><layout suffix="."><names variable="author"/><text variable="title" prefix=", "/></layout></bibliography></style>`;

  it('speaks both languages', async () => {
    const { texts } = await cite('[@nadim، ص ٥; @knuth, p. 7]', { 'refs.bib': REFS, 'own.csl': OWN }, 'csl: own.csl\n');
    expect(texts).toEqual(['(ابن النديم، ١٩٧١، ص ٥؛ Knuth and Plass, 1981, p. 7)']);
  });

  it.each([
    ['<style', 'citation-styles-are-well-formed'],
    ['<html/>', 'citation-styles-are-well-formed'],
    ['<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text"/>', 'citation-styles-are-well-formed'],
    [OWN.replace('<layout prefix', '<layout><text macro="none"/></layout><layout prefix'), 'citation-styles-are-well-formed'],
  ])('is told what is wrong with it: %s', async (style, rule) => {
    const { diagnostics } = await cite('[@nadim]', { 'refs.bib': REFS, 'own.csl': style }, 'csl: own.csl\n');
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toContain(rule);
  });
});

describe('mistakes', () => {
  it('are told at their place, with what was probably meant', async () => {
    const { diagnostics } = await cite('كلام [@nadin; @hourani] و@nobody.', { 'refs.bib': REFS }, 'csl: author-dat\n');
    expect(shown(diagnostics)).toEqual([
      'error citation-styles-are-known @ 5:6 «author-dat»',
      'error citations-find-their-source @ 8:7 «@nadin»',
      'error citations-find-their-source @ 8:26 «@nobody»',
    ]);
    expect(diagnostics[1]?.hint).toBe('did you mean @nadim?');
  });

  it('of bibliography files have a line in them', async () => {
    const bib = '@book{a, title = {x}}\n\n@book{b, title {y}}\n@book{c, title = {unclosed\n@book{a, title = {again}}\n';
    const { diagnostics } = await cite('[@a]', { 'refs.bib': bib, 'more.json': '{"x"' });
    expect(shown(diagnostics)).toEqual([
      'error bibliographies-are-well-formed @ 3:16 «{»',
      'error bibliographies-are-well-formed @ 4:18 «{»',
      'error sources-have-their-own-key @ 5:7 «a»',
      'error bibliographies-are-well-formed @ folder/more.json',
    ]);
  });

  it('are told where a file is missing or lies elsewhere', async () => {
    const missing = await cite('كلام', {}, 'csl: none.csl\n');
    expect(missing.diagnostics.map(({ rule }) => rule)).toContain('bibliographies-exist');
    const outside = await cite('كلام', { '../secret.bib': '' });
    expect(outside.diagnostics.map(({ rule }) => rule)).toEqual(['paths-stay-in-the-folder']);
  });

  it('of two lists', async () => {
    const { diagnostics } = await cite('[@nadim]\n\n::bibliography\n\n::bibliography');
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['bibliographies-stand-once']);
  });
});
