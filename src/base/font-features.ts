/**
 * OpenType features as authors write them, and as HarfBuzz and CSS take them. A list is in HarfBuzz'
 * notation from here on, one spelling a meaning: `ss01` for on, `calt=0` for off, `salt=2` for the
 * second choice.
 */

/** A comma, Latin or Arabic, between two features; line ends and spaces serve as well. */
const BETWEEN = /[\s,،]+/;

/** A tag of four characters after + or -, or before its value. Ranges of text (`kern[3:5]`) are not for authors. */
const FEATURE = /^(?<sign>[+-]?)(?<tag>[A-Za-z0-9]{4})(?:=(?<value>\d{1,4}|on|off))?$/;

/** What is expected of a list, for messages. */
export const FONT_FEATURES_EXPECTED = 'OpenType features such as ss01, onum or calt=0';

/**
 * `ss01, -calt`, `+onum`, `salt=2` and `liga=off` as a list of features; the last word on a feature
 * counts. Null where a part is none.
 */
export function parseFontFeatures(list: string): readonly string[] | null {
  const features: string[] = [];
  for (const part of list.trim().split(BETWEEN)) {
    const feature = parseFeature(part);
    if (feature === null) {
      return null;
    }
    features.push(feature);
  }
  return mergeFontFeatures(features, []);
}

function parseFeature(text: string): string | null {
  const { sign = '', tag, value } = FEATURE.exec(text)?.groups ?? {};
  if (tag === undefined || (sign !== '' && value !== undefined)) {
    return null;
  }
  switch (value ?? sign) {
    case '-':
    case 'off':
      return `${tag}=0`;
    case '':
    case '+':
    case 'on':
      return tag;
    default:
      return Number(value) === 1 ? tag : `${tag}=${Number(value)}`;
  }
}

/** Both lists as one; of features that are in both, those of `added` count. */
export function mergeFontFeatures(base: readonly string[], added: readonly string[]): readonly string[] {
  if (base.length + added.length < 2) {
    return added.length === 0 ? base : added;
  }
  return [...new Map([...base, ...added].map((feature) => [tagOf(feature), feature])).values()];
}

/** The value of CSS' font-feature-settings (CSS Fonts 4 §6.12). */
export function cssFontFeatures(features: readonly string[]): string {
  return features.length === 0 ? 'normal' : features.map((feature) => `"${tagOf(feature)}" ${feature.slice(5) || '1'}`).join(', ');
}

function tagOf(feature: string): string {
  return feature.slice(0, 4);
}
