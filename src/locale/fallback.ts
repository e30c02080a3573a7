/**
 * What `Intl` takes where it does not know the publication's language, as a Node with few languages
 * or a language without data. Without it `Intl` takes the machine's own locale, and the same source
 * would give other bytes on another machine.
 */
export const FALLBACK_LOCALE = 'en';
