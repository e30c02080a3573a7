/**
 * The Arabic names of the months by country, as CLDR 48 has them. A table of our own, so that a book
 * has the same bytes whatever release of ICU its builder has; a test holds it to `Intl`.
 */

/** From the first month to the twelfth. */
export type Months = readonly string[];

const names = (text: string): Months => text.split('، ');

const EGYPTIAN = names('يناير، فبراير، مارس، أبريل، مايو، يونيو، يوليو، أغسطس، سبتمبر، أكتوبر، نوفمبر، ديسمبر');
const LEVANTINE = names('كانون الثاني، شباط، آذار، نيسان، أيار، حزيران، تموز، آب، أيلول، تشرين الأول، تشرين الثاني، كانون الأول');
const TUNISIAN = names('جانفي، فيفري، مارس، أفريل، ماي، جوان، جويلية، أوت، سبتمبر، أكتوبر، نوفمبر، ديسمبر');
const MOROCCAN = names('يناير، فبراير، مارس، أبريل، ماي، يونيو، يوليوز، غشت، شتنبر، أكتوبر، نونبر، دجنبر');
const MAURITANIAN = names('يناير، فبراير، مارس، إبريل، مايو، يونيو، يوليو، أغشت، شتمبر، أكتوبر، نوفمبر، دجمبر');

const BY_REGION: ReadonlyMap<string, Months> = new Map([
  ...['IQ', 'JO', 'LB', 'PS', 'SY'].map((region) => [region, LEVANTINE] as const),
  ...['DZ', 'TN'].map((region) => [region, TUNISIAN] as const),
  ['MA', MOROCCAN],
  ['MR', MAURITANIAN],
]);

export const HIJRI_MONTHS = names(
  'محرم، صفر، ربيع الأول، ربيع الآخر، جمادى الأولى، جمادى الآخرة، رجب، شعبان، رمضان، شوال، ذو القعدة، ذو الحجة',
);

/** Gregorian months of a country, a code of ISO 3166; those of Egypt and the Gulf where none is named. */
export function gregorianMonths(region: string | undefined): Months {
  return BY_REGION.get(region ?? '') ?? EGYPTIAN;
}
