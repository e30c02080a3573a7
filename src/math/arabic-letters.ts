/** Arabic letters and words of formulas, by the TeX that stands for them. */

/** Small letters of the Latin alphabet; no two are the same. Capitals are written like the small ones. */
const SMALL =
  'aأ bب cج dد eهـ fق gر hح iت jي kك lل mم nن oذ pض qخ rنق sف tز uغ vث wو xس yص zع';

const pairs = SMALL.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const);

export const LETTERS: ReadonlyMap<string, string> = new Map([
  ...pairs,
  ...pairs.map(([latin, arabic]) => [latin.toUpperCase(), arabic] as const),
]);

export const FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['sin', 'جا'],
  ['cos', 'جتا'],
  ['tan', 'ظا'],
  ['cot', 'ظتا'],
  ['sec', 'قا'],
  ['csc', 'قتا'],
  ['sinh', 'جاز'],
  ['cosh', 'جتاز'],
  ['tanh', 'ظاز'],
  ['log', 'لو'],
  ['ln', 'لط'],
  ['lim', 'نهـا'],
  ['max', 'عظ'],
  ['min', 'صغ'],
  ['gcd', 'ق.م.أ'],
]);
