/** The words that the e-book says on its own, in the publication's language. */
import type { Metadata } from '../document/metadata.js';

export interface Labels {
  readonly cover: string;
  readonly titlePage: string;
  readonly contents: string;
  readonly landmarks: string;
  readonly start: string;
  readonly notes: string;
  readonly back: string;
  /** Full sentence for screen readers; `mark` is the note's printed mark. */
  backToReference(mark: string): string;
  readonly done: string;
  readonly toDo: string;
  readonly listComma: string;
  readonly accessibility: AccessibilityLabels;
}

/** Sentences of the accessibility summary. */
export interface AccessibilityLabels {
  readonly structure: string;
  readonly images: string;
  readonly tables: string;
  readonly notes: string;
  readonly display: string;
}

const ARABIC: Labels = {
  cover: 'الغلاف',
  titlePage: 'صفحة العنوان',
  contents: 'المحتويات',
  landmarks: 'معالم الكتاب',
  start: 'بداية المتن',
  notes: 'الحواشي',
  back: 'عودة',
  backToReference: (mark) => `عودة إلى موضع الحاشية ${mark} في المتن`,
  done: 'مُنجز',
  toDo: 'غير مُنجز',
  listComma: '، ',
  accessibility: {
    structure:
      'كتاب نصّي مرتّب القراءة من اليمين إلى اليسار، عناوينه متدرّجة وله فهرس محتويات يصل إلى كل عنوان.',
    images: 'لكل صورة نصّ بديل يصفها.',
    tables: 'للجداول رؤوس أعمدة معلَّمة.',
    notes: 'الحواشي مرتبطة بمواضعها في المتن ذهابًا وإيابًا.',
    display: 'يمكن تغيير حجم الخط ونوعه والألوان وتباعد الأسطر.',
  },
};

const ENGLISH: Labels = {
  cover: 'Cover',
  titlePage: 'Title page',
  contents: 'Contents',
  landmarks: 'Landmarks',
  start: 'Start of content',
  notes: 'Notes',
  back: 'Back',
  backToReference: (mark) => `Back to the reference of note ${mark}`,
  done: 'done',
  toDo: 'not done',
  listComma: ', ',
  accessibility: {
    structure: 'A text in reading order with nested headings and a table of contents that reaches each of them.',
    images: 'Every image has alternative text.',
    tables: 'Tables have marked header cells.',
    notes: 'Notes are linked from the text and back to it.',
    display: 'Type size, typeface, colours and line spacing can be changed.',
  },
};

/** Arabic for publications that run right to left, English for the others. */
export function labelsFor(metadata: Metadata): Labels {
  return metadata.direction === 'rtl' ? ARABIC : ENGLISH;
}
