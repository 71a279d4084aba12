import { expect, test } from 'vitest';
import type { AnnotationRepository, EmptiedNote, NewDraft } from '../db/annotation-repository.ts';
import { DraftKeeper } from './draft-keeper.ts';

/** A disk whose writes finish when the test says so. */
class SlowDisk {
  readonly written: string[] = [];
  readonly committed: string[] = [];
  readonly emptied: EmptiedNote[] = [];
  readonly #finish: (() => void)[] = [];
  isFull = false;

  async saveDraft(draft: NewDraft): Promise<void> {
    await new Promise<void>((resolve) => this.#finish.push(resolve));
    if (this.isFull) throw new Error('QuotaExceededError');
    this.written.push(draft.text);
  }

  async commitDraft(noteId: string, emptied: EmptiedNote): Promise<undefined> {
    this.committed.push(`${noteId}: ${this.written.at(-1)}`);
    this.emptied.push(emptied);
  }

  recoverDrafts(): Promise<number> {
    return Promise.reject(new Error('QuotaExceededError'));
  }

  /** Ends the write that began first, or last, of those under way, if need be after it has begun. */
  async turn(which: 'first' | 'last' = 'first'): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const finish = which === 'first' ? this.#finish.shift() : this.#finish.pop();
    finish?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function setUp() {
  const disk = new SlowDisk();
  const keeper = new DraftKeeper(disk as unknown as AnnotationRepository);
  const type = (text: string) => keeper.type({ noteId: 'n1', text } as NewDraft);
  return { disk, keeper, type };
}

test('the first keystroke is written at once, those during a write together with the next one', async () => {
  const { disk, keeper, type } = setUp();
  type('L');
  type('L’');
  type('L’O');
  await disk.turn();
  await disk.turn();
  expect(disk.written).toEqual(['L', 'L’O']);
  expect(keeper.getStatus('n1')).toBe('saved');
});

test('committing waits for what was typed last', async () => {
  const { disk, keeper, type } = setUp();
  type('L');
  type('L’OTAN');
  const commit = keeper.commit('n1');
  await disk.turn();
  expect(disk.committed).toEqual([]);
  await disk.turn();
  await commit;
  expect(disk.committed).toEqual(['n1: L’OTAN']);
});

test('a write that fails is said, and the next keystroke tries again', async () => {
  const { disk, keeper, type } = setUp();
  disk.isFull = true;
  type('a');
  await disk.turn();
  expect(keeper.getStatus('n1')).toBe('failed');
  disk.isFull = false;
  type('ab');
  await disk.turn();
  expect(keeper.getStatus('n1')).toBe('saved');
  expect(disk.written).toEqual(['ab']);
});

test('flushing waits for every note', async () => {
  const { disk, keeper, type } = setUp();
  type('a');
  let isFlushed = false;
  const flush = keeper.flush().then(() => {
    isFlushed = true;
  });
  expect(isFlushed).toBe(false);
  await disk.turn();
  await flush;
  expect(disk.written).toEqual(['a']);
});

test('leaving a note whose write failed tries again, and keeps the text when that fails too', async () => {
  const { disk, keeper, type } = setUp();
  type('Bonjour');
  await disk.turn();
  disk.isFull = true;
  type('Bonjour à tous');
  await disk.turn();

  const failing = keeper.commit('n1');
  const closing = expect(failing).rejects.toThrow('QuotaExceededError');
  await disk.turn();
  await closing;
  expect(disk.committed).toEqual([]);

  disk.isFull = false;
  const commit = keeper.commit('n1');
  await disk.turn();
  await commit;
  expect(disk.committed).toEqual(['n1: Bonjour à tous']);
});

test('a note that was left with a full disk is stored when another one can be', async () => {
  const { disk, keeper, type } = setUp();
  disk.isFull = true;
  type('Bonjour');
  await disk.turn();
  const leaving = expect(keeper.commit('n1')).rejects.toThrow('QuotaExceededError');
  await disk.turn();
  await leaving;
  expect(keeper.getUnwritten('n1')?.text).toBe('Bonjour');

  disk.isFull = false;
  keeper.type({ noteId: 'n2', text: 'Ailleurs' } as NewDraft);
  await disk.turn();
  await disk.turn();
  expect(disk.committed).toEqual(['n1: Bonjour']);
  expect(disk.emptied).toEqual(['keep-emptied']);
  expect(keeper.getUnwritten('n1')).toBeUndefined();
});

test('a text that fails while an older one is tried again is not forgotten', async () => {
  const { disk, keeper, type } = setUp();
  disk.isFull = true;
  type('a');
  await disk.turn();
  const leaving = keeper.commit('n1');
  await new Promise((resolve) => setTimeout(resolve, 0));
  type('ab');
  await disk.turn('last');
  disk.isFull = false;
  await disk.turn();
  await leaving;
  expect(keeper.getUnwritten('n1')?.text).toBe('ab');
});

test('closing rejects while something typed is on no disk', async () => {
  const { disk, keeper, type } = setUp();
  disk.isFull = true;
  type('a');
  await disk.turn();
  const closing = expect(keeper.commitAll()).rejects.toThrow('QuotaExceededError');
  await disk.turn();
  await disk.turn();
  await closing;
});

test('a stored draft that cannot become its note does not keep the window open', async () => {
  const { disk, keeper, type } = setUp();
  type('a');
  await disk.turn();
  await expect(keeper.commitAll()).resolves.toBeUndefined();
  expect(disk.written).toEqual(['a']);
});
