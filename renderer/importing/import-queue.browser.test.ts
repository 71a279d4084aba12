import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportBatchInfo, ImportItem, ImportPull } from '../../shared/importing.ts';
import { LecternDatabase } from '../db/database.ts';
import { ImportRepository } from '../db/import-repository.ts';
import type { ImportBatchRow } from '../db/import-rows.ts';
import { testArticle, testSource } from '../db/test-articles.ts';
import type { Platform } from '../platform/platform.ts';
import { ImportQueue } from './import-queue.ts';
import { type PauseSetting, pauseSetting } from './pause-setting.ts';

/** Main's side: batches of names. A name that starts with “bad” fails to parse. */
class FakeMain {
  readonly batches: { info: ImportBatchInfo; waiting: ImportItem[]; given: number; told: boolean }[] = [];
  readonly stored: string[] = [];
  readonly given: ImportItem[] = [];
  #onQueued: () => void = () => undefined;
  beforeReply: () => Promise<void> = () => Promise.resolve();

  queue(id: string, ...names: string[]): void {
    const info: ImportBatchInfo = {
      ...{ id, origin: 'chosen', label: id, more: 0, startedAt: this.batches.length },
      ...{ total: names.length, skipped: 0, isListing: false },
    };
    this.batches.push({ info, waiting: names.map(toItem), given: 0, told: false });
    this.#onQueued();
  }

  platform(): Platform {
    return {
      on: (_event: string, listener: () => void) => {
        this.#onQueued = listener;
        return () => undefined;
      },
      pullImports: async (max: number): Promise<ImportPull | null> => {
        await this.beforeReply();
        const batch = this.batches.find(({ waiting, told }) => waiting.length > 0 || !told);
        if (batch === undefined) return null;
        batch.told = true;
        const items = batch.waiting.splice(0, max);
        this.given.push(...items);
        return { batch: batch.info, items, remaining: batch.waiting.length };
      },
      reportStored: async ({ batchId, seqs }: { batchId: string; seqs: readonly number[] }) => {
        this.stored.push(...seqs.map((seq) => `${batchId}${seq}`));
      },
      putBackImports: async () => {
        const [batch] = this.batches;
        batch?.waiting.unshift(
          ...this.given.filter(({ seq }) => !this.stored.includes(`${batch.info.id}${seq}`)),
        );
      },
      cancelImport: async (id: string) =>
        this.batches.find(({ info }) => info.id === id)?.waiting.splice(0).length ?? 0,
    } as unknown as Platform;
  }
}

function toItem(name: string, seq: number): ImportItem {
  const file = { seq, attempt: 0, source: testSource(name) };
  if (name.startsWith('bad')) return { ...file, ok: false, error: { code: 'not-text', message: name } };
  const { images, ...article } = testArticle(name, name);
  const articles = [{ json: JSON.stringify(article), images }];
  return { ...file, ok: true, original: { encoding: 'identity', bytes: new Uint8Array(1) }, articles };
}

let db: LecternDatabase;
let main: FakeMain;
let queue: ImportQueue;
let ended: ImportBatchRow[];

beforeEach(async () => {
  db = new LecternDatabase('import-queue-test');
  main = new FakeMain();
  await startQueue();
});

afterEach(() => db.delete());

async function startQueue(setting: PauseSetting = pauseSetting(db)): Promise<void> {
  ended = [];
  queue = new ImportQueue(main.platform(), new ImportRepository(db), setting);
  queue.onEnd((batch) => ended.push(batch));
  await queue.start();
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);

test('broken files are entries of the report; the others are stored, and main is told of all', async () => {
  main.queue('lot', 'a', 'bad1', 'b');
  await vi.waitFor(() => expect(ended).toHaveLength(1));
  expect(ended[0]).toMatchObject({
    id: 'lot',
    total: 3,
    counts: { added: 2, failed: 1 },
    isCancelled: false,
  });
  expect(await db.articles.count()).toBe(2);
  expect(main.stored).toEqual(['lot0', 'lot1', 'lot2']);
  expect(queue.getState().progress).toBeNull();
});

