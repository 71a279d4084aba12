/**
 * Dates as they are typed behind `before:` and `after:`, in local time. A date names a day, a month or a year, and
 * stands for its first instant: `before:2024` is before 1 January 2024, `after:2024` from that day on.
 */
import { fold } from '../analysis/fold.ts';

const YEAR = /^(\d{4})$/;
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const YEAR_MONTH_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const DAY_MONTH_YEAR = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
/** 7d, 3 semaines: so long ago. */
const AGO = /^(\d{1,4}) ?([a-z]+)$/;
/** 12 mai 2024, mai 2024, May 12, 2024. */
const NAMED_MONTH =
  /^(?:(\d{1,2})(?:er|st|nd|rd|th)? )?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?,?)? (\d{4})$/;
const BEGINNING = /^\d{1,4}(?:[-/.]\d{0,4}){0,2}$/;

const TODAY = ['today', "aujourd'hui", 'aujourdhui'];
const YESTERDAY = ['yesterday', 'hier'];

type Unit = 'day' | 'week' | 'month' | 'year';
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...'d day days j jour jours'.split(' ').map((name): [string, Unit] => [name, 'day']),
  ...'w week weeks s sem semaine semaines'.split(' ').map((name): [string, Unit] => [name, 'week']),
  ...'m month months mois'.split(' ').map((name): [string, Unit] => [name, 'month']),
  ...'y year years a an ans annee annees'.split(' ').map((name): [string, Unit] => [name, 'year']),
]);

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan janvier janv',
    'february feb fevrier fevr fev',
    'march mar mars',
    'april apr avril avr',
    'may mai',
    'june jun juin',
    'july jul juillet juil',
    'august aug aout',
    'september sept sep septembre',
    'october oct octobre',
    'november nov novembre',
    'december dec decembre',
  ].flatMap((names, month) => names.split(' ').map((name): [string, number] => [name, month])),
);

/** The first instant of a date, milliseconds since 1970; null when it is none. */
export function readDate(text: string, now: number): number | null {
  const date = foldedDate(text);
  if (TODAY.includes(date)) return daysBefore(now, 0);
  if (YESTERDAY.includes(date)) return daysBefore(now, 1);
  return numericDate(date) ?? namedDate(date) ?? pastDate(date, now);
}

/** Whether a text may be the beginning of a date. */
export function isDateBeginning(text: string): boolean {
  const date = foldedDate(text);
  return BEGINNING.test(date) || [...TODAY, ...YESTERDAY].some((name) => name.startsWith(date));
}

function foldedDate(text: string): string {
  return fold(text.trim()).text.replace(/\s+/g, ' ');
}

function numericDate(date: string): number | null {
  const year = YEAR.exec(date);
  if (year) return dayAt(year[1], '1', '1');
  const yearMonth = YEAR_MONTH.exec(date);
  if (yearMonth) return dayAt(yearMonth[1], yearMonth[2], '1');
  const yearMonthDay = YEAR_MONTH_DAY.exec(date);
  if (yearMonthDay) return dayAt(yearMonthDay[1], yearMonthDay[2], yearMonthDay[3]);
  const monthYear = MONTH_YEAR.exec(date);
  if (monthYear) return dayAt(monthYear[2], monthYear[1], '1');
  const dayMonthYear = DAY_MONTH_YEAR.exec(date);
  return dayMonthYear ? dayAt(dayMonthYear[3], dayMonthYear[2], dayMonthYear[1]) : null;
}

function namedDate(date: string): number | null {
  const [, dayBefore, name = '', dayBehind, year] = NAMED_MONTH.exec(date) ?? [];
  const month = MONTHS.get(name);
  if (month === undefined || (dayBefore !== undefined && dayBehind !== undefined)) return null;
  return dayAt(year, String(month + 1), dayBefore ?? dayBehind ?? '1');
}

function pastDate(date: string, now: number): number | null {
  const [, count = '', name = ''] = AGO.exec(date) ?? [];
  const unit = UNITS.get(name);
  if (unit === undefined) return null;
  if (unit === 'day') return daysBefore(now, Number(count));
  if (unit === 'week') return daysBefore(now, 7 * Number(count));
  return monthsBefore(now, Number(count) * (unit === 'year' ? 12 : 1));
}

/** Null when the calendar has no such day. */
function dayAt(year = '', month = '', day = ''): number | null {
  const date = new Date(2000, 0, 1);
  date.setFullYear(Number(year), Number(month) - 1, Number(day));
  const isReal = date.getMonth() === Number(month) - 1 && date.getDate() === Number(day);
  return isReal ? date.getTime() : null;
}

function daysBefore(now: number, count: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - count).getTime();
}

/** The same day of an earlier month, or its last one where it is shorter. */
function monthsBefore(now: number, count: number): number {
  const date = new Date(now);
  const monthEnd = new Date(date.getFullYear(), date.getMonth() - count + 1, 0);
  const day = Math.min(date.getDate(), monthEnd.getDate());
  return new Date(monthEnd.getFullYear(), monthEnd.getMonth(), day).getTime();
}
