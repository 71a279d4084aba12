import { expect, test, vi } from 'vitest';
import { NewestOnly } from './newest-only.ts';

function task<T>() {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  return { run: vi.fn(() => promise), resolve, reject };
}

test('of what waits for a task to end only the newest is run', async () => {
  const newest = new NewestOnly();
  const tasks = [task<string>(), task<string>(), task<string>()] as const;
  const [first, second, third] = tasks.map(({ run }) => newest.run(run));
  expect(tasks.map(({ run }) => run.mock.calls.length)).toEqual([1, 0, 0]);
  expect(await second).toBeNull();
  tasks[0].resolve('one');
  tasks[2].resolve('three');
  expect(await first).toBe('one');
  expect(await third).toBe('three');
  expect(tasks[1].run).not.toHaveBeenCalled();
});

test('a task that fails is reported to who asked, and the next one is run', async () => {
  const newest = new NewestOnly();
  const [failing, next] = [task<string>(), task<string>()];
  const asked = [newest.run(failing.run), newest.run(next.run)];
  failing.reject(new Error('out of ink'));
  await expect(asked[0]).rejects.toThrow('out of ink');
  next.resolve('next');
  expect(await asked[1]).toBe('next');
});

test('a task that nothing waits behind is run at once', async () => {
  const newest = new NewestOnly();
  expect(await newest.run(async () => 1)).toBe(1);
  expect(await newest.run(async () => 2)).toBe(2);
});
