import { expect, test } from 'vitest';
import type { ParsedArticle } from '../../shared/article.ts';
import type { ImportBatch, ImportItem } from '../../shared/ipc-contract.ts';
import type { ArticleRepository } from '../db/article-repository.ts';
import type { Platform } from '../platform/platform.ts';
import { ImportQueue } from './import-queue.ts';

type Store = Pick<ArticleRepository, 'add'>;

/** Main's side: a queue of names from which batches are pulled. A name that starts with “bad” fails to parse. */
class FakeMain {
  readonly waiting: string[] = [];
  onQueued: () => void = () => undefined;
  beforeReply: () => Promise<void> = () => Promise.resolve();

  queue(...names: string[]): void {
    this.waiting.push(...names);
    this.onQueued();
  }

  platform(): Platform {
    return {
      on: (_event: string, listener: () => void) => {
        this.onQueued = listener;
        return () => undefined;
      },
      pullImports: async (max: number): Promise<ImportBatch> => {
        const items = this.waiting.splice(0, max).map(toItem);
        const remaining = this.waiting.length;
        await this.beforeReply();
        return { items, remaining };
      },
      cancelImports: async () => this.waiting.splice(0).length,
    } as unknown as Platform;
  }
}

function toItem(name: string): ImportItem {
  const source = { name, path: null, sizeBytes: 1 };
  if (name.startsWith('bad')) return { ok: false, source, error: { code: 'not-text', message: name } };
  const article = { title: name } as ParsedArticle;
  return { ok: true, source, bytes: new Uint8Array(1), articles: [article] };
}

const STORE: Store = {
  add: async (article) => {
    if (article.title === 'full') throw new Error('QuotaExceededError');
    return { kind: 'added', articleId: `id-${article.title}`, title: article.title };
  },
};

function queueOver(main: FakeMain): ImportQueue {
  const queue = new ImportQueue(main.platform(), STORE as ArticleRepository);
  queue.start();
  return queue;
}

/** The report of the batch that is under way. */
function reported(queue: ImportQueue): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const stop = queue.subscribe(() => {
      const { report } = queue.getState();
      if (report === null) return;
      stop();
      resolve(report.entries.map((entry) => `${entry.name} ${entry.kind}`));
    });
  });
}

test('broken and unstorable files are entries of the report, in order; the others are stored', async () => {
  const main = new FakeMain();
  const queue = queueOver(main);
  const report = reported(queue);
  main.queue('a', 'bad1', 'full', 'b', 'c', 'd', 'e');
  expect(await report).toEqual([
    'a added',
    'bad1 failed',
    'full failed',
    'b added',
    'c added',
    'd added',
    'e added',
  ]);
  expect(queue.getState()).toMatchObject({ running: false, total: 0 });
});

test('progress counts what is done of all that is known', async () => {
  const main = new FakeMain();
  const queue = queueOver(main);
  const seen: string[] = [];
  queue.subscribe(() => {
    const { running, done, total, currentName } = queue.getState();
    if (running) seen.push(`${done}/${total} ${currentName}`);
  });
  const report = reported(queue);
  main.queue('a', 'b', 'c', 'd', 'e');
  await report;
  expect(seen).toEqual(['1/5 a', '2/5 b', '3/5 c', '4/5 d', '5/5 e']);
});

test('files queued while the last batch is ending are not forgotten', async () => {
  const main = new FakeMain();
  const queue = queueOver(main);
  const first = reported(queue);
  let isLate = false;
  main.beforeReply = async () => {
    if (isLate || main.waiting.length > 0) return;
    isLate = true;
    // Main has answered “nothing left”, but the answer is still on its way.
    queueMicrotask(() => main.queue('late'));
  };
  main.queue('a');
  expect(await first).toContain('a added');
  await expect.poll(() => queue.getState().report?.entries.map((entry) => entry.name)).toContain('late');
});

test('cancelling keeps what is stored and says how many were left out', async () => {
  const main = new FakeMain();
  const queue = queueOver(main);
  const stop = queue.subscribe(() => {
    if (queue.getState().done !== 1) return;
    stop();
    void queue.cancel();
  });
  const report = reported(queue);
  main.queue(...Array.from({ length: 20 }, (_, index) => `a${index}`));
  const names = await report;
  const { cancelledCount } = queue.getState().report ?? { cancelledCount: 0 };
  expect(cancelledCount).toBeGreaterThan(0);
  expect(names.length + cancelledCount).toBe(20);
});

test('an import that main breaks off reports what it has stored, and the next one works', async () => {
  const main = new FakeMain();
  const queue = queueOver(main);
  const first = reported(queue);
  main.beforeReply = async () => {
    if (main.waiting.length === 1) throw new Error('broken off');
  };
  main.queue('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i');
  expect(await first).toEqual(['a added', 'b added', 'c added', 'd added']);
  expect(queue.getState().report?.interruption).toEqual({ code: 'internal', message: 'broken off' });

  main.beforeReply = () => Promise.resolve();
  queue.dismissReport();
  const second = reported(queue);
  main.queue('j');
  expect(await second).toContain('j added');
});
