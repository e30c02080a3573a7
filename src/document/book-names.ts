/** What sections are called, what people do for a book, and the words of a colophon. */
import type { ContributorRole, Metadata } from './metadata.js';
import type { SectionKind } from '../source/section-kinds.js';

export interface BookNames {
  readonly sections: Readonly<Record<SectionKind, string>>;
  /** Before a name: «ترجمة:». */
  readonly roles: Readonly<Record<ContributorRole, string>>;
  readonly colophon: ColophonNames;
  /** Above endnotes. */
  readonly notes: string;
  /** From a note to its reference: a full sentence for screen readers; `mark` is the note's printed mark. */
  readonly backToReference: (mark: string) => string;
}

interface ColophonNames {
  readonly title: string;
  readonly series: string;
  readonly revision: string;
  readonly publisher: string;
  readonly date: string;
  readonly modified: string;
  readonly isbn: string;
  readonly issn: string;
  readonly doi: string;
  readonly identifier: string;
  readonly license: string;
  readonly colon: string;
  readonly comma: string;
}

const ARABIC: BookNames = {
  notes: 'الحواشي',
  backToReference: (mark) => `عودة إلى موضع الحاشية ${mark} في المتن`,
  sections: {
    'half-title': 'العنوان',
    'title-page': 'صفحة العنوان',
    colophon: 'بيانات النشر',
    dedication: 'الإهداء',
    epigraph: 'تصدير',
    contents: 'المحتويات',
    'list-of-figures': 'قائمة الأشكال',
    'list-of-tables': 'قائمة الجداول',
    foreword: 'تقديم',
    preface: 'تمهيد',
    acknowledgments: 'شكر وتقدير',
    introduction: 'المقدمة',
    part: 'القسم',
    chapter: 'الفصل',
    conclusion: 'الخاتمة',
    afterword: 'كلمة ختامية',
    appendix: 'ملحق',
    glossary: 'مسرد المصطلحات',
    bibliography: 'المراجع',
    index: 'الكشّاف',
  },
  roles: {
    author: 'تأليف',
    editor: 'تحرير',
    'critical-editor': 'تحقيق',
    translator: 'ترجمة',
    compiler: 'جمع',
    annotator: 'شرح',
    introducer: 'تقديم',
    illustrator: 'رسوم',
    photographer: 'تصوير',
    calligrapher: 'خطوط',
    reviewer: 'مراجعة',
    proofreader: 'تدقيق لغوي',
    designer: 'تصميم',
    'cover-designer': 'تصميم الغلاف',
  },
  colophon: {
    title: 'العنوان',
    series: 'السلسلة',
    revision: 'الإصدارة',
    publisher: 'الناشر',
    date: 'تاريخ النشر',
    modified: 'آخر تعديل',
    isbn: 'ردمك (ISBN)',
    issn: 'ردمد (ISSN)',
    doi: 'المعرّف الرقمي (DOI)',
    identifier: 'المعرّف',
    license: 'الترخيص',
    colon: ': ',
    comma: '، ',
  },
};

const ENGLISH: BookNames = {
  notes: 'Notes',
  backToReference: (mark) => `Back to the reference of note ${mark}`,
  sections: {
    'half-title': 'Half-title',
    'title-page': 'Title page',
    colophon: 'Colophon',
    dedication: 'Dedication',
    epigraph: 'Epigraph',
    contents: 'Contents',
    'list-of-figures': 'Figures',
    'list-of-tables': 'Tables',
    foreword: 'Foreword',
    preface: 'Preface',
    acknowledgments: 'Acknowledgments',
    introduction: 'Introduction',
    part: 'Part',
    chapter: 'Chapter',
    conclusion: 'Conclusion',
    afterword: 'Afterword',
    appendix: 'Appendix',
    glossary: 'Glossary',
    bibliography: 'Bibliography',
    index: 'Index',
  },
  roles: {
    author: 'By',
    editor: 'Edited by',
    'critical-editor': 'Critical edition by',
    translator: 'Translated by',
    compiler: 'Compiled by',
    annotator: 'Annotated by',
    introducer: 'Introduction by',
    illustrator: 'Illustrated by',
    photographer: 'Photographs by',
    calligrapher: 'Calligraphy by',
    reviewer: 'Reviewed by',
    proofreader: 'Proofread by',
    designer: 'Designed by',
    'cover-designer': 'Cover by',
  },
  colophon: {
    title: 'Title',
    series: 'Series',
    revision: 'Revision',
    publisher: 'Publisher',
    date: 'Published',
    modified: 'Last changed',
    isbn: 'ISBN',
    issn: 'ISSN',
    doi: 'DOI',
    identifier: 'Identifier',
    license: 'Licence',
    colon: ': ',
    comma: ', ',
  },
};

/** Arabic for publications that run right to left, English for the others. */
export function bookNames({ direction }: Pick<Metadata, 'direction'>): BookNames {
  return direction === 'rtl' ? ARABIC : ENGLISH;
}
