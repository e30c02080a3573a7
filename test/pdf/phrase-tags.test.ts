import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { buildFrom } from '../document/build-from.js';
import { makePdf } from '../support/make-pdf.js';
import { itemsOf, openPdf, pagesOf, rootOf, type PDFObject } from '../support/pdf-objects.js';
import { tagProblems } from '../support/pdf-tags.js';

interface Tag {
  readonly role?: string;
  readonly lang?: string;
  readonly children?: readonly Tag[];
}

const shown = ({ role, lang, children = [] }: Tag): string =>
  role === undefined ? '' : `${role}${lang === undefined ? '' : `[${lang}]`}(${children.map(shown).join('')})`;

/** The role of the element that each annotation belongs to, in reading order. */
function annotationOwners(element: PDFObject): readonly string[] {
  const kids = element.get('K').isArray() ? itemsOf(element.get('K')) : [element.get('K')];
  return kids.filter((kid) => kid.isDictionary()).flatMap((kid) => (kid.get('Type').asName() === 'OBJR' ? [element.get('S').asName()] : annotationOwners(kid)));
}

test('a phrase in a language of its own is a Span that names it; others have no element', async () => {
  const source = 'قال :span[What **is** it? [link](https://a.b)]{lang=en dir=ltr} ثم :ltr[x] في 1992-05-14 و[رابط :span[mot]{lang=fr}](https://a.b).';
  const { bytes } = await makePdf(buildFrom(source).document);
  expect(tagProblems(openPdf(bytes))).toEqual([]);
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  expect(shown((await page.getStructTree()) as Tag)).toContain('P(Span[en](Link())Link(Span[fr]()))');
  await document.destroy();
});

test('code and foreign words in a link belong to its one annotation (PDF/UA-1, 7.18.5)', async () => {
  const { bytes } = await makePdf(buildFrom('انظر [`git log`](https://a.b/code) و[:span[mot]{lang=fr}](https://a.b/mot) و[كلمة](https://a.b/plain).').document);
  const pdf = openPdf(bytes);
  expect(tagProblems(pdf)).toEqual([]);
  const links = pagesOf(pdf).flatMap((page) => itemsOf(page.get('Annots')));
  expect(links.map((link) => link.get('A').get('URI').asString())).toEqual(['https://a.b/code', 'https://a.b/mot', 'https://a.b/plain']);
  expect(annotationOwners(rootOf(pdf).get('StructTreeRoot'))).toEqual(['Link', 'Link', 'Link']);
});

test('a parallel text is read pair by pair, each translation in its language', async () => {
  const { bytes } = await makePdf(buildFrom(':::parallel{lang=fr}\nأولًا\n\nPremier\n\n- ثانيًا\n\n> Second\n:::').document);
  expect(tagProblems(openPdf(bytes))).toEqual([]);
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  expect(shown((await page.getStructTree()) as Tag)).toContain('Div(Div(P()Div[fr](P()))Div(L(LI(Lbl()LBody(P())))Div[fr](BlockQuote(P()))))');
  await document.destroy();
});
