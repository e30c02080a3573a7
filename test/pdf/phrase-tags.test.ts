import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { buildFrom } from '../document/build-from.js';
import { makePdf } from '../support/make-pdf.js';
import { openPdf } from '../support/pdf-objects.js';
import { tagProblems } from '../support/pdf-tags.js';

interface Tag {
  readonly role?: string;
  readonly lang?: string;
  readonly children?: readonly Tag[];
}

const shown = ({ role, lang, children = [] }: Tag): string =>
  role === undefined ? '' : `${role}${lang === undefined ? '' : `[${lang}]`}(${children.map(shown).join('')})`;

test('a phrase in a language of its own is a Span that names it; others have no element', async () => {
  const source = 'قال :span[What **is** it? [link](https://a.b)]{lang=en dir=ltr} ثم :ltr[x] في 1992-05-14 و[رابط :span[mot]{lang=fr}](https://a.b).';
  const { bytes } = await makePdf(buildFrom(source).document);
  expect(tagProblems(openPdf(bytes))).toEqual([]);
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  expect(shown((await page.getStructTree()) as Tag)).toContain('P(Span[en](Link())Link(Span[fr]()))');
  await document.destroy();
});

test('a parallel text is read pair by pair, each translation in its language', async () => {
  const { bytes } = await makePdf(buildFrom(':::parallel{lang=fr}\nأولًا\n\nPremier\n\n- ثانيًا\n\n> Second\n:::').document);
  expect(tagProblems(openPdf(bytes))).toEqual([]);
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  expect(shown((await page.getStructTree()) as Tag)).toContain('Div(Div(P()Div[fr](P()))Div(L(LI(Lbl()LBody(P())))Div[fr](BlockQuote(P()))))');
  await document.destroy();
});
