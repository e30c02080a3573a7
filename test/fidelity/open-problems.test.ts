/** Cases that once came back wrong in one reader or another, each by its name. */
import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../src/document/model.js';
import { plainInline } from '../../src/text/collect.js';
import { corpusEngine, corpusPdf, corpusStyle, scorePages } from '../support/corpus.js';
import { PDF_READERS } from '../support/pdf-readers.js';

const CASES = {
  'quotation marks': 'قال: “نعم”، وقال ”لا“ ثم ‘ربما’.',
  'a non-breaking hyphen': 'الحرب الروسية\u2011الأوكرانية مستمرة.',
  'tokens of letters and digits': 'نموذج GPT-4 وبروتوكول HTTP/2 ومقاس A4.',
  'tanween before a comma': 'قريبا، أو قريباً، أو أبداً.',
  'a range with an en dash': 'من 5–10 دقائق إلى ١٥–٢٠ دقيقة.',
  'a mark at the end of a line': 'رأيتُ طائراً أبيضَ فوقَ المئذنةِ',
  'a full stop at the end of a line': 'وقف القطار فجأة.',
  'Arabic-Indic digits': 'ولد عام ١٩٦٤ وتوفي عام ٢٠١٩م.',
  'mixed lines': 'قرأت The Old Man and the Sea، ثم قرأت Moby-Dick.',
  'percent signs': 'ارتفعت 15% ثم ١٧٫٥٪ ثم ٪٢٠ ثم 5 %.',
  'Latin ligatures': 'كلمة office وكلمة affluent وكلمة fjord.',
  'a verse sign alone': 'أَحَدٌ ۝ ٱللَّهُ ٱلصَّمَدُ',
  'a verse sign with its number': 'وَٱلضُّحَىٰ ۝١ وَٱلَّيْلِ إِذَا سَجَىٰ ۝٢٣',
  'a verse sign that begins a line': '۝٢ وَٱلَّيْلِ إِذَا سَجَىٰ',
  'a pause mark that ends a line': 'بَغْيًۢا بَيْنَهُمْ ۚ',
  'a registered sign': 'معالج Intel® وعلامة® مسجلة',
  'a hyphen that begins a line': '- لا.',
  'words of one letter': 'أ | ب | ج',
  'tatweels alone': 'ذهبت ــ وكان الوقت فجرا ــ إلى بـ«كذا».',
  'equal marks on narrow letters': 'حَجَّ الحُجَّاجُ حِجَجًا حَجَّةً',
  'medial jeem of nasta’liq': 'لَجَجُ البَحْرِ لُجَجٌ، وجُحْرٍ',
  'two narrow letters alike': 'لا تترجم',
} as const;

const LINES = Object.values(CASES);

describe.each(['Noto Naskh Arabic', 'IBM Plex Sans Arabic', 'Amiri', 'Scheherazade New', 'Noto Nastaliq Urdu'])('%s', async (family) => {
  const style = corpusStyle(family);
  const engine = await corpusEngine(LINES, [family]);
  const bytes = await corpusPdf(LINES.map((text) => plainInline(text, style, 0 as NodeId)), style, engine);
  const read = await Promise.all(Object.entries(PDF_READERS).map(async ([name, reader]) => [name, await reader(bytes)] as const));

  test.each(Object.keys(CASES))('%s', (name) => {
    const index = Object.keys(CASES).indexOf(name);
    const line = LINES[index] ?? '';
    const wrong = read.flatMap(([reader, pages]) => scorePages([line], [pages[index] ?? '']).wrong.map(({ got }) => `${reader}: ${got}`));
    expect(wrong).toEqual([]);
  });
});
