import { expect, test } from 'vitest';
import type { Mark, MarkScope } from './index-store.ts';
import { MarkQueue } from './mark-queue.ts';

const mark = (articleId: string, revision = 'r1', scope: MarkScope = 'article'): Mark => ({
  articleId,
  revision,
  scope,
});

const imported = Array.from({ length: 20 }, (_, i) => mark(`import${i}`));

const waiting = (queue: MarkQueue) => queue.first(100).map(({ articleId }) => articleId);

test('what a person does goes before an import', () => {
  const queue = new MarkQueue();
  queue.add(imported);
  queue.add([mark('binned')]);
  queue.add([...imported.slice(0, 9), mark('noted', 'r1', 'annotations')]);
  expect(waiting(queue).slice(0, 2)).toEqual(['binned', 'noted']);
  expect(queue.size).toBe(22);
  expect(queue.first(3)).toHaveLength(3);
});

test('a change goes before an import also when both are told at once', () => {
  const queue = new MarkQueue();
  queue.add(imported);
  queue.takeIn(mark('import3'));
  queue.add([...imported.slice(4, 12), mark('import3', 'r2'), mark('import15', 'r2')]);
  expect(waiting(queue).slice(0, 3)).toEqual(['import3', 'import15', 'import0']);
});

test('a mark that was taken in is not taken in again, one that was set anew is', () => {
  const queue = new MarkQueue();
  queue.add([mark('a')]);
  queue.takeIn(mark('a'));
  queue.add([mark('a')]);
  expect(queue.size).toBe(0);
  queue.add([mark('a', 'r2')]);
  expect(waiting(queue)).toEqual(['a']);
});

test('an article that is marked again while it is read waits on', () => {
  const queue = new MarkQueue();
  queue.add([mark('a')]);
  queue.add([mark('a', 'r2')]);
  queue.takeIn(mark('a'));
  expect(queue.first(1)).toEqual([mark('a', 'r2')]);
});

test('an article waits once, and as urgently as it was marked', () => {
  const queue = new MarkQueue();
  queue.add(imported);
  queue.add([mark('import5', 'r2')]);
  queue.add([...imported.slice(0, 5), mark('import5', 'r2'), ...imported.slice(6)]);
  expect(waiting(queue)[0]).toBe('import5');
  expect(queue.size).toBe(20);
});

test('only marks that are as they were taken in are settled', () => {
  const queue = new MarkQueue();
  for (const articleId of ['a', 'b']) queue.takeIn(mark(articleId));
  const stored = queue.takenIn;
  queue.takeIn(mark('b', 'r2'));
  queue.settle(stored);
  expect([...queue.takenIn]).toEqual([['b', 'r2']]);
});
