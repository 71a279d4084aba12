/**
 * When a passage is shown again: the distances grow as in SuperMemo's SM-2 (P. Woźniak, "Optimization of learning", 1990,
 * https://super-memory.com/english/ol/sm2.htm), with the person's wish in the place of the grade of a memory test.
 *
 * The first time is the day after the annotation was made. “Later” takes the next step of 1, 3, 7, 16, 35 days and from
 * there multiplies by 2.2, up to a year; “soon” begins again with the first step, as SM-2 does for a grade below 3; “never”
 * takes the passage out of the review.
 */
import type { ReviewRow } from '../../../db/rows.ts';

export const ANSWERS = ['soon', 'later', 'never'] as const;
export type Answer = (typeof ANSWERS)[number];

const STEPS_DAYS = [1, 3, 7, 16, 35];
const GROWTH = 2.2;
const LONGEST_DAYS = 365;

/** No day comes so late: numbers travel through backups, Infinity does not. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** Days until the passage is shown again; null for never. */
export function intervalAfter(before: ReviewRow | null, answer: Answer): number | null {
  const [first = 1] = STEPS_DAYS;
  if (answer === 'never') return null;
  if (answer === 'soon') return first;
  const last = before?.intervalDays ?? first;
  const next = STEPS_DAYS.find((days) => days > last);
  return next ?? Math.min(LONGEST_DAYS, Math.round(last * GROWTH));
}

/**
 * What is stored for an answer. The passage is due from the begin of its day on, whatever the hour of the answer.
 * @param now milliseconds since 1970
 */
export function reviewed(
  annotationId: string,
  before: ReviewRow | null,
  answer: Answer,
  now: number,
): ReviewRow {
  const intervalDays = intervalAfter(before, answer);
  const dueAt = intervalDays === null ? NEVER : dayFrom(now, intervalDays);
  return { annotationId, dueAt, intervalDays: intervalDays ?? 0, reviewedAt: now };
}

/** Midnight at the begin of the day that is so many days from now. */
export function dayFrom(now: number, days: number): number {
  const date = new Date(now);
  date.setHours(0, 0, 0, 0);
  return date.setDate(date.getDate() + days);
}
