import type { Diagnostic } from '../../src/base/diagnostic.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { readPublication } from '../../src/read-publication.js';
import type { Document } from '../../src/document/model.js';
import type { Theme } from '../../src/design/theme.js';
import type { PublicationSource } from '../../src/source/publication-source.js';

export type BookFiles = Readonly<Record<string, string>>;

/** A book from files by their path in its folder, `publication.yaml` among them; the folder is `book`. */
export function bookSource(files: BookFiles): PublicationSource {
  return {
    file: { path: 'book/publication.yaml', text: files['publication.yaml'] ?? '' },
    format: 'book',
    name: 'book',
    readAsset: (path) => {
      const text = files[path];
      return Promise.resolve(text === undefined ? { kind: 'missing' } : { kind: 'found', bytes: new TextEncoder().encode(text) });
    },
  };
}

export interface BuiltBook {
  readonly document: Document;
  readonly theme: Theme;
  readonly diagnostics: readonly Diagnostic[];
}

export async function buildBookFrom(files: BookFiles): Promise<BuiltBook> {
  const diagnostics: Diagnostic[] = [];
  const read = await readPublication({ source: bookSource(files), fonts: shippedFonts() }, (diagnostic) => diagnostics.push(diagnostic));
  return { ...read, diagnostics };
}

/** A small book with every kind of matter in it. */
export const SMALL_BOOK: BookFiles = {
  'publication.yaml': `title: تاريخ الورق
subtitle: من سمرقند إلى فاس
author: ليلى حدّاد
contributors:
  - {name: Jean Dupont, role: translator}
  - {name: سلمى خوري, role: reviewer}
series: {title: سلسلة الحِرَف, number: 12}
publisher: دار الورّاقين
place: بيروت
date: 2026-03-01
modified: 2026-04-02
edition: الطبعة الثانية
revision: "2.1"
identifier: [978-0-306-40615-7, {scheme: doi, text: 10.1000/182}]
subjects: [الورق, الحِرَف]
keywords: [وراقة]
rights: جميع الحقوق محفوظة.
license: https://creativecommons.org/licenses/by/4.0/
lang: ar-EG
theme: book
papersize: a5
front:
  - half-title
  - title-page
  - colophon
  - {kind: dedication, file: dedication.md}
  - {kind: preface, file: preface.md}
chapters:
  - part: القسم الأول
    chapters: [ch/one.md, ch/two.md]
  - part: القسم الثاني
    file: part.md
    chapters: [{file: ch/three.md, opening: any}]
back:
  - {kind: appendix, file: appendix.md}
`,
  'dedication.md': 'إلى من علّمني القراءة\n',
  'preface.md': 'تمهيد فيه حاشية[^n]، و[فصل](ch/one.md)، و[نشأة](ch/two.md#النشأة)، و[ملحق](#الأسعار).\n\n[^n]: حاشية التمهيد.\n',
  'ch/one.md': '---\ntitle: صناعة الورق\n---\n\nنص الفصل[^n] و![نقطة](../dot.svg).\n\n## النشأة\n\nنص و[رابط](#النشأة) و[الثاني](two.md).\n\n[^n]: حاشية الفصل الأول.\n',
  'ch/two.md': '# تجارة الورق\n\n## النشأة\n\nنص و[x].\n\n[x]: https://example.org/two\n',
  'ch/three.md': '# أسواق الورّاقين\n\nنص و[x].\n\n[x]: https://example.org/three\n',
  'part.md': 'كلمة في أول القسم.\n',
  'appendix.md': '# الأسعار\n\nقائمة.\n',
  'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="3"><rect width="6" height="3"/></svg>',
};
