import { htmlBook, htmlParagraphs } from './html.mjs';
import { versionOf } from './peer.mjs';

export const weasyprint = {
  name: 'WeasyPrint',
  version: () => versionOf('weasyprint', /version ([\d.]+)/),
  settings: [{ label: '', css: '' }],
  paragraphs: (job, setting) => ({
    files: { 'job.html': htmlParagraphs(job, setting.css) },
    commands: [['weasyprint', 'job.html', 'job.pdf']],
  }),
  editions: [{ label: 'PDF/UA-1, notes after chapters' }],
  book: (job) => ({ files: { 'job.html': htmlBook(job) }, commands: [['weasyprint', '--pdf-variant', 'pdf/ua-1', 'job.html', 'job.pdf']] }),
};
