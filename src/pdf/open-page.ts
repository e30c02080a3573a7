/** What each page of a publication is drawn on: a page of the file with its boxes and marks, or a form for sheets. */
import type { PressSettings } from '../base/press.js';
import type { Page } from '../layout/types.js';
import { operand } from './operators.js';
import { markOperators, pageBoxes, type Box } from './page-boxes.js';
import { PageContent } from './page-content.js';
import type { Paint } from './paint.js';
import type { PdfFile } from './pdf-file.js';

export function pageOpener(file: PdfFile, press: PressSettings, paint: Paint): (page: Page, index: number) => PageContent {
  return press.imposition === null ? (page, index) => openPage(page, index, file, press, paint) : (page, index) => openForm(page, index, file, press, paint);
}

function openPage({ size }: Page, index: number, file: PdfFile, press: PressSettings, paint: Paint): PageContent {
  const page = file.addPage(size);
  paint.prepare(page);
  if (!press.standard.press && press.bleed === 0 && !press.marks) {
    return new PageContent(page, index);
  }
  const { media, bleed, trim } = pageBoxes(size, press);
  Object.assign(page.reference.data, { MediaBox: media, BleedBox: bleed, TrimBox: trim });
  if (!press.marks) {
    return new PageContent(page, index);
  }
  const marks = markOperators(trim, press.bleed, paint.registration());
  return new PageContent(page, index, { tagged: true, before: clipTo(bleed), after: `Q\n/Artifact <</Type /Page>> BDC\n${marks}\nEMC` });
}

/** Nothing but marks stands outside the bleed. */
function clipTo([left, bottom, right, top]: Box): string {
  return `q ${[left, bottom, right - left, top - bottom].map(operand).join(' ')} re W n`;
}

function openForm({ size }: Page, index: number, file: PdfFile, press: PressSettings, paint: Paint): PageContent {
  const form = file.addForm(size, pageBoxes(size, press).bleed);
  paint.prepare(form);
  return new PageContent(form, index, { tagged: false, before: '', after: '' });
}
