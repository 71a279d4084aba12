import { expect, test } from 'vitest';
import { ClosingWork } from './closing-work.ts';

test('all of it is waited for, also where a part fails, and nothing that was taken back', async () => {
  const closing = new ClosingWork();
  const done: string[] = [];
  const later = (name: string) => async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push(name);
  };
  closing.add(later('place'));
  closing.add(() => Promise.reject(new Error('disk full')));
  closing.add(later('gone'))();
  await closing.finish();
  expect(done).toEqual(['place']);
});