test('progress counts what is done of all that is known', async () => {
  const seen: string[] = [];
  queue.subscribe(() => {
    const { progress } = queue.getState();
    if (progress !== null) seen.push(`${progress.done}/${progress.batch.total} ${progress.currentName}`);
  });
  main.queue('lot', ...names(20));
  await vi.waitFor(() => expect(ended).toHaveLength(1));
  expect(seen).toEqual(['0/20 null', '8/20 n7', '16/20 n15', '20/20 n19']);
});

test('a batch follows the other, each with its report; one without files has one too', async () => {
  main.queue('un', 'a');
  main.queue('vide');
  main.queue('deux', 'b', 'c');
  await vi.waitFor(() =>
    expect(ended.map(({ id, total }) => `${id} ${total}`)).toEqual(['un 1', 'vide 0', 'deux 2']),
  );
});

test('files queued while the last batch is ending are not forgotten', async () => {
  let isLate = false;
  main.beforeReply = async () => {
    if (isLate || !main.batches.every(({ waiting }) => waiting.length === 0) || main.batches.length === 0)
      return;
    isLate = true;
    // Main has answered “nothing left”, but the answer is still on its way.
    setTimeout(() => main.queue('tard', 'late'), 0);
  };
  main.queue('lot', 'a');
  await vi.waitFor(() => expect(ended.map(({ id }) => id)).toEqual(['lot', 'tard']));
});

test('cancelling keeps what is stored and says how many were left out', async () => {
  const stop = queue.subscribe(() => {
    if (queue.getState().progress === null) return;
    stop();
    void queue.cancel();
  });
  main.queue('lot', ...names(60));
  await vi.waitFor(() => expect(ended).toHaveLength(1));
  const [report] = ended;
  expect(report?.isCancelled).toBe(true);
  expect(report?.leftOut).toBeGreaterThan(0);
  expect((report?.counts.added ?? 0) + (report?.leftOut ?? 0)).toBe(60);
});

test('a paused import rests, also after a restart, and goes on when asked', async () => {
  await queue.pause();
  main.queue('lot', ...names(20));
  await startQueue();
  expect(queue.getState().isPaused).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await db.articles.count()).toBe(0);
  await queue.resume();
  await vi.waitFor(() => expect(ended).toHaveLength(1));
  expect(await db.articles.count()).toBe(20);
});

test('an import that cannot know whether it is to rest says why, and goes on when asked', async () => {
  const read = () => Promise.reject(new Error('no settings'));
  await startQueue({ ...pauseSetting(db), read });
  expect(queue.getState()).toMatchObject({ isPaused: true, interruption: { message: 'no settings' } });
  main.queue('lot', 'a');
  await queue.resume();
  await vi.waitFor(() => expect(ended).toHaveLength(1));
  expect(queue.getState()).toMatchObject({ isPaused: false, interruption: null });
});

test('a full disk pauses the import; the same files are stored once there is room', async () => {
  await db.open();
  const fail = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  db.contents.hook('creating', fail);
  main.queue('lot', 'a', 'b');
  await vi.waitFor(() => expect(queue.getState().interruption?.code).toBe('disk-full'));
  expect(main.stored).toEqual([]);
  db.contents.hook('creating').unsubscribe(fail);
  await queue.resume();
  await vi.waitFor(() => expect(ended[0]?.counts).toMatchObject({ added: 2, failed: 0 }));
  expect(queue.getState().interruption).toBeNull();
});

test('an import that main breaks off is said, and goes on when asked', async () => {
  let isBroken = true;
  main.beforeReply = async () => {
    if (isBroken && main.batches.length > 0) throw new Error('broken off');
  };
  main.queue('lot', 'a');
  await vi.waitFor(() => expect(queue.getState().interruption?.message).toBe('broken off'));
  isBroken = false;
  await queue.resume();
  await vi.waitFor(() => expect(ended[0]?.counts.added).toBe(1));
});

test('what could not be stored because the report could not be begun comes again', async () => {
  await db.open();
  const fail = () => {
    throw new Error('no report');
  };
  db.importBatches.hook('creating', fail);
  main.queue('lot', 'a', 'b');
  await vi.waitFor(() => expect(queue.getState().interruption).not.toBeNull());
  db.importBatches.hook('creating').unsubscribe(fail);
  await queue.resume();
  await vi.waitFor(() => expect(ended[0]?.counts.added).toBe(2));
});
