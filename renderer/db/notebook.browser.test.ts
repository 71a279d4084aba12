import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnnotationCatalog } from './annotation-catalog.ts';
import { countAnnotations, getAnnotations, listBinnedArticleIds } from './annotation-queries.ts';
import { AnnotationRepository } from './annotation-repository.ts';
import { ArticleRepository } from './article-repository.ts';
import { LecternDatabase } from './database.ts';
import { EditLog } from './edit-log.ts';
import { NotebookRepository } from './notebook-repository.ts';
import type { HighlightRow, NoteRow } from './rows.ts';
import { addTestArticle, testArticle } from './test-articles.ts';

const NAME = 'notebook-test';

let db: LecternDatabase;
let notebook: NotebookRepository;
let catalog: AnnotationCatalog;
let articleId: string;

beforeEach(async () => {
  db = new LecternDatabase(NAME);
  notebook = new NotebookRepository(db, () => 77);
  catalog = new AnnotationCatalog(db);
  articleId = (await addTestArticle(db, testArticle('Koursk', 'la Corée du Nord'), 1)).id;
});

afterEach(() => db.delete());

function highlight(id: string, createdAt: number): HighlightRow {
  return {
    ...{ id, articleId, blockId: 'b1', targets: [], color: 'rose', style: 'fill', tags: [] },
    ...{ state: 'exact', createdAt, updatedAt: createdAt, deletedAt: 0 },
  };
}

function note(id: string, createdAt: number, highlightId: string | null = null): NoteRow {
  return {
    ...{ id, articleId, blockId: 'b1', target: null, highlightId, text: `note ${id}`, tags: ['Lire'] },
    ...{ links: [], linkedIds: [], state: 'exact', createdAt, updatedAt: createdAt, deletedAt: 0 },
  };
}

/** Ids that the catalogue lists, a removed one in brackets. */
function listed(): readonly string[] | null {
  const now = catalog.get();
  if (now.kind !== 'listed') return null;
  return now.entries.map(({ id, deletedAt }) => (deletedAt > 0 ? `(${id})` : id));
}

test('the catalogue lists all annotations, the newest first, and follows what is written', async () => {
  await db.highlights.bulkAdd([highlight('h1', 1), highlight('h2', 3)]);
  await db.notes.add(note('n1', 2));
  const stop = catalog.subscribe(() => undefined);
  await vi.waitFor(() => expect(listed()).toEqual(['h2', 'n1', 'h1']));
  await new AnnotationRepository(db).removeNotes(articleId, ['n1']);
  await vi.waitFor(() => expect(listed()).toEqual(['h2', '(n1)', 'h1']));
  // So many at once that only their being written is told.
  await db.notes.bulkAdd(Array.from({ length: 4500 }, (_, i) => note(`m${i}`, 10 + i)));
  await vi.waitFor(() => expect(listed()).toHaveLength(4503));
  stop();
  await db.highlights.delete('h1');
  catalog.subscribe(() => undefined);
  await vi.waitFor(() => expect(listed()).toHaveLength(4502));
  expect(listed()?.slice(-2)).toEqual(['h2', '(n1)']);
});

test('removing, tagging and restoring several is one edit, which undo takes back', async () => {
  await db.highlights.add(highlight('h1', 1));
  await db.notes.add(note('n1', 2, 'h1'));
  const keys = [
    { id: 'h1', kind: 'highlight' },
    { id: 'n1', kind: 'note' },
  ] as const;
  const tagged = await notebook.changeTags(keys, ['à vérifier'], ['lire']);
  expect([(await db.highlights.get('h1'))?.tags, (await db.notes.get('n1'))?.tags]).toEqual([
    ['à vérifier'],
    ['à vérifier'],
  ]);
  const removed = await notebook.remove(keys);
  expect(removed).toMatchObject({ articleId });
  expect(await countAnnotations(db)).toBe(0);
  expect(await db.articles.get(articleId)).toMatchObject({ highlightCount: 0, noteCount: 0 });
  expect(await notebook.remove(keys)).toBeNull();
  await notebook.restore(keys);
  expect(await countAnnotations(db)).toBe(2);
  await new EditLog(db).undo(tagged?.seq ?? 0);
  expect((await db.notes.get('n1'))?.tags).toEqual(['Lire']);
});

test('annotations come with their article, and notes with their highlight', async () => {
  await db.highlights.add(highlight('h1', 1));
  await db.notes.add(note('n1', 2, 'h1'));
  const rows = await getAnnotations(db, [
    { id: 'n1', kind: 'note' },
    { id: 'lost', kind: 'highlight' },
  ]);
  expect([...rows.keys()]).toEqual(['n1']);
  expect(rows.get('n1')).toMatchObject({ article: { title: 'Koursk' }, highlight: { color: 'rose' } });
});

test('articles in the bin are told', async () => {
  await new ArticleRepository(db).moveToBin([articleId]);
  expect(await listBinnedArticleIds(db)).toEqual([articleId]);
});
