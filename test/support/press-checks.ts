/**
 * The conditions of PDF/X-4 (ISO 15930-7:2010) that a program can judge by the file's objects, read by
 * mupdf. No free validator knows the standard.
 */
import { entriesOf, itemsOf, openPdf, pagesOf, rootOf, streamText, type PDFObject } from './pdf-objects.js';

/** What is broken, empty where nothing is. */
export function brokenOfX4(bytes: Uint8Array): readonly string[] {
  const pdf = openPdf(bytes);
  const root = rootOf(pdf);
  const xmp = streamText(root.get('Metadata'));
  const info = pdf.getTrailer().get('Info');
  const intents = itemsOf(root.get('OutputIntents'));
  const whole: readonly (readonly [string, boolean])[] = [
    ['6.1 the header is of PDF 1.6', new TextDecoder('latin1').decode(bytes.subarray(0, 8)) === '%PDF-1.6'],
    ['6.6.1 XMP names PDF/X-4', xmp.includes('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')],
    ['6.6.1 XMP has the keys of a document', ['xmpMM:DocumentID', 'xmpMM:RenditionClass', 'xmpMM:VersionID', 'xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate', 'dc:title'].every((key) => xmp.includes(`<${key}>`))],
    ['6.6.2 trapping is known', info.get('Trapped').asName() === 'False' && xmp.includes('<pdf:Trapped>False</pdf:Trapped>')],
    ['6.2.1 one output intent of the press', intents.length === 1 && intents[0]?.get('S').asName() === 'GTS_PDFX'],
    ['6.2.1 its profile is of a press with four inks', intents.every((intent) => profileOf(intent) === 'prtrCMYK')],
    ['6.8 no encryption', pdf.getTrailer().get('Encrypt').isNull()],
    ['6.17 no actions', root.get('OpenAction').isNull() && root.get('AA').isNull()],
  ];
  return [...whole.flatMap(([rule, kept]) => (kept ? [] : [rule])), ...pagesOf(pdf).flatMap(brokenOfPage)];
}

function profileOf(intent: PDFObject): string {
  const profile = intent.get('DestOutputProfile');
  return profile.isStream() ? streamText(profile).slice(12, 20) : '';
}

function brokenOfPage(page: PDFObject, index: number): readonly string[] {
  const [media, bleed, trim] = ['MediaBox', 'BleedBox', 'TrimBox'].map((name) => itemsOf(page.get(name)).map((side) => side.asNumber()));
  const rules: readonly (readonly [string, boolean])[] = [
    ['6.12 a trim box, and no art box', trim?.length === 4 && page.get('ArtBox').isNull()],
    ['6.12 trim in bleed in media', isInside(trim, bleed) && isInside(bleed, media)],
    ['6.17 no annotations in the bleed box', page.get('Annots').isNull()],
    ...brokenOfContent(page, page.get('Resources')),
  ];
  return rules.flatMap(([rule, kept]) => (kept ? [] : [`page ${index + 1}: ${rule}`]));
}

function isInside(inner: readonly number[] = [], outer: readonly number[] = []): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = inner;
  return inner.length === 4 && outer.length === 4 && left >= (outer[0] ?? 0) && bottom >= (outer[1] ?? 0) && right <= (outer[2] ?? 0) && top <= (outer[3] ?? 0);
}

function brokenOfContent(content: PDFObject, resources: PDFObject): readonly (readonly [string, boolean])[] {
  const operators = streamText(content.isStream() ? content : content.get('Contents'));
  const forms = entriesOf(resources.get('XObject')).filter(([, object]) => object.get('Subtype').asName() === 'Form');
  const fonts = entriesOf(resources.get('Font'));
  const isCalibrated = !resources.get('ColorSpace').get('DefaultRGB').isNull();
  return [
    ['6.2.4 RGB is calibrated', isCalibrated || !/(?:^|\s)(?:rg|RG)(?:\s|$)/.test(operators)],
    ['6.3 fonts are embedded', fonts.every(([, font]) => font.get('DescendantFonts').get(0).get('FontDescriptor').get('FontFile2').isStream())],
    ...forms.flatMap(([, form]) => brokenOfContent(form, form.get('Resources'))),
  ];
}
