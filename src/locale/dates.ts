/**
 * Dates as readers see them. `Intl` counts the days of every calendar; in Arabic the words are from
 * `months.ts`, in other languages `Intl`'s.
 */
import { FALLBACK_LOCALE } from './fallback.js';
import { gregorianMonths, HIJRI_MONTHS } from './months.js';
import { toNumerals } from './numerals.js';
import type { PublicationLocale } from './publication-locale.js';

/** `hijri` is that of Umm al-Qura, `persian` the solar one; `both` is the civil date and the Hijri. */
export const CALENDARS = ['gregorian', 'hijri', 'persian', 'both'] as const;

export type Calendar = (typeof CALENDARS)[number];
type OneCalendar = Exclude<Calendar, 'both'>;

/** CLDR's names of the calendars. */
const CLDR_NAMES: Readonly<Record<OneCalendar, string>> = { gregorian: 'gregory', hijri: 'islamic-umalqura', persian: 'persian' };

/** In Arabic; they tell the two apart where both are given. */
const GREGORIAN_ERA = 'م';
const HIJRI_ERA = 'هـ';
const BETWEEN_CALENDARS = ' / ';

/** Saudi Arabia dates by the Hijri calendar first. */
const HIJRI_FIRST = 'SA';

/** The parts of Intl's long dates that carry marks of direction: a date reads in the direction around it. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F]/g;

/**
 * A day of the calendar, `iso` as `2025-08-15`: ١٥ آب ٢٠٢٥ in Beirut, ٢١ صفر ١٤٤٧ هـ by the Hijri
 * calendar, ۲۴ مرداد ۱۴۰۴ in Persian. Without a calendar, the one of the language. Throws a
 * RangeError for what is no date.
 */
export function formatDate(iso: string, locale: PublicationLocale, calendar: Calendar | null = null): string {
  const day = new Date(`${iso}T00:00:00Z`);
  const wanted = calendar ?? calendarOf(locale.language);
  if (wanted !== 'both') {
    return dateIn(wanted, day, locale, false);
  }
  const civil = calendarOf(locale.language) === 'persian' ? 'persian' : 'gregorian';
  const dates = ([civil, 'hijri'] as const).map((name) => dateIn(name, day, locale, true));
  const isHijriFirst = new Intl.Locale(locale.language).region === HIJRI_FIRST;
  return (isHijriFirst ? dates.reverse() : dates).join(BETWEEN_CALENDARS);
}

/** What the tag asks for (`ar-SA-u-ca-islamic-umalqura`), else solar for Persian and Gregorian for all others. */
function calendarOf(tag: string): OneCalendar {
  const { language, calendar } = new Intl.Locale(tag);
  if (calendar?.startsWith('islamic') === true) {
    return 'hijri';
  }
  return (calendar ?? (language === 'fa' ? 'persian' : 'gregory')) === 'persian' ? 'persian' : 'gregorian';
}

function dateIn(calendar: OneCalendar, day: Date, locale: PublicationLocale, isBesideAnother: boolean): string {
  const { language, region } = new Intl.Locale(locale.language);
  if (language !== 'ar' || calendar === 'persian') {
    return dateByIntl(calendar, day, locale);
  }
  const { dayOfMonth, month, year } = countDays(calendar, day);
  const months = calendar === 'hijri' ? HIJRI_MONTHS : gregorianMonths(region);
  const era = calendar === 'hijri' ? ` ${HIJRI_ERA}` : isBesideAnother ? ` ${GREGORIAN_ERA}` : '';
  return toNumerals(`${dayOfMonth} ${months[month - 1] ?? ''} ${year}${era}`, locale.numerals);
}

interface CalendarDay {
  /** All three are 1-based. */
  readonly dayOfMonth: number;
  readonly month: number;
  readonly year: number;
}

function countDays(calendar: OneCalendar, day: Date): CalendarDay {
  const options = { calendar: CLDR_NAMES[calendar], timeZone: 'UTC', day: 'numeric', month: 'numeric', year: 'numeric' } as const;
  const parts = new Intl.DateTimeFormat('en', { ...options, numberingSystem: 'latn' }).formatToParts(day);
  const valueOf = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return { dayOfMonth: valueOf('day'), month: valueOf('month'), year: valueOf('year') };
}

function dateByIntl(calendar: OneCalendar, day: Date, { language, numerals }: PublicationLocale): string {
  const options = { dateStyle: 'long', timeZone: 'UTC', calendar: CLDR_NAMES[calendar], numberingSystem: numerals } as const;
  return new Intl.DateTimeFormat([language, FALLBACK_LOCALE], options).format(day).replace(DIRECTION_MARKS, '');
}
