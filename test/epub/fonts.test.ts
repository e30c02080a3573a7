import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSubsetter } from '../../src/epub/subset-font.js';
import { loadWasm } from '../../src/base/wasm-file.js';
import { DocumentMaker } from '../support/document-maker.js';
import { readFiles, FOLDER, readText } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';

const FONTS = new URL('../../fonts/', import.meta.url);

const SENTENCE = 'قَالَ اللِّسَانُ: لا إله إلا الله، (الفتى) «كتابٌ» ١٢٣٫٤٥٪ ﷺ Text fi';

function advances(bytes: Uint8Array, text: string): readonly string[] {
  const font = new Font(new Face(new Blob(bytes)));
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ cluster }, index) => {
    const position = positions[index];
    return [cluster, position?.xAdvance, position?.xOffset, position?.yOffset].join(' ');
  });
}

describe.each(['NotoNaskhArabic-Regular', 'IBMPlexSansArabic-Bold', 'Amiri-Regular', 'Amiri-Bold', 'NotoSerif-Regular'])('%s cut down', (id) => {
  const whole = new Uint8Array(readFileSync(new URL(`${id}.ttf`, FONTS)));

  it('shapes its text as the whole font does, and is smaller', async () => {
    const { subset } = await createSubsetter(await loadWasm('subsetter'));
    const cut = subset(whole, [SENTENCE]);
    expect(cut.length).toBeLessThan(whole.length / 2);
    for (const word of SENTENCE.split(' ')) {
      expect(advances(cut, word)).toEqual(advances(whole, word));
    }
  });

  it('is the same every time, and keeps its licence', async () => {
    const first = await createSubsetter(await loadWasm('subsetter'));
    const second = await createSubsetter(await loadWasm('subsetter'));
    second.subset(whole, ['غير ذلك']);
    expect(second.subset(whole, [SENTENCE])).toEqual(first.subset(whole, [SENTENCE]));
    const utf16 = new TextDecoder('utf-16be').decode(first.subset(whole, [SENTENCE]).slice(0));
    const shifted = new TextDecoder('utf-16be').decode(first.subset(whole, [SENTENCE]).slice(1));
    expect(utf16 + shifted).toMatch(/SIL Open Font License/i);
  });
});

describe('the fonts of a book', () => {
  const fontsIn = (epub: Uint8Array): readonly string[] =>
    [...readFiles(epub).keys()].filter((path) => path.endsWith('.ttf')).map((path) => path.replace(/^.*\/|\.ttf$/g, ''));

  it('are the faces that its text is set in, and no other', async () => {
    const make = new DocumentMaker();
    const plain = make.document([make.paragraph('نصّ بلا شيء آخر.')]);
    expect(fontsIn(await buildEpub(plain))).toEqual([
      'IBMPlexSansArabic-Bold',
      'IBMPlexSansArabic-Regular',
      'NotoNaskhArabic-Regular',
    ]);
  });

  it('follow what the text asks for: strong, code, a script and a symbol that the first family lacks', async () => {
    const make = new DocumentMaker();
    const rich = make.document([make.paragraph(make.strong('مهم'), ' ', make.code('x = 1'), ' Ω ☑')]);
    const epub = await buildEpub(rich);
    expect(fontsIn(epub)).toEqual([
      'IBMPlexSansArabic-Bold',
      'IBMPlexSansArabic-Regular',
      'NotoNaskhArabic-Bold',
      'NotoNaskhArabic-Regular',
      'NotoSansMono-Regular',
      'NotoSansSymbols2-Regular',
      'NotoSerif-Regular',
    ]);
    const css = readText(readFiles(epub), `${FOLDER}style.css`);
    expect(css).toContain('font-family: "Noto Naskh Arabic", "Noto Serif", "Noto Sans Symbols 2", serif;');
  });
});
