import { describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import type { Inline } from '../../src/document/model.js';
import { collectInline, plainInline } from '../../src/text/collect.js';
import { DocumentMaker } from '../support/document-maker.js';
import { BODY, OWNER, PICTURE, STYLES } from './support.js';

const maker = new DocumentMaker();
const collect = (...inlines: readonly Inline[]) =>
  collectInline(inlines, { base: BODY, owner: OWNER, styles: STYLES, object: () => ({ size: { width: pt(20), height: pt(10) }, depth: pt(0), content: { kind: 'image', path: PICTURE.path } }), pageLabel: () => '١٢', noteMark: ({ mark }) => mark });
const text = (value: string): Inline => maker.inlines([value])[0] as Inline;

describe('collectInline', () => {
  it('covers the text with spans in order and without gaps', () => {
    const { text: value, spans } = collect(text('قال '), maker.strong('بوضوح ', maker.emphasis('تام')), text('.'));
    expect(value).toBe('قال بوضوح تام.');
    expect(spans.map(({ start, end }) => [start, end])).toEqual([[0, 4], [4, 10], [10, 13], [13, 14]]);
    expect(spans.map(({ style }) => style.weight)).toEqual([400, 700, 700, 400]);
    expect(spans[2]?.style.families).toEqual(['IBM Plex Sans Arabic']);
  });

  it('makes line ends inside text spaces, and hard breaks line separators', () => {
    const { text: value } = collect(text('سطر \n  ثان\r\nثالث'), { kind: 'lineBreak', id: OWNER, span: { file: { path: '', text: '' }, start: 0, end: 0 } }, text('رابع'));
    expect(value).toBe('سطر ثان ثالث\u2028رابع');
  });

  it('fences code off as left to right', () => {
    expect(collect(text('الأمر '), maker.code('npm ci && x')).text).toBe('الأمر \u2066npm ci && x\u2069');
  });

  it.each([
    ['ltr', '\u2066'],
    ['rtl', '\u2067'],
    ['auto', '\u2068'],
  ] as const)('isolates a phrase of direction %s', (direction, opening) => {
    const { text: value, spans } = collect(text('قال '), maker.phrase({ direction }, 'word ', maker.strong('كلمة')), text('.'));
    expect(value).toBe(`قال ${opening}word كلمة\u2069.`);
    expect(new Set(spans.map(({ owner }) => owner))).toEqual(new Set([OWNER]));
  });

  it('gives a phrase its language and features, and its words to it where it has a tag', () => {
    const phrase = maker.phrase({ language: 'en', features: ['ss01', 'calt=0'] }, 'word');
    const { text: value, spans } = collect(text('قال '), phrase, text('.'));
    expect(value).toBe('قال word.');
    expect(spans.map(({ owner, style }) => [owner, style.language, style.features])).toEqual([
      [OWNER, 'ar', []],
      [phrase.id, 'en', ['ss01', 'calt=0']],
      [OWNER, 'ar', []],
    ]);
  });

  it('leaves a link with words of its own in the flow', () => {
    expect(collect(maker.link('https://example.com/', 'موقع المثال')).text).toBe('موقع المثال');
  });

  it('ties a note mark to the word before it and gives it to the reference', () => {
    const reference: Inline = { kind: 'noteReference', id: 77 as typeof OWNER, span: { file: { path: '', text: '' }, start: 0, end: 0 }, note: OWNER, number: 1, mark: '١' };
    const { text: value, spans } = collect(text('في عام 2025'), reference);
    expect(value).toBe('في عام 2025\u2060\u2068(١)\u2069');
    expect(spans[1]?.owner).toBe(77);
    expect(spans[1]?.style.rise).toBeGreaterThan(0);
  });

  it('stands an image for one character', () => {
    const { text: value, spans } = collect(text('شعار '), maker.image(PICTURE, 'شعار'));
    expect(value).toBe('شعار \ufffc');
    expect(spans[1]).toMatchObject({ kind: 'object', start: 5, end: 6, object: { size: { width: 20, height: 10 }, content: { path: PICTURE.path } } });
  });
});

describe('plainInline', () => {
  it('has one span, and none without text', () => {
    expect(plainInline('نص', BODY, OWNER).spans).toHaveLength(1);
    expect(plainInline('', BODY, OWNER).spans).toEqual([]);
  });

  it('breaks lines where the text does', () => {
    expect(plainInline('أ\r\nب\nج', BODY, OWNER).text).toBe('أ\u2028ب\u2028ج');
  });
});
