import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BlockTarget } from '../../shared/annotation.ts';
import { AnnotationRepository } from './annotation-repository.ts';
import { ArticleRepository } from './article-repository.ts';
import { LecternDatabase } from './database.ts';
import { EditLog } from './edit-log.ts';
import { markPending } from './pending.ts';
import type { PendingRow, PendingScope } from './rows.ts';
import { addTestArticle, testArticle } from './test-articles.ts';
import { watchPending } from './watch-pending.ts';

const TARGET: BlockTarget = {
  blockId: 'b1',
  position: { type: 'TextPositionSelector', start: 0, end: 6 },
  quote: { type: 'TextQuoteSelector', exact: 'Corée ', prefix: '', suffix: '' },
  blockHash: '00000000',
};

let db: LecternDatabase;
let articles: ArticleRepository;
let annotations: AnnotationRepository;
let articleId: string;

beforeEach(async () => {
  db = new LecternDatabase(`pending-${crypto.randomUUID()}`);
  articles = new ArticleRepository(db);
  annotations = new AnnotationRepository(db);
  articleId = (await addTestArticle(db, testArticle('Koursk', 'la Corée du Nord'))).id;
});

afterEach(() => {
  vi.restoreAllMocks();
  db.close();
});

/** The scope that a change marks, starting from an article that is indexed; undefined when it marks nothing. */
async function markedBy(change: () => Promise<unknown>): Promise<PendingScope | undefined> {
  await db.pending.clear();
  await change();
  return (await db.pending.get(articleId))?.scope;
}

async function saveDraft(text: string): Promise<void> {
  await annotations.saveDraft({ noteId: 'n1', articleId, target: TARGET, text });
}

test('each change of highlights and notes marks their article', async () => {
  await annotations.addHighlight({ articleId, targets: [TARGET], color: 'honey' });
  const [id = ''] = await db.highlights.toCollection().primaryKeys();
  const edits = new EditLog(db);
  const undo = async () => edits.undo((await edits.list()).at(-1)?.seq ?? 0);
  await saveDraft('Vérifier.');
  const changes: readonly (() => Promise<unknown>)[] = [
    () => annotations.addHighlight({ articleId, targets: [TARGET], color: 'honey' }),
    () => annotations.changeHighlight(id, { color: 'sage' }),
    () => annotations.removeHighlights(articleId, [id]),
    undo,
    () => annotations.commitDraft('n1'),
    () => annotations.changeNote('n1', { text: 'Vérifié.' }),
    () => annotations.removeNotes(articleId, ['n1']),
    undo,
    () => saveDraft('').then(() => annotations.commitDraft('n1')),
  ];
  for (const change of changes) expect(await markedBy(change), String(change)).toBe('annotations');
});

test('a change of the reading state marks, a place in the text alone does not', async () => {
  expect(await markedBy(() => articles.markOpened(articleId))).toBe('facts');
  expect(await markedBy(() => articles.markOpened(articleId))).toBeUndefined();
  expect(
    await markedBy(() => articles.savePosition(articleId, { progress: 0.5, blockId: 'b1' })),
  ).toBeUndefined();
  expect(await markedBy(() => articles.savePosition(articleId, { progress: 1, blockId: 'b1' }))).toBe(
    'facts',
  );
  expect(await markedBy(() => saveDraft('En train d’écrire'))).toBeUndefined();
});

test('an article that comes, goes or comes back is marked as a whole', async () => {
  expect((await db.pending.get(articleId))?.scope).toBe('article');
  expect(await markedBy(() => articles.moveToBin([articleId]))).toBe('article');
  expect(await markedBy(() => articles.restore([articleId]))).toBe('article');
});

test('the widest scope stays, and each mark is a new one', async () => {
  const marks: PendingRow[] = [];
  await db.pending.clear();
  for (const scope of ['facts', 'annotations', 'facts', 'article', 'annotations'] as const) {
    await markPending(db, articleId, scope);
    const mark = await db.pending.get(articleId);
    if (mark !== undefined) marks.push(mark);
  }
  expect(marks.map(({ scope }) => scope)).toEqual([
    'facts',
    'annotations',
    'annotations',
    'article',
    'article',
  ]);
  expect(new Set(marks.map(({ revision }) => revision)).size).toBe(5);
});

test('the mark of an older program goes on asking for the whole article', async () => {
  await db.pending.put({ articleId, revision: 'old' });
  await markPending(db, articleId, 'facts');
  expect((await db.pending.get(articleId))?.scope).toBe('article');
});

test('a change that fails leaves neither itself nor a mark', async () => {
  await db.pending.clear();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    throw new DOMException(`Full: ${this.name}`, 'QuotaExceededError');
  });
  await expect(articles.markOpened(articleId)).rejects.toThrow();
  put.mockRestore();
  expect((await db.articles.get(articleId))?.state).toBe('unread');
  expect(await db.pending.count()).toBe(0);
});

function watched() {
  const seen: (readonly PendingRow[])[] = [];
  const stop = watchPending(
    db,
    (marks) => seen.push(marks),
    (error) => {
      throw error;
    },
  );
  return { seen, stop };
}

test('marks are told as they are set, and only those that were written are read', async () => {
  const { seen, stop } = watched();
  await vi.waitFor(() => expect(seen.flat().map((mark) => mark.articleId)).toEqual([articleId]));
  const readAll = vi.spyOn(db.pending, 'toArray');
  for (const other of ['a', 'b', 'c']) await markPending(db, other, 'facts');
  await vi.waitFor(() =>
    expect(
      seen
        .slice(1)
        .flat()
        .map((mark) => mark.articleId),
    ).toEqual(['a', 'b', 'c']),
  );
  expect(readAll).not.toHaveBeenCalled();
  stop();
  await markPending(db, 'd', 'facts');
  await db.pending.count();
  expect(seen.flat().some((mark) => mark.articleId === 'd')).toBe(false);
});

test('marks of a bulk write are all told, with few readings of all', async () => {
  const { seen, stop } = watched();
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  const readAll = vi.spyOn(db.pending, 'toArray');
  for (let batch = 0; batch < 20; batch += 1) {
    await db.pending.bulkPut(
      Array.from({ length: 60 }, (_, i) => ({ articleId: `${batch}-${i}`, revision: 'r', scope: 'article' })),
    );
  }
  await vi.waitFor(() => expect(new Set(seen.flat().map((mark) => mark.articleId)).size).toBe(1_201), {
    timeout: 5_000,
  });
  expect(readAll.mock.calls.length).toBeLessThan(10);
  stop();
});
