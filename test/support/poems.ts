/** Poems of every make: two halves, a refrain, a note in a half, free verse with a line too long. */
import type { Document, Verse } from '../../src/document/model.js';
import { DocumentMaker } from './document-maker.js';

/** al-Mutanabbi. */
export const COUPLETS = [
  ['عَلى قَدْرِ أَهْلِ العَزْمِ تَأْتي العَزائِمُ', 'وَتَأْتي عَلى قَدْرِ الكِرامِ المَكارِمُ'],
  ['وَتَعْظُمُ في عَيْنِ الصَّغيرِ صِغارُها', 'وَتَصْغُرُ في عَيْنِ العَظيمِ العَظائِمُ'],
  ['يُكَلِّفُ سَيْفُ الدَّوْلَةِ الجَيْشَ هَمَّهُ', 'وَقَدْ عَجَزَتْ عَنْهُ الجُيوشُ الخَضارِمُ'],
  ['وَيَطْلُبُ عِنْدَ النّاسِ ما عِنْدَ نَفْسِهِ', 'وَذلِكَ ما لا تَدَّعيهِ الضَّراغِمُ'],
  ['هَلِ الحَدَثُ الحَمْراءُ تَعْرِفُ لَوْنَها', 'وَتَعْلَمُ أَيُّ السّاقِيَيْنِ الغَمائِمُ'],
  ['سَقَتْها الغَمامُ الغُرُّ قَبْلَ نُزولِهِ', 'فَلَمّا دَنا مِنْها سَقَتْها الجَماجِمُ'],
  ['وَقَفْتَ وَما في المَوْتِ شَكٌّ لِواقِفٍ', 'كَأَنَّكَ في جَفْنِ الرَّدى وَهْوَ نائِمُ'],
  ['تَمُرُّ بِكَ الأَبْطالُ كَلْمى هَزيمَةً', 'وَوَجْهُكَ وَضّاحٌ وَثَغْرُكَ باسِمُ'],
] as const;

export const FREE_LINES = [
  ['على حافة الضوء تمشي القرى'],
  ['وتحمل أسماءها في السلال'],
  ['وتسأل:'],
  ['من يفتح الباب للريح إن عادت الريح من سفر طويل تعبت فيه الخيول وضاع على دربها الأدلّاء'],
] as const;

export const couplets = (make: DocumentMaker): Verse =>
  make.verse([COUPLETS.slice(0, 4), COUPLETS.slice(4)], { title: 'على قدر أهل العزم', attribution: make.paragraph('أبو الطيّب المتنبي'), numbered: 5 });

export function poems(): Document {
  const make = new DocumentMaker();
  const note = make.note(make.paragraph('أوّل معلّقته.'));
  return make.document([
    make.paragraph('قال أبو الطيّب:'),
    couplets(make),
    make.paragraph('وقال غيره:'),
    make.verse([[[make.strong('قِفا نَبْكِ'), 'بِسِقْطِ اللِّوى بَيْنَ الدَّخولِ فَحَوْمَلِ'], ['فَتوضِحَ فَالمِقْراةِ لَمْ يَعْفُ رَسْمُها', note], ['يا ليلُ طُلْ']]]),
    make.paragraph('ومن الشعر الحر:'),
    make.verse([FREE_LINES, [['سطر وحده']]], { attribution: make.paragraph('من نظم ورّاق'), numbered: 1 }),
  ]);
}
