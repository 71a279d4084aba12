import { expect, test } from 'vitest';
import { UndoHistory } from './undo-history.ts';

function appendTo(log: string[], text: string) {
  return {
    do: async () => {
      log.push(text);
    },
    undo: async () => {
      log.splice(log.lastIndexOf(text), 1);
    },
  };
}

test('what was done is taken back in reverse and done again', async () => {
  const log: string[] = [];
  const history = new UndoHistory();
  await history.perform(appendTo(log, 'a'));
  await history.perform(appendTo(log, 'b'));
  await history.undo();
  expect(log).toEqual(['a']);
  await history.undo();
  await history.undo();
  expect(log).toEqual([]);
  await history.redo();
  expect(log).toEqual(['a']);
});

test('a new action ends what could be done again', async () => {
  const log: string[] = [];
  const history = new UndoHistory();
  await history.perform(appendTo(log, 'a'));
  await history.undo();
  await history.perform(appendTo(log, 'b'));
  await history.redo();
  expect(log).toEqual(['b']);
});

test('one given action is taken back wherever it stands, once', async () => {
  const log: string[] = [];
  const history = new UndoHistory();
  const first = appendTo(log, 'a');
  await history.perform(first);
  await history.perform(appendTo(log, 'b'));
  await history.undoAction(first);
  await history.undoAction(first);
  expect(log).toEqual(['b']);
  await history.undo();
  expect(log).toEqual([]);
});

test('what another window took back or did again before is passed over', async () => {
  const log: string[] = [];
  const history = new UndoHistory();
  const elsewhere = { do: () => Promise.resolve(false), undo: () => Promise.resolve(false) };
  await history.perform(appendTo(log, 'a'));
  await history.perform(elsewhere);
  await history.undo();
  expect(log).toEqual([]);
  await history.redo();
  expect(log).toEqual(['a']);
});

test('an action that fails is not remembered and does not stop the next', async () => {
  const log: string[] = [];
  const history = new UndoHistory();
  const failing = { do: () => Promise.reject(new Error('full')), undo: () => Promise.resolve() };
  await expect(history.perform(failing)).rejects.toThrow('full');
  await history.perform(appendTo(log, 'a'));
  await history.undo();
  expect(log).toEqual([]);
});

test('an undo that fails can be tried again', async () => {
  let tries = 0;
  const history = new UndoHistory();
  await history.perform({
    do: () => Promise.resolve(),
    undo: async () => {
      tries += 1;
      if (tries === 1) throw new Error('busy');
    },
  });
  await expect(history.undo()).rejects.toThrow('busy');
  await history.undo();
  expect(tries).toBe(2);
});
