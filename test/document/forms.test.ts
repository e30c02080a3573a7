/** Timelines, questions, cards, signatures, letterheads and codes: what they become, and what is told of them. */
import { describe, expect, it } from 'vitest';
import { buildFrom, shown } from './build-from.js';
import { dumpDocument } from './dump-document.js';

const dump = (source: string): readonly string[] => dumpDocument(buildFrom(source).document).trimEnd().split('\n');
const problems = (source: string): readonly string[] => shown(buildFrom(source).diagnostics);

describe('timelines and questions', () => {
  it('have a term, and what stands after it', () => {
    expect(dump(':::timeline[تاريخ]\n- **١٥١٤**: في فانو.\n- **١٨٢٨** — في القاهرة\n\n  فقرة ثانية\n:::')).toEqual([
      'entryList timeline', '  text "تاريخ"',
      '  entry', '    paragraph', '      text "١٥١٤"', '    paragraph', '      text "في فانو."',
      '  entry', '    paragraph', '      text "١٨٢٨"', '    paragraph', '      text "في القاهرة"', '    paragraph', '      text "فقرة ثانية"',
    ]);
    expect(dump(':::questions\n- **لماذا؟**\\\n  لأن.\n- **كيف؟**\n:::')).toEqual([
      'entryList questions', '  entry', '    paragraph', '      text "لماذا؟"', '    paragraph', '      text "لأن."', '  entry', '    paragraph', '      text "كيف؟"',
    ]);
  });

  it.each([
    [':::timeline\n- نص بلا تاريخ\n:::', 'error entries-begin-with-a-term @ 2:1 «- نص بلا تاريخ»'],
    [':::timeline\nنص\n:::', 'error entries-are-items @ 1:1 «:::timeline»'],
    [':::questions\n- **س** ج\n\nنص\n:::', 'error entries-are-items @ 1:1 «:::questions»'],
  ])('%j', (source, expected) => {
    expect(problems(source)).toEqual([expected]);
  });
});

describe('cards', () => {
  it('are two', () => {
    expect(dump('::::cards\n:::card[أ]\nنعم\n:::\n:::card[ب]\nلا\n:::\n::::')).toEqual([
      'cards', '  box card', '    text "أ"', '    paragraph', '      text "نعم"', '  box card', '    text "ب"', '    paragraph', '      text "لا"',
    ]);
    expect(problems('::::cards\n:::card\nنعم\n:::\n::::')).toEqual(['error cards-come-in-pairs @ 1:1 «::::cards»']);
  });
});

describe('forms', () => {
  it('sign by name, position and date', () => {
    expect(dump('::signature{name="ليلى" date="٥ آذار"}')).toEqual(['signature', '  paragraph', '    text "ليلى"', '  paragraph', '    text "٥ آذار"']);
    expect(problems('::signature{position=مدير}')).toEqual(['error signatures-have-a-name @ 1:1 «::signature{position=مدير}»']);
    expect(problems('::signature{nam=x}')).toContain('error directive-attributes-are-known @ 1:1 «::signature{nam=x}»');
  });

  it('head a letter', () => {
    const letter = (front: string): readonly string[] => dump(`${front}:::letterhead{date="5/3" subject="دعوة"}\n![شعار](a.png)\n\nمن\n\nإلى\n:::`);
    expect(letter('')).toEqual([
      'letterhead', '  image a.png "شعار"', '  paragraph', '    text "من"',
      '  paragraph', '    text "التاريخ: " ‹:::letterhead{date=\\"5/3\\" subject=\\"دعوة\\"}›', '    text "5/3"',
      '  paragraph', '    text "إلى"',
      '  paragraph', '    text "الموضوع: " ‹:::letterhead{date=\\"5/3\\" subject=\\"دعوة\\"}›', '    text "دعوة"',
    ]);
    expect(letter('---\nlang: en\n---\n\n').join('\n')).toContain('Subject: ');
    expect(problems(':::letterhead\nمن\n:::')).toEqual(['error letterheads-name-both-sides @ 1:1 «:::letterhead»']);
    expect(problems(':::letterhead\nمن\n\nإلى\n\n- بند\n:::')).toEqual(['error letterheads-name-both-sides @ 1:1 «:::letterhead»']);
  });
});

describe('codes of links', () => {
  it('are figures whose caption is the link', () => {
    expect(dump('::qr{href="https://a.b/c" caption="موقع"}')).toEqual([
      'figure', '  image qr:https://a.b/c "رمز مربّع يفتح الرابط https://a.b/c"', '  paragraph', '    link https://a.b/c', '      text "موقع"',
    ]);
    expect(dump('::qr{href="https://a.b/c"}').slice(2)).toEqual([
      '  paragraph', '    link https://a.b/c', '      phrase ltr', '        text "https://a.b/c" ‹::qr{href=\\"https://a.b/c\\"}›',
    ]);
  });

  it.each([
    ['::qr', 'error qr-codes-have-a-link @ 1:1 «::qr»'],
    ['::qr{href="javascript:x"}', 'error links-have-a-known-scheme @ 1:1 «::qr{href="javascript:x"}»'],
    [`::qr{href="https://a.b/${'x'.repeat(400)}"}`, `error directive-attributes-fit @ 1:1 «::qr{href="https://a.b/${'x'.repeat(400)}"}»`],
  ])('%s', (source, expected) => {
    expect(problems(source)).toContain(expected);
  });
});
