import { expect, test } from 'vitest';
import { isDateBeginning, readDate } from './dates.ts';

/** Sunday 31 March 2024, the day on which many clocks are put forward. */
const NOW = new Date(2024, 2, 31, 14, 32).getTime();

function dayOf(text: string): string | null {
  const at = readDate(text, NOW);
  if (at === null) return null;
  const date = new Date(at);
  expect([date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds()]).toEqual([
    0, 0, 0, 0,
  ]);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

test.each([
  ['2024', '2024-1-1'],
  ['0800', '800-1-1'],
  ['2024-05', '2024-5-1'],
  ['2024-5', '2024-5-1'],
  ['2024-05-12', '2024-5-12'],
  ['2024/05/12', '2024-5-12'],
  ['12/05/2024', '2024-5-12'],
  ['12.05.2024', '2024-5-12'],
  ['1/2/2024', '2024-2-1'],
  ['05/2024', '2024-5-1'],
  ['29/02/2024', '2024-2-29'],
  ['mai 2024', '2024-5-1'],
  ['Août 2023', '2023-8-1'],
  ['12 mai 2024', '2024-5-12'],
  ['1er mai 2024', '2024-5-1'],
  ['12\u00a0déc. 2024', '2024-12-12'],
  ['May 2024', '2024-5-1'],
  ['May 12, 2024', '2024-5-12'],
  ['2nd June 2024', '2024-6-2'],
  ['today', '2024-3-31'],
  ['aujourd’hui', '2024-3-31'],
  ["Aujourd'hui", '2024-3-31'],
  ['yesterday', '2024-3-30'],
  ['hier', '2024-3-30'],
  ['0d', '2024-3-31'],
  ['7d', '2024-3-24'],
  ['7j', '2024-3-24'],
  ['3w', '2024-3-10'],
  ['3s', '2024-3-10'],
  ['3 semaines', '2024-3-10'],
  ['1m', '2024-2-29'],
  ['6 mois', '2023-9-30'],
  ['1y', '2023-3-31'],
  ['1a', '2023-3-31'],
  ['1an', '2023-3-31'],
  ['2 ans', '2022-3-31'],
])('%s is %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test.each([
  '',
  '24',
  '20245',
  '2024-13',
  '2024-00',
  '2024-02-30',
  '29/02/2023',
  '31/04/2024',
  '05/12/24',
  '7',
  '7x',
  'd',
  '99999d',
  'demain',
  'toto 2024',
  '12 May 12 2024',
  '12:30',
])('"%s" is no date', (text) => {
  expect(dayOf(text)).toBeNull();
});

test('the beginning of a date is told from what is none', () => {
  expect(['2', '20', '2024-', '2024-0', '12/', '12/05/', 'tod', 'hi', 'aujourd'].every(isDateBeginning)).toBe(
    true,
  );
  expect(['demain', '2024x', '12345', '1/2/3/4'].some(isDateBeginning)).toBe(false);
});
