/** Texts of the word lists on which we differ from hb-shape 6.0, by face, and why. */

/**
 * A letter that the face has only in parts. HarfBuzz composes the parts otherwise where another letter of
 * the same buffer has marks, and we shape word by word: o, ogonek and macron stand where hb-shape, given
 * the whole line, has ō and ogonek. Both are the letter; given word by word, hb-shape says what we say.
 */
const COMPOSED_BY_NEIGHBOURS = ['a̱ ḇ e̱ ē̱ k̲h̲ d̲h̲ t̲h̲ g̲h̲ s̲h̲ D͟h͟ o̧ ą́ ė̃ ǭ m̐ n̂ r̥ l̥ ṝ'];

/** HarfBuzz 15, which we carry, lowers this dagger alef as the font does in ذٰلِكَ; 6.0 leaves it where it is. */
const LOWERED_SINCE = ['لٰكِنْ', 'هٰذَا ذٰلِكَ لٰكِنْ الرَّحْمٰنِ إِلٰهٌ طٰهٰ مُوسَىٰ عِيسَىٰ يَحْيَىٰ الْهُدَىٰ'];

export const TOLD_BY_WORD: Readonly<Record<string, readonly string[]>> = {
  'NotoKufiArabic-Regular': COMPOSED_BY_NEIGHBOURS,
  'NotoKufiArabic-Bold': COMPOSED_BY_NEIGHBOURS,
};

export const KNOWN_DIFFERENCES: Readonly<Record<string, readonly string[]>> = { ...TOLD_BY_WORD, 'AmiriQuran-Regular': LOWERED_SINCE };
