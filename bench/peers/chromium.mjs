import { htmlBook, htmlParagraphs } from './html.mjs';
import { versionOf } from './peer.mjs';

const PRINT = ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--print-to-pdf=job.pdf'];

/** Chromium's own printing, from the command line. */
export const chromium = {
  name: 'Chromium',
  version: () => versionOf('chromium', /Chromium ([\d.]+)/),
  settings: [
    { label: '', css: '' },
    { label: 'text-wrap: pretty', css: 'text-wrap: pretty' },
  ],
  paragraphs: (job, setting) => ({ files: { 'job.html': htmlParagraphs(job, setting.css) }, commands: [[...PRINT, 'job.html']] }),
  editions: [{ label: 'notes after chapters' }],
  book: (job) => ({ files: { 'job.html': htmlBook(job) }, commands: [[...PRINT, '--generate-pdf-document-outline', 'job.html']] }),
};
