import { expect, test } from 'vitest';
import { withEndnotes } from '../../src/document/endnotes.js';
import { buildFrom } from '../document/build-from.js';
import { makePdf } from '../support/make-pdf.js';
import { itemsOf, openPdf, pagesOf } from '../support/pdf-objects.js';
import { dumpTags, tagProblems } from '../support/pdf-tags.js';

test('endnotes stand under their heading; references lead to them, and their marks back', async () => {
  const { document } = buildFrom('---\ntitle: عنوان\nlang: ar-EG\nnotes: {place: end}\n---\n\n# أول\n\nنص[^a] ونص[^b].\n\n[^a]: ألف.\n[^b]: باء.\n');
  const { bytes } = await makePdf(withEndnotes(document));
  const pdf = openPdf(bytes);
  expect(tagProblems(pdf)).toEqual([]);
  expect(dumpTags(pdf)).toMatch(/H1[^]*Link[^]*H1[^]*Note[^]*Lbl[^]*Link[^]*Note[^]*Lbl[^]*Link/);
  const contents = pagesOf(pdf).flatMap((page) => itemsOf(page.get('Annots'))).map((link) => link.get('Contents').asString());
  expect(contents).toEqual(['١', '٢', 'عودة إلى موضع الحاشية ١ في المتن', 'عودة إلى موضع الحاشية ٢ في المتن']);
});
