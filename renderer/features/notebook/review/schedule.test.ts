import { expect, test } from 'vitest';
import type { ReviewRow } from '../../../db/rows.ts';
import { type Answer, intervalAfter, NEVER, reviewed } from './schedule.ts';

const NOW = new Date(2026, 10, 25, 21, 40).getTime();
const day = (date: number) => new Date(2026, 10, date).getTime();

function answers(...given: readonly Answer[]): ReviewRow | null {
  return given.reduce<ReviewRow | null>((before, answer) => reviewed('h', before, answer, NOW), null);
}

test('“later” makes the distance longer, up to a year', () => {
  const intervals: number[] = [];
  let review: ReviewRow | null = null;
  for (let i = 0; i < 9; i += 1) {
    review = reviewed('h', review, 'later', NOW);
    intervals.push(review.intervalDays);
  }
  expect(intervals).toEqual([3, 7, 16, 35, 77, 169, 365, 365, 365]);
});

test('“soon” begins again', () => {
  expect(answers('soon')?.intervalDays).toBe(1);
  expect(answers('later', 'later', 'soon')?.intervalDays).toBe(1);
  expect(answers('later', 'later', 'soon', 'later')?.intervalDays).toBe(3);
});

test('“never” is never due, and can be taken up again', () => {
  const never = answers('later', 'never');
  expect(never).toEqual({ annotationId: 'h', dueAt: NEVER, intervalDays: 0, reviewedAt: NOW });
  expect(intervalAfter(never, 'later')).toBe(1);
});

test('it is due from the first minute of its day on, however late it was answered', () => {
  expect(answers('soon')?.dueAt).toBe(day(26));
  expect(answers('later')?.dueAt).toBe(day(28));
});
