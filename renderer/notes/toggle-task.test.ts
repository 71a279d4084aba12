import { expect, test } from 'vitest';
import { toggleTask } from './toggle-task.ts';

const TEXT = 'À faire :\n- [ ] relire\n- [x] citer\n  1. [ ] vérifier [ ]';

test('a task is done, and again to be done', () => {
  const at = TEXT.indexOf('- [ ]');
  const done = toggleTask(TEXT, at);
  expect(done).toBe(TEXT.replace('- [ ] relire', '- [x] relire'));
  expect(toggleTask(done, at)).toBe(TEXT);
});

test('only the task that begins there changes', () => {
  expect(toggleTask(TEXT, TEXT.indexOf('- [x]'))).toContain('- [ ] citer');
  expect(toggleTask(TEXT, TEXT.indexOf('1. ['))).toContain('1. [x] vérifier [ ]');
});

test('where there is no task nothing changes', () => {
  expect(toggleTask(TEXT, 0)).toBe(TEXT);
  expect(toggleTask('- rien [ ]', 0)).toBe('- rien [ ]');
});
