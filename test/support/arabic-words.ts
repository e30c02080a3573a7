/** Words enough to fill lines with, always the same ones. */
const WORDS =
  'كان في قديم الزمان ورّاق يسكن مدينة على ضفة النهر ينسخ الكتب ويجلّدها ويبيعها في سوق صغيرة قرب المسجد وكان الناس يأتون إليه من كل مكان'.split(
    ' ',
  );

export function words(count: number, from = 0): string {
  return `${Array.from({ length: count }, (_, index) => WORDS[(from + index) % WORDS.length] ?? '').join(' ')}.`;
}
