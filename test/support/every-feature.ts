/** A small publication that uses all of the document language. */
import type { Document, ImageAsset } from '../../src/document/model.js';
import { DocumentMaker } from './document-maker.js';

/** A grey pixel. */
const PNG_BYTES = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

export const PNG: ImageAsset = { path: 'صور/نقطة.png', format: 'png', bytes: PNG_BYTES, width: 1, height: 1 };

const SVG_TEXT = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="640" height="240" viewBox="0 0 640 240">
<rect width="640" height="240" fill="#eef4f7"/>
<path d="M40 200 L200 120 L360 150 L600 40" fill="none" stroke="#143f5e" stroke-width="6"/>
</svg>
`;

export const SVG: ImageAsset = {
  path: 'صور/منحنى.svg',
  format: 'svg',
  bytes: new TextEncoder().encode(SVG_TEXT),
  width: 640,
  height: 240,
};

export function everyFeature(): Document {
  const make = new DocumentMaker();
  const { paragraph, heading } = {
    paragraph: make.paragraph.bind(make),
    heading: make.heading.bind(make),
  };
  const first = make.note(paragraph('قاعدة جوية في ألاسكا، واسمها بالإنجليزية ', 'Joint Base Elmendorf–Richardson', '.'));
  const second = make.note(paragraph('الفقرة الأولى من حاشية طويلة.'), paragraph('والثانية فيها رقم ٢٠٢٥ وكلمة NATO.'));
  const chapter = heading(1, '١', 'ما الذي جرى');
  const positions = heading(2, '٢٫١', 'موقف ', make.emphasis('واشنطن'), ' وموقف Moscow');
  return make.document(
    [
      make.box('summary', 'خلاصة الموجز', [
        make.list('bullets', [
          [paragraph(make.strong('لا اتفاق نهائيًّا بعد.'), ' أقرّ ترامب بأن المسألة الأهم لم تُحسم.')],
          [paragraph(make.strong('قناة مباشرة فُتحت.'), ' قال بوتين إن اللقاء أسّس اتصالات جيدة.')],
        ]),
      ]),
      chapter,
      paragraph('يوم الجمعة ١٥ أغسطس ٢٠٢٥ التقى الرئيسان في قاعدة إلمندورف‑ريتشاردسون', first, ' بولاية ألاسكا. دامت الجلسة نحو ٣ ساعات.'),
      paragraph(
        'وفي موقع ',
        make.link('https://www.example.org/ar/تقرير?y=2025', 'The White House'),
        ' نصّ البيان، ويُراسَل على info@example.org (قسم ',
        make.strong('Press'),
        ' Office). انظر ',
        make.linkTo(positions, 'موقف الطرفين'),
        '، وقارن ',
        make.code('git log --oneline'),
        ' بما ',
        make.strikethrough('قيل'),
        ' كُتب.',
        make.lineBreak(),
        'سطر جديد بعد فاصل.',
      ),
      make.table(
        [null, 'center', 'left'],
        [
          ['البند', 'المعلومة', 'Source'],
          ['التاريخ', '١٥ أغسطس ٢٠٢٥', 'AP'],
          ['المدة', 'نحو ٣ ساعات', ''],
        ],
        paragraph('أبرز الحقائق عن القمة'),
      ),
      make.quote(
        [paragraph('اتفقنا بشأن الكثير من النقاط […] لكن لدينا فرصة جيدة للغاية للتوصل لاتفاق.')],
        paragraph('دونالد ترامب، في حديثه إلى الصحافيين'),
      ),
      make.quote([paragraph('قول بلا قائل.')]),
      heading(1, '٢', 'ماذا قال كلّ طرف'),
      positions,
      make.list('numbers', [
        [paragraph('الأول'), make.list('bullets', [[paragraph('فرع'), make.list('bullets', [[paragraph('فرع الفرع')]], 1, true, '–')]])],
        [paragraph('الثاني')],
      ], 3),
      make.list('numbers', [[paragraph('فقرة.'), paragraph('وأخرى.')], [paragraph('ثالثة.')]], 1, false),
      make.tasks([[true, 'لقاء في أنكوريدج'], [false, 'لقاء في موسكو']]),
      make.figure(make.image(SVG, 'منحنى يصعد من اليمين إلى اليسار'), paragraph('المصدر: ورّاق، ٢٠٢٥')),
      paragraph('صورة ', make.image(PNG, 'نقطة رمادية'), ' في السطر.'),
      heading(3, null, 'تفصيل'),
      make.codeBlock('if (a < b && c > d) {\n  console.log("سلام");\n}'),
      make.thematicBreak(),
      make.demo('## عنوان\n\n| أ | ب |\n|---|---|\n\n:::note\nنص **غليظ** و`code`.\n:::', [make.box('note', 'ملاحظة', [paragraph('نص ', make.strong('غليظ'), ' و', make.code('code'), '.')])]),
      make.figures(paragraph('لقطتان من اللقاء'), make.figure(make.image(PNG, 'نقطة في أول الصف'), paragraph('الأولى')), make.figure(make.image(SVG, 'منحنى في آخر الصف'))),
      make.letterhead(make.image(PNG, 'شعار المركز'), 'مركز الدراسات', 'حضرة المدير', ['المرجع: ٢٠٢٦/١٤', 'التاريخ: ٥ آذار ٢٠٢٦'], 'الموضوع: دعوة'),
      make.entries('timeline', 'مواعيد', [
        [paragraph('١٥ أغسطس'), paragraph('لقاء في أنكوريدج.')],
        [paragraph('١٨ أغسطس'), paragraph('لقاء في واشنطن، ثم اتصال.')],
      ]),
      make.cards(make.box('card', 'موقف', [paragraph('نعم.')]), make.box('card', 'موقف آخر', [paragraph('لا، لأسباب ثلاثة.')])),
      make.entries('questions', 'أسئلة', [[paragraph('من حضر؟'), paragraph('الرئيسان.')]]),
      make.box('key-facts', 'حقائق أساسية', [paragraph('ثلاث ساعات.')]),
      make.box('warning', 'تنبيه', [paragraph('لا اتفاق.')]),
      make.box('definition', 'القمة', [paragraph('لقاء رؤساء.')]),
      make.box('example', 'مثال', [paragraph('مالطا.')]),
      make.box('pull-quote', 'قيل', [paragraph('لا اتفاق حتى يكون اتفاق.')]),
      make.box('sidebar', 'إضاءة', [paragraph('ألاسكا ولاية.')]),
      make.signature('عمر ناصر', 'مدير المركز'),
      heading(4, null, 'أدقّ منه'),
      make.box('note', 'ملاحظة', [paragraph('الأرقام أولية', second, '، وتُراجَع', make.again(first), '.')]),
      paragraph('قال ', make.emphasis('المتحدث'), ': تغيّر السعر من α إلى Ω بعد 25% و‎100 كم.'),
    ],
    {
      title: 'قمة ألاسكا… ما الذي تغيّر وما الذي بقي معلّقًا',
      subtitle: 'قراءة في لقاء ترامب وبوتين يوم ١٥ أغسطس ٢٠٢٥',
      abstract: 'جلس الرئيسان وجهًا لوجه نحو ثلاث ساعات، ثم خرجا بلغة ودّية وبلا اتفاق نهائي.',
    },
  );
}
