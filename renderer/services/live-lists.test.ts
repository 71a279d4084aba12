import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { IndexStatus } from '../search/protocol.ts';
import { LiveLists } from './live-lists.ts';

const WORK_MS = 20;
const STATUS: IndexStatus = { articleCount: 1, pendingCount: 0 };

let found: Record<string, readonly string[]>;
let asked: string[];
let changed: string[];
let tellStatus: (status: IndexStatus) => void;
let lists: LiveLists;

beforeEach(() => {
  vi.useFakeTimers();
  found = {};
  asked = [];
  changed = [];
  lists = new LiveLists({
    list: async (query) => {
      asked.push(query);
      await new Promise((resolve) => setTimeout(resolve, WORK_MS));
      const ids = found[query];
      if (ids === undefined) throw new Error('The search worker is gone');
      return ids;
    },
    onStatus: (listener) => {
      tellStatus = listener;
      return () => undefined;
    },
  });
});

afterEach(() => vi.useRealTimers());

const follow = (query: string) => lists.follow(query, () => changed.push(query));
const idsOf = (query: string) => {
  const list = lists.get(query);
  return list.kind === 'listed' ? list.articleIds : list.kind;
};

test('a list is asked for once, however many look at it, and again when the index has changed', async () => {
  found = { corée: ['a'] };
  follow('corée');
  follow('corée');
  expect(idsOf('corée')).toBe('loading');
  await vi.advanceTimersByTimeAsync(WORK_MS);
  expect(idsOf('corée')).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toEqual(['corée']);
  found = { corée: ['a', 'b'] };
  tellStatus(STATUS);
  await vi.advanceTimersByTimeAsync(WORK_MS);
  expect(idsOf('corée')).toEqual(['a', 'b']);
});

test('an answer that is the same tells nobody and stays the same object', async () => {
  found = { corée: ['a'] };
  follow('corée');
  await vi.advanceTimersByTimeAsync(5_000);
  const before = lists.get('corée');
  found = { corée: ['a'] };
  tellStatus(STATUS);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toHaveLength(2);
  expect(lists.get('corée')).toBe(before);
  expect(changed).toEqual(['corée']);
});

test('an index that changes all the time leaves most of it for other work, and its last word is heard', async () => {
  found = { corée: ['a'] };
  follow('corée');
  for (let elapsed = 0; elapsed < 10_000; elapsed += 10) {
    tellStatus(STATUS);
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.length).toBeLessThan(40);
  found = { corée: [] };
  tellStatus(STATUS);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(idsOf('corée')).toEqual([]);
});

test('a list that is new does not wait until the others have rested', async () => {
  found = { corée: ['a'], koursk: ['b'] };
  follow('corée');
  await vi.advanceTimersByTimeAsync(WORK_MS);
  tellStatus(STATUS);
  follow('koursk');
  await vi.advanceTimersByTimeAsync(WORK_MS);
  expect(idsOf('koursk')).toEqual(['b']);
  expect(asked).toEqual(['corée', 'koursk']);
});

test('what nobody looks at is not asked for', async () => {
  found = { corée: ['a'], koursk: ['b'] };
  const leave = follow('corée');
  follow('koursk');
  await vi.advanceTimersByTimeAsync(5_000);
  leave();
  asked = [];
  tellStatus(STATUS);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toEqual(['koursk']);
});

test('a failure is told, and forgotten when the index answers again', async () => {
  follow('corée');
  await vi.advanceTimersByTimeAsync(WORK_MS);
  expect(idsOf('corée')).toBe('failed');
  found = { corée: ['a'] };
  tellStatus(STATUS);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(idsOf('corée')).toEqual(['a']);
});

test('a list that failed can be asked for once more', async () => {
  follow('corée');
  await vi.advanceTimersByTimeAsync(WORK_MS);
  found = { corée: ['a'] };
  lists.retry('corée');
  expect(idsOf('corée')).toBe('loading');
  await vi.advanceTimersByTimeAsync(WORK_MS);
  expect(idsOf('corée')).toEqual(['a']);
});
