/** Where a line may or must end: UAX #14, inside addresses, where it is silent, and not inside telephone numbers. */
import LineBreaker from 'linebreak';
import { findTelephones } from '../document/telephone.js';

export interface BreakPoint {
  /** The next line would begin here. */
  readonly position: number;
  readonly kind: 'required' | 'allowed';
  /** Knuth–Plass penalty; 0 between words. */
  readonly cost: number;
}

/** URLs and e-mail addresses. Repetitions are bounded, so that no text makes the search slow. */
const ADDRESS =
  /(?:(?:https?|ftp):\/\/|www\.)[\p{L}\p{N}][^\s\p{Cf}<>«»“”،؛]{0,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/giu;
/** A line of an address ends after these … */
const AFTER = /[/@]/;
/** … or before these. */
const BEFORE = /[.?#&=_~%+,;-]/;

/** An address breaks only where the line gains by it. */
const ADDRESS_COST = 50;
const HYPHEN_COST = 50;
/** Ends of an address that stay together. */
const MIN_ADDRESS_PART = 3;

/** In order of position; the end of the text is always the last. */
export function findBreakPoints(text: string): readonly BreakPoint[] {
  const points: BreakPoint[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position, required } = next;
    points.push({ position, kind: required ? 'required' : 'allowed', cost: required ? 0 : costAt(text, position) });
  }
  return withoutBreaksIn(findTelephones(text), mayHoldAddress(text) ? withAddressBreaks(text, points) : points);
}

function costAt(text: string, position: number): number {
  const unit = text.charCodeAt(position - 1);
  return unit === 0x2d || unit === 0x2010 ? HYPHEN_COST : 0;
}

/** One that no line can hold is cut at its spaces (emergency-breaks.ts). */
function withoutBreaksIn(ranges: ReturnType<typeof findTelephones>, points: readonly BreakPoint[]): readonly BreakPoint[] {
  let next = 0;
  const isOutside = ({ position }: BreakPoint): boolean => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= position) {
      next++;
    }
    return position <= (ranges[next]?.start ?? Number.POSITIVE_INFINITY);
  };
  return ranges.length === 0 ? points : points.filter(isOutside);
}

function mayHoldAddress(text: string): boolean {
  return text.includes('@') || text.includes('//') || /www\./i.test(text);
}

function withAddressBreaks(text: string, points: readonly BreakPoint[]): readonly BreakPoint[] {
  const merged: BreakPoint[] = [];
  let index = 0;
  const takeBefore = (position: number): void => {
    for (let point = points[index]; point !== undefined && point.position <= position; point = points[index]) {
      merged.push(point);
      index++;
    }
  };
  for (const match of text.matchAll(ADDRESS)) {
    const end = match.index + match[0].length;
    takeBefore(match.index);
    merged.push(...addressBreaks(match[0], match.index));
    while ((points[index]?.position ?? Number.POSITIVE_INFINITY) < end) {
      index++;
    }
  }
  takeBefore(text.length);
  return merged;
}

function addressBreaks(address: string, start: number): readonly BreakPoint[] {
  const points: BreakPoint[] = [];
  for (let index = MIN_ADDRESS_PART; index <= address.length - MIN_ADDRESS_PART; index++) {
    const before = address.charAt(index - 1);
    const after = address.charAt(index);
    const isScheme = before === '/' && address.charAt(index - 2) === '/';
    const afterSlash = AFTER.test(before) && after !== '/' && !isScheme;
    const beforeMark = BEFORE.test(after) && !BEFORE.test(before) && !AFTER.test(before);
    if (afterSlash || beforeMark) {
      points.push({ position: start + index, kind: 'allowed', cost: ADDRESS_COST });
    }
  }
  return points;
}
