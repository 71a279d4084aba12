import { expect, test } from 'vitest';
import { formatDay, formatRelativeDate } from './format.ts';

const NOW = new Date(2026, 10, 22, 9, 30).getTime();
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

test('a young article tells its age, an old one its date', () => {
  const ages = [at(22, 9, 30), at(22, 9, 12), at(22, 7), at(21, 23), at(19, 12), at(12, 12)];
  expect(ages.map((time) => formatRelativeDate(time, NOW, 'en'))).toEqual([
    'now',
    '18 min. ago',
    '2 hr. ago',
    'yesterday',
    '3 days ago',
    'Nov 12',
  ]);
  expect(formatRelativeDate(at(21, 23), NOW, 'fr')).toBe('hier');
});

test('late yesterday evening is yesterday, although it is few hours ago', () => {
  const justAfterMidnight = new Date(2026, 10, 22, 1, 30).getTime();
  expect(formatRelativeDate(at(21, 23), justAfterMidnight, 'en')).toBe('yesterday');
});

test('minutes count across midnight', () => {
  const justAfterMidnight = new Date(2026, 10, 22, 0, 10).getTime();
  expect(formatRelativeDate(at(21, 23, 50), justAfterMidnight, 'en')).toBe('20 min. ago');
});

test('a clock that was set back does not speak of the future', () => {
  expect(formatRelativeDate(NOW + 3_600_000, NOW, 'en')).toBe('now');
});

test('another year is named', () => {
  expect(formatDay(new Date(2024, 1, 3).getTime(), NOW, 'fr')).toBe('3 février 2024');
});

test('the first of a month is counted in French', () => {
  const now = new Date(2026, 10, 25).getTime();
  expect(formatDay(new Date(2026, 10, 1).getTime(), now, 'fr')).toBe('1er novembre');
  expect(formatDay(new Date(2026, 10, 11).getTime(), now, 'fr')).toBe('11 novembre');
  expect(formatDay(new Date(2026, 10, 1).getTime(), now, 'en-GB')).toBe('1 November');
});
