import { expect, test } from 'vitest';
import { Listeners } from './listeners.ts';

test('each listener is told until it leaves', () => {
  const listeners = new Listeners<readonly [word: string]>();
  const heard: string[] = [];
  const leave = listeners.add((word) => heard.push(`first ${word}`));
  listeners.add((word) => heard.push(`second ${word}`));
  listeners.tell('a');
  leave();
  leave();
  listeners.tell('b');
  expect(heard).toEqual(['first a', 'second a', 'second b']);
  expect(listeners.isEmpty).toBe(false);
  listeners.clear();
  listeners.tell('c');
  expect(heard).toHaveLength(3);
  expect(listeners.isEmpty).toBe(true);
});
