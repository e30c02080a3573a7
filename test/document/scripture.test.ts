/** `:::quran`, `:::hadith`, `:quran[…]`, `:translit[…]`: what was typed is what is printed. */
import { describe, expect, it } from 'vitest';
import type { Document, Scripture } from '../../src/document/model.js';
import { plainText } from '../../src/document/plain-text.js';
import { buildFrom } from './build-from.js';
import { dumpDocument } from './dump-document.js';

const dump = (source: string): string => dumpDocument(buildFrom(source).document);
const rules = (source: string): readonly string[] => buildFrom(source).diagnostics.map(({ rule }) => rule);

function scripture({ blocks }: Document): Scripture {
  const found = blocks.find((block) => block.kind === 'scripture');
  if (found === undefined) {
    throw new Error('there is a quotation');
  }
  return found;
}

const wordsOf = (source: string): string => scripture(buildFrom(source).document).children.map(({ children }) => plainText(children)).join('\n');
const sourceOf = (source: string): string => plainText(scripture(buildFrom(source).document).source?.children ?? []);

const FATIHA = ['بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ', 'الْحَمْدُ لِلَّهِ رَبِّ الْعَالَمِينَ'];

describe('the Quran', () => {
  it('has a sign after every verse that stands on a line of its own', () => {
    const source = `:::quran{surah="الفاتحة" ayah="1-2"}\n${FATIHA.join('\n')}\n:::`;
    expect(wordsOf(source)).toBe(`\ufd3f${FATIHA[0]}\u00a0\u06dd١ ${FATIHA[1]}\u00a0\u06dd٢\ufd3e`);
    expect(sourceOf(source)).toBe('[الفاتحة: 1–2]');
    expect(rules(source)).toEqual([]);
  });

  it('keeps every code point, in the order typed, with digits and dates as they are', () => {
    // Not in normal order: fatha before shadda, and a decomposed alef with madda.
    const words = 'ا\u0653للَ\u0651ه 2025-01-02 ١٢ 34 ؟ www.example.org';
    const source = `---\ntitle: ن\nlang: ar-EG\n---\n\n:::quran{surah="ن" ayah=1}\n${words}\n:::`;
    expect(wordsOf(source)).toBe(`\ufd3f${words}\u00a0\u06dd١\ufd3e`);
    expect(dump(source)).not.toContain('link');
  });

  it('adds no sign and no bracket where the author typed them', () => {
    const typed = '\ufd3fقُلْ هُوَ اللَّهُ أَحَدٌ \u06dd١\ufd3e';
    expect(wordsOf(`:::quran{surah="الإخلاص" ayah=1}\n${typed}\n:::`)).toBe(typed);
  });

  it('is bracketed inside a sentence, its place after it', () => {
    const text = dump('قال تعالى :quran[اقْرَأْ]{surah="العلق" ayah="١"}.');
    expect(text).toContain('quran rtl');
    expect(text).toContain('" [العلق: 1]"');
  });

  it.each([
    [':::quran\nنص\n:::', ['quran-names-its-place']],
    [':::quran{surah="البقرة" ayah="0"}\nنص\n:::', ['directive-attributes-fit', 'quran-names-its-place']],
    [':::quran{surah="البقرة" ayah="1-3"}\nنص\nنص\n:::', ['verses-have-lines']],
    [':::quran{surah="البقرة" ayah="1"}\nنص **نص**\n:::', ['scripture-has-no-markup']],
    [':::quran{surah="البقرة" ayah="1"}\n- نص\n:::', ['scripture-holds-text']],
    [':::quran{surah="البقرة" ayah="1"}\n:::', ['scripture-holds-text']],
    [':quran[نص]{sura="البقرة"}', ['phrase-attributes-are-known']],
    [':quran[نص]{ayah="x"}', ['phrase-attributes-fit']],
  ])('%j', (source, expected) => {
    expect(rules(source)).toEqual(expected);
  });
});

describe('a hadith', () => {
  const MATN = 'إنما الأعمال بالنيات';

  it('has who passed it on before its words, and where it stands after them', () => {
    const source = `:::hadith{narrator="عن عمر" source="صحيح البخاري" number="1"}\n${MATN}\n:::`;
    const { document } = buildFrom(source);
    expect(plainText(scripture(document).narrator?.children ?? [])).toBe('عن عمر');
    expect(wordsOf(source)).toBe(`«${MATN}»`);
    expect(sourceOf(source)).toBe('[صحيح البخاري، 1]');
  });

  it('is quoted once, however many paragraphs it has and whoever typed the marks', () => {
    expect(wordsOf(`:::hadith\n${MATN}\n\n${MATN}\n:::`)).toBe(`«${MATN}\n${MATN}»`);
    expect(wordsOf(`:::hadith\n«${MATN}»\n:::`)).toBe(`«${MATN}»`);
  });

  it('tells of a number that is none', () => {
    expect(rules(`:::hadith{number="x"}\n${MATN}\n:::`)).toEqual(['directive-attributes-fit']);
  });
});

describe('transliteration', () => {
  it('is Arabic in Latin letters', () => {
    expect(dump(':translit[Kitāb al-ʿAyn]')).toContain('transliteration ltr lang=ar-Latn');
  });

  it.each([
    [':translit[al-Ḫalīl]{system=din-31635}', []],
    [':translit[al-Ḫalīl]{system=ijmes}', ['transliteration-follows-its-system']],
    [":translit[al-'Ayn]{system=ala-lc}", ['transliteration-follows-its-system']],
    [':translit[x]{system=iso}', ['phrase-attributes-fit']],
  ])('%j', (source, expected) => {
    expect(rules(source)).toEqual(expected);
  });
});
