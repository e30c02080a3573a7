/**
 * The Arabic article at the head of a word. The rule: ال with a bare alef, or one of wasla, before
 * two letters or more is the article, unless the word is known to have it from its root. A hamza on
 * the alef (ألم، إلى) is never an article's. Where a spelling has both readings (البوم), it counts as
 * the article, which is far the more frequent, except for the nouns below.
 */

const ARTICLE = /^ال(?=\p{L}{2})/u;

/** The Name, and pronouns and adverbs that never stand without theirs. */
const NEVER_WITHOUT = 'الله اللهم الذي التي اللذان اللذين اللتان اللتين الذين اللاتي اللائي اللواتي الآن الان';

/** Names, borrowed words and particles whose first hamza is often left out. */
const HAMZA_LEFT_OUT =
  'الياس اليزابيث الكسندر الكسندرا الكساندر البرت البرتو المانيا الماني المانية البانيا الاسكا الكترون الكتروني الكترونية الكترونيات الومنيوم اليه اليها اليهما اليهم اليك الينا';

/** Nouns of form VIII, افتعال, from roots that begin with lam; a final hamza changes its seat before endings. */
const FORM_EIGHT =
  'التئام التباس التثام التجاء التحاف التحاق التحام التذاذ التزام التصاق التطام التفات التفاف التقاء التقاط التماس التماع التهاب التهام التواء';
const NOUN_ENDINGS = '(?:ا|ات|ان|ين|ي|ية|يات)?(?:ه|ها|هما|هم|هن|ك|كم|نا)?';

const WHOLE_WORDS: ReadonlySet<string> = new Set(`${NEVER_WITHOUT} ${HAMZA_LEFT_OUT}`.split(' '));
const NOUNS = new RegExp(`^(?:${FORM_EIGHT.replaceAll(' ', '|').replaceAll('ء', '[ءؤئ]')})${NOUN_ENDINGS}$`, 'u');

/** Whether the word begins with the article; `word` has no vowel marks. */
export function hasArticle(word: string): boolean {
  const plain = word.replace('ٱ', 'ا');
  return ARTICLE.test(plain) && !WHOLE_WORDS.has(plain) && !NOUNS.test(plain);
}
