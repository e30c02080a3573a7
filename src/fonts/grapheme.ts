/**
 * Extended grapheme clusters (UAX #29). `Intl.Segmenter` costs microseconds a cluster, so text in
 * which a cluster is a letter with its marks, as nearly all Arabic and Latin is, takes a short way.
 */

/** Characters whose clusters are one base and the marks and joiners after it. */
const SIMPLE = /^[\u0020-\u007e\u00a0-\u036f\u0606-\u06dc\u06de-\u070e\u0750-\u077f\u2000-\u206f\u20a0-\u20cf\ufb50-\ufdff\ufe70-\ufefc]*$/u;
const SIMPLE_CLUSTER = /[^\p{M}\u200c\u200d][\p{M}\u200c\u200d]*|[\p{M}\u200c\u200d]+/gu;

/** Format characters, which never join a cluster. */
const CONTROL = /[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f]/;

/** UTF-16 units that the segmenter gets at a time; longer clusters get more. */
const PART = 256;

/** Calls `visit` with the bounds of every grapheme cluster of `text`, in order. */
export function eachGrapheme(text: string, visit: (start: number, end: number) => void): void {
  if (SIMPLE.test(text) && !CONTROL.test(text)) {
    for (const match of text.matchAll(SIMPLE_CLUSTER)) {
      visit(match.index, match.index + match[0].length);
    }
    return;
  }
  segmentInParts(text, visit);
}

/** `Intl.Segmenter` takes quadratic time, so it gets a part at a time. */
function segmentInParts(text: string, visit: (start: number, end: number) => void): void {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  let length = PART;
  let start = 0;
  while (start < text.length) {
    const part = text.slice(start, start + length);
    const ends = [...segmenter.segment(part)].map(({ index, segment }) => index + segment.length);
    // The last cluster may go on in the next part.
    const whole = start + length < text.length ? ends.slice(0, -1) : ends;
    let clusterStart = 0;
    for (const end of whole) {
      visit(start + clusterStart, start + end);
      clusterStart = end;
    }
    start += clusterStart;
    length = clusterStart === 0 ? length * 2 : PART;
  }
}

export function graphemes(text: string): readonly string[] {
  const clusters: string[] = [];
  eachGrapheme(text, (start, end) => clusters.push(text.slice(start, end)));
  return clusters;
}
