import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pacedQuery } from './paced-query.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the first answer comes at once, the next after a rest of nine times the work', async () => {
  let asked = 0;
  const query = pacedQuery(async () => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return asked;
  });
  const first = query();
  await vi.advanceTimersByTimeAsync(100);
  expect(await first).toBe(1);
  const second = query();
  await vi.advanceTimersByTimeAsync(890);
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(120);
  expect(await second).toBe(2);
});

test('a quick query rests too short to be seen, a very slow one two seconds at most', async () => {
  let work = 0;
  const query = pacedQuery(() => new Promise<void>((resolve) => setTimeout(resolve, work)));
  await Promise.all([query(), vi.advanceTimersByTimeAsync(1)]);
  work = 1000;
  const second = query();
  await vi.advanceTimersByTimeAsync(1260);
  await second;
  let isAsked = false;
  void query().then(() => {
    isAsked = true;
  });
  await vi.advanceTimersByTimeAsync(2900);
  expect(isAsked).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(isAsked).toBe(true);
});
