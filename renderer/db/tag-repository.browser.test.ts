import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BlockTarget } from '../../shared/annotation.ts';
import { AnnotationRepository } from './annotation-repository.ts';
import { ArticleRepository } from './article-repository.ts';
import { LecternDatabase } from './database.ts';
import { EditLog } from './edit-log.ts';
import { listTags, taggedIds } from './tag-queries.ts';
import { TagRepository } from './tag-repository.ts';
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
let tags: TagRepository;
let edits: EditLog;

beforeEach(() => {
  db = new LecternDatabase('tag-repository-test');
  articles = new ArticleRepository(db);
  annotations = new AnnotationRepository(db);
  tags = new TagRepository(db);
  edits = new EditLog(db);
});

afterEach(() => db.delete());

async function addArticle(title: string, ...given: readonly string[]): Promise<string> {
  const { id } = await addTestArticle(db, testArticle(title, 'la Corée du Nord'));
  await articles.setTags(id, given);
  return id;
}

async function addHighlight(articleId: string, ...given: readonly string[]): Promise<string> {
  await annotations.addHighlight({ articleId, targets: [TARGET], color: 'honey' });
  const row = await db.highlights.toCollection().last();
  await annotations.changeHighlight(row?.id ?? '', { tags: given });
  return row?.id ?? '';
}

const tagsOf = async (id: string) => (await db.articles.get(id))?.tags;

test('a tag is one however it is written, and counts the articles that are not in the bin', async () => {
  const koursk = await addArticle('Koursk', 'Géopolitique', 'histoire');
  const binned = await addArticle('Marges', 'geopolitique');
  const other = await addArticle('Phares', 'GÉOPOLITIQUE');
  await articles.moveToBin([binned]);
  expect(await listTags(db)).toMatchObject([
    { key: 'geopolitique', articleCount: 2 },
    { key: 'histoire', name: 'histoire', articleCount: 1 },
  ]);
  expect(new Set(await taggedIds(db, 'geopolitique'))).toEqual(new Set([koursk, other]));
});

test('tags of highlights alone are known too', async () => {
  const id = await addArticle('Koursk');
  await addHighlight(id, 'à citer');
  expect(await listTags(db)).toMatchObject([{ key: 'a citer', name: 'à citer', articleCount: 0 }]);
});

test('a new name reaches articles, annotations and the bin, and one undo brings all of it back', async () => {
  const koursk = await addArticle('Koursk', 'histoire', 'phares');
  const binned = await addArticle('Marges', 'Histoire');
  await articles.moveToBin([binned]);
  const highlight = await addHighlight(koursk, 'histoire');
  await tags.setColor('histoire', 'sage');

  const edit = await tags.rename('histoire', ' Histoire navale ');
  expect(await tagsOf(koursk)).toEqual(['Histoire navale', 'phares']);
  expect(await tagsOf(binned)).toEqual(['Histoire navale']);
  expect((await db.highlights.get(highlight))?.tags).toEqual(['Histoire navale']);
  expect(await listTags(db)).toMatchObject([
    { key: 'histoire navale', name: 'Histoire navale', color: 'sage' },
    { key: 'phares', color: null },
  ]);

  await edits.undo(edit?.seq ?? 0);
  expect(await tagsOf(koursk)).toEqual(['histoire', 'phares']);
  expect(await tagsOf(binned)).toEqual(['Histoire']);
  expect((await db.highlights.get(highlight))?.tags).toEqual(['histoire']);
  expect(await listTags(db)).toMatchObject([
    { key: 'histoire', color: 'sage' },
    { key: 'phares', color: null },
  ]);
});

test('a tag that gets the name of another becomes one with it, and an article bears it once', async () => {
  const both = await addArticle('Koursk', 'guerre', 'Géopolitique');
  const one = await addArticle('Marges', 'guerre');
  await tags.setColor('Géopolitique', 'sky');
  await tags.rename('guerre', 'Géopolitique');
  expect(await tagsOf(both)).toEqual(['Géopolitique']);
  expect(await tagsOf(one)).toEqual(['Géopolitique']);
  expect(await listTags(db)).toMatchObject([{ key: 'geopolitique', color: 'sky', articleCount: 2 }]);
});

test('only the way in which a tag is written may change; a blank name changes nothing', async () => {
  const id = await addArticle('Koursk', 'histoire');
  await tags.setColor('histoire', 'rose');
  await tags.rename('histoire', 'Histoire');
  expect(await tagsOf(id)).toEqual(['Histoire']);
  expect(await listTags(db)).toMatchObject([{ key: 'histoire', name: 'Histoire', color: 'rose' }]);
  expect(await tags.rename('histoire', '  ')).toBeNull();
});

test('a tag that is removed is gone everywhere, and an article that was made unread stays so', async () => {
  const id = await addArticle('Koursk', 'histoire', 'phares');
  await addHighlight(id, 'histoire');
  await articles.setState([id], 'unread');
  await db.pending.clear();
  expect(await tags.countUses('histoire')).toEqual({ articles: 1, annotations: 1 });
  const edit = await tags.remove('histoire');
  expect(await tagsOf(id)).toEqual(['phares']);
  expect((await db.highlights.toArray()).map((row) => row.tags)).toEqual([[]]);
  expect(await db.articles.get(id)).toMatchObject({ state: 'unread' });
  expect(await db.pending.get(id)).toMatchObject({ scope: 'annotations' });
  await edits.undo(edit?.seq ?? 0);
  expect(await tagsOf(id)).toEqual(['histoire', 'phares']);
});
