import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BlockTarget } from '../../shared/annotation.ts';
import { AnnotationRepository } from './annotation-repository.ts';
import { ArticleRepository } from './article-repository.ts';
import { BinRepository } from './bin-repository.ts';
import { LecternDatabase } from './database.ts';
import { addTestArticle, testArticle } from './test-articles.ts';

const TARGET: BlockTarget = {
  blockId: 'b1',
  position: { type: 'TextPositionSelector', start: 0, end: 6 },
  quote: { type: 'TextQuoteSelector', exact: 'Corée ', prefix: '', suffix: '' },
  blockHash: '00000000',
};

let db: LecternDatabase;
let articles: ArticleRepository;
let annotations: AnnotationRepository;
let bin: BinRepository;

beforeEach(() => {
  db = new LecternDatabase('bin-repository-test');
  articles = new ArticleRepository(db);
  annotations = new AnnotationRepository(db);
  bin = new BinRepository(db);
});

afterEach(() => db.delete());

/** An article with a highlight, a note, a draft, a picture and an original file. */
async function addWhole(title: string, originalId = `file of ${title}`): Promise<string> {
  const { id } = await addTestArticle(db, testArticle(title, 'la Corée du Nord'));
  await db.sources.put({ articleId: id, originalId });
  await db.originals.put({ id: originalId, encoding: 'identity', bytes: new Uint8Array([1]) });
  const picture = { mediaType: 'image/png', width: 1, height: 1, blob: new Blob(['x']) } as const;
  await db.assets.put({ articleId: id, id: 'picture', ...picture });
  await annotations.addHighlight({ articleId: id, targets: [TARGET], color: 'honey' });
  const note = { articleId: id, target: TARGET, text: 'Secret' };
  await annotations.saveDraft({ ...note, noteId: `note of ${title}` });
  await annotations.commitDraft(`note of ${title}`);
  await annotations.saveDraft({ ...note, noteId: `draft of ${title}` });
  return id;
}

/** How many rows each table holds. */
async function counts(): Promise<Record<string, number>> {
  const tables = [
    ...[db.articles, db.contents, db.sources, db.originals, db.assets],
    ...[db.highlights, db.notes, db.noteDrafts],
  ];
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.count()] as const)),
  );
}

test('an article that is deleted for ever leaves nothing, not even in what could be undone', async () => {
  const kept = await addWhole('Marges');
  const before = await counts();
  const gone = await addWhole('Koursk');
  await articles.moveToBin([gone]);
  await db.pending.clear();

  expect(await bin.weigh([gone])).toEqual({ articles: 1, highlights: 1, notes: 1 });
  expect(await bin.destroy([gone])).toBe(1);
  expect(await counts()).toEqual(before);
  expect(await db.pending.toCollection().primaryKeys()).toEqual([gone]);
  expect(await db.articles.get(kept)).toMatchObject({ highlightCount: 1, noteCount: 1 });
  expect(JSON.stringify(await db.edits.toArray())).not.toContain(gone);
});

test('an article that is not in the bin is left alone', async () => {
  const id = await addWhole('Koursk');
  expect(await bin.destroy([id])).toBe(0);
  expect(await counts()).toMatchObject({ articles: 1, highlights: 1, notes: 1, originals: 1 });
});

test('a file that holds several articles goes with the last of them', async () => {
  const ids = [await addWhole('un', 'book'), await addWhole('deux', 'book')];
  await articles.moveToBin(ids);
  await bin.destroy(ids.slice(0, 1));
  expect(await db.originals.count()).toBe(1);
  await bin.destroy(ids.slice(1));
  expect(await db.originals.count()).toBe(0);
});

test('what was done to others with it can still be taken back', async () => {
  const [kept, gone] = [await addWhole('Marges'), await addWhole('Koursk')];
  await articles.changeTags([kept, gone], ['histoire']);
  await articles.moveToBin([gone]);
  await bin.destroy([gone]);
  const last = await db.edits.toCollection().last();
  expect(last?.changes.map(({ key }) => key)).toEqual([kept]);
});
