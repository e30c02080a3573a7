/** What an author may write to do harm: to templates, mark-up, XML, links, file names and style sheets. */
import type { Document } from '../../src/document/model.js';
import { DocumentMaker } from './document-maker.js';
import { PNG } from './every-feature.js';

export const TEMPLATE = '<%= 7 * 7 %><%- process.exit(3) %><? ?>';
export const MARKUP = '</title><script>alert(1)</script><img src=x onerror=alert(1)>';
const CONTROLS = 'أ\u0000ب\u0008ج\u001bد\uFFFEه\uD800و';

export function hostileDocument(): Document {
  const make = new DocumentMaker();
  const note = make.note(make.paragraph(TEMPLATE, MARKUP));
  const image = make.image({ ...PNG, path: '../../etc/"onload="x.png' }, '" onerror="alert(1)');
  return make.document(
    [
      make.heading(1, null, MARKUP, TEMPLATE),
      make.paragraph(TEMPLATE, ' ]]> ', CONTROLS, note),
      make.paragraph(
        make.link('javascript:alert(1)', 'أول'),
        make.link(' \u0001JaVaScRiPt:alert(1)', 'ثانٍ'),
        make.link('data:text/html,<script>alert(1)</script>', 'ثالث'),
        make.link('file:///etc/passwd', 'رابع'),
        make.link('../../../etc/passwd', 'خامس'),
        make.link('https://example.org/"><script>', 'سادس'),
      ),
      make.figure(image),
    ],
    {
      title: `${TEMPLATE} ${MARKUP} ]]>`,
      subtitle: 'delimiter: "?"',
      authors: ['"; DROP', CONTROLS, TEMPLATE],
      publisher: MARKUP,
      rights: '&copy; ]]> <%',
      keywords: ['delimiter', '__proto__', 'filename', TEMPLATE],
      identifiers: [{ scheme: 'urn', text: 'urn:x:">evil', uri: 'urn:x:">evil' }],
      abstract: `${MARKUP}\n\n${TEMPLATE}`,
      page: { size: null, margin: null, fontSize: null, fontFamily: '"; } body { direction: ltr } x { font-family: "', fontFeatures: null, kashida: null },
    },
  );
}
