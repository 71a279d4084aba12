/** Numbers and dates as the person's language writes them. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DAYS_RELATIVE = 6;

const numbers = perLanguage((language) => new Intl.NumberFormat(language));
const shares = perLanguage((language) => new Intl.NumberFormat(language, { style: 'percent' }));
const ages = perLanguage(
  (language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }),
);
const moments = perLanguage(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }),
);
const dateTimes = perLanguage(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
);
const lists = perLanguage((language) => new Intl.ListFormat(language, { type: 'conjunction' }));
const days = { long: dayFormats({ month: 'long' }), short: dayFormats({ month: 'short' }) };
const datedDays = {
  long: dayFormats({ month: 'long', year: 'numeric' }),
  short: dayFormats({ month: 'short', year: 'numeric' }),
};

export function formatNumber(value: number, language: string): string {
  return numbers(language).format(value);
}

/** A share of 1 in whole per cent, “35 %”. */
export function formatPercent(share: number, language: string): string {
  return shares(language).format(share);
}

/**
 * How long ago, as short as it can be said: “5 min. ago”, “yesterday”, “3 days ago”, and from a week on the date,
 * with its year when that is not the present one.
 */
export function formatRelativeDate(time: number, now: number, language: string): string {
  const relative = ages(language);
  const daysAgo = calendarDaysBetween(time, now);
  const elapsed = Math.max(0, now - time);
  if (elapsed < MINUTE_MS) return relative.format(0, 'second');
  if (elapsed < HOUR_MS) return relative.format(-Math.floor(elapsed / MINUTE_MS), 'minute');
  if (daysAgo === 0) return relative.format(-Math.floor(elapsed / HOUR_MS), 'hour');
  if (daysAgo <= DAYS_RELATIVE) return relative.format(-daysAgo, 'day');
  return formatDay(time, now, language, 'short');
}

/** The day in words (“22 November”, short “22 Nov”), with its year when that is not the present one. */
export function formatDay(
  time: number,
  now: number,
  language: string,
  month: 'long' | 'short' = 'long',
): string {
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  const day = (isThisYear ? days : datedDays)[month](language).format(time);
  // French counts the first day of a month and numbers the others; Intl numbers them all.
  return language.startsWith('fr') ? day.replace(/^1 /, '1er ') : day;
}

/** Date and time in full, for a tooltip. */
export function formatMoment(time: number, language: string): string {
  return moments(language).format(time);
}

/** Date and time where both stand in a line: “22 Nov 2026, 14:32”. */
export function formatDateTime(time: number, language: string): string {
  return dateTimes(language).format(time);
}

/** Items as a sentence lists them: “a, b and c”. */
export function formatList(items: readonly string[], language: string): string {
  return lists(language).format(items);
}

/** Midnights between two moments: 1 from 23:59 to 00:01. */
function calendarDaysBetween(earlier: number, later: number): number {
  return Math.round((startOfDay(later) - startOfDay(earlier)) / DAY_MS);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

function dayFormats(options: Intl.DateTimeFormatOptions): (language: string) => Intl.DateTimeFormat {
  return perLanguage((language) => new Intl.DateTimeFormat(language, { day: 'numeric', ...options }));
}

/** Intl objects are dear to make, and each row of a list needs several: one a language is made and kept. */
function perLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
