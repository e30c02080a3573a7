import { formatCounter } from '../locale/counters.js';
import { countersFor } from '../locale/counting.js';
import type { PublicationLocale } from '../locale/publication-locale.js';
import type { HeadingLevel } from './model.js';
import { joinCounts, type HeadingCounter } from '../locale/numbering.js';
import { referenceWords } from './reference-words.js';

/** A heading before it is numbered. */
export interface CountedHeading {
  readonly level: HeadingLevel;
  readonly isNumbered: boolean;
  /** Counts by letters with the other appendices, and so do the headings below it. */
  readonly isAppendix: boolean;
}

/** `١٫٢`, «الفصل الأول» or «أولًا»; `suffix` stands between it and the text of the heading. */
export interface HeadingNumber {
  readonly text: string;
  readonly suffix: '' | ':' | '.';
  /** The bare count, for captions that count by chapter. */
  readonly count: string;
  /** Whether the text says what it counts, «الفصل الأول», or is a bare number. */
  readonly isNamed: boolean;
}

/**
 * Numbers of headings in order; null for those without one. The highest level that is used counts
 * alone: a publication whose headings are all of level 2 and 3 has 1, 1.1, 2.
 */
export function headingNumbers(
  headings: readonly CountedHeading[],
  counters: readonly HeadingCounter[] | null,
  locale: PublicationLocale,
): readonly (HeadingNumber | null)[] {
  const top = Math.min(...headings.filter(({ isNumbered }) => isNumbered).map(({ level }) => level));
  const counter = new HeadingCounts(counters ?? ['none'], locale);
  return headings.map(({ level, isNumbered, isAppendix }) => (isNumbered ? counter.next(level - top, isAppendix) : null));
}

class HeadingCounts {
  private readonly counts: number[] = [];
  private appendices = 0;
  private inAppendix = false;

  constructor(
    private readonly counters: readonly HeadingCounter[],
    private readonly locale: PublicationLocale,
  ) {}

  next(depth: number, isAppendix: boolean): HeadingNumber | null {
    this.counts.length = Math.min(this.counts.length, depth + 1);
    while (this.counts.length <= depth) {
      this.counts.push(0);
    }
    if (depth === 0) {
      this.inAppendix = isAppendix;
    }
    if (depth === 0 && isAppendix) {
      this.appendices += 1;
      const letter = this.letter(this.appendices);
      return { text: `${referenceWords(this.locale).appendix} ${letter}`, suffix: ':', count: letter, isNamed: true };
    }
    this.counts[depth] = (this.counts[depth] ?? 0) + 1;
    const count = this.counts[depth] ?? 1;
    const style = this.styleAt(depth);
    return style === 'none' ? null : { ...this.numberText(style, depth, count), count: this.decimal(depth) };
  }

  private numberText(style: Exclude<HeadingCounter, 'none'>, depth: number, count: number): Omit<HeadingNumber, 'count'> {
    const { numerals } = this.locale;
    const words = referenceWords(this.locale);
    switch (style) {
      case 'decimal':
        return { text: this.decimal(depth), suffix: '', isNamed: false };
      case 'chapter':
        return { text: `${words.chapter} ${formatCounter(count, words.chapterCounter, numerals)}`, suffix: ':', isNamed: true };
      case 'part':
        return { text: `${words.part} ${formatCounter(count, words.chapterCounter, numerals)}`, suffix: ':', isNamed: true };
      case 'ordinal':
        return { text: formatCounter(count, words.ordinalCounter, numerals), suffix: words.ordinalCounter === 'decimal' ? '.' : ':', isNamed: true };
      case 'hijai':
      case 'abjad':
        return { text: formatCounter(count, countersFor(this.locale.language, [style])[0] ?? style, numerals), suffix: '.', isNamed: false };
      case 'roman':
        return { text: formatCounter(count, 'upper-roman', numerals), suffix: '.', isNamed: false };
    }
  }

  /** The count with those above it, as far up as they are numbers that it goes on. */
  private decimal(depth: number): string {
    const parts: string[] = [];
    for (let level = depth; level >= 0; level -= 1) {
      if (level < depth && !JOINED.has(this.styleAt(level)) && !(level === 0 && this.inAppendix)) {
        break;
      }
      const isLetter = level === 0 && this.inAppendix;
      parts.unshift(isLetter ? this.letter(this.appendices) : formatCounter(this.counts[level] ?? 0, 'decimal', this.locale.numerals));
    }
    return joinCounts(parts, this.locale.numerals);
  }

  private letter(count: number): string {
    const [style = 'hijai'] = countersFor(this.locale.language, ['hijai']);
    return formatCounter(count, style === 'lower-latin' ? 'upper-latin' : style, this.locale.numerals);
  }

  private styleAt(depth: number): HeadingCounter {
    return this.counters[Math.min(depth, this.counters.length - 1)] ?? 'none';
  }
}

/** What a decimal number below goes on: `chapter` 3 has the sections 3.1, 3.2. */
const JOINED: ReadonlySet<HeadingCounter> = new Set(['decimal', 'chapter']);
