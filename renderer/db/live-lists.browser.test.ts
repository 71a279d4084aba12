import { afterEach, beforeEach, expect, test } from 'vitest';
import { ArticleRepository } from './article-repository.ts';
import { LecternDatabase } from './database.ts';
import { listArticleIds } from './section-queries.ts';
import { listTags } from './tag-queries.ts';
import { TagRepository } from './tag-repository.ts';
import { addTestArticle, testArticle } from './test-articles.ts';
import { watch } from './watch.ts';

let db: LecternDatabase;
let articles: ArticleRepository;
let stop: () => void;

beforeEach(() => {
  db = new LecternDatabase('live-lists-test');
  articles = new ArticleRepository(db);
});

afterEach(async () => {
  stop();
  await db.delete();
});

const addArticle = async (title: string) =>
  (await addTestArticle(db, testArticle(title, 'la Corée du Nord'))).id;

/** The newest answer of a query that is followed. */
function follow<T>(query: () => Promise<T>): () => T | undefined {
  let newest: T | undefined;
  stop = watch(
    query,
    (value) => {
      newest = value;
    },
    () => undefined,
  );
  return () => newest;
}

test('tags are followed: their articles, looks, and what is in the bin', async () => {
  const ids = [await addArticle('Koursk'), await addArticle('Marges')];
  await articles.changeTags(ids, ['histoire']);
  const tags = follow(() => listTags(db));
  await expect.poll(tags).toMatchObject([{ key: 'histoire', articleCount: 2, color: null }]);
  await new TagRepository(db).setColor('histoire', 'sage');
  await expect.poll(tags).toMatchObject([{ articleCount: 2, color: 'sage' }]);
  await articles.moveToBin(ids.slice(0, 1));
  await expect.poll(tags).toMatchObject([{ articleCount: 1 }]);
  await articles.changeTags(ids.slice(1), ['phares'], ['histoire']);
  await expect.poll(tags).toMatchObject([
    { key: 'histoire', articleCount: 0 },
    { key: 'phares', articleCount: 1 },
  ]);
  await articles.changeTags(ids.slice(1), ['histoire']);
  await expect.poll(tags).toMatchObject([{ articleCount: 1 }, { articleCount: 1 }]);
});

test('a list in another order than that of its section is followed, and one of a tag', async () => {
  const [first, second] = [await addArticle('Koursk'), await addArticle('Marges')];
  const order = { by: 'lastReadAt', isReversed: false } as const;
  const read = follow(() => listArticleIds(db, { kind: 'section', section: 'all' }, order));
  await expect.poll(read).toHaveLength(2);
  await articles.savePosition(first, { progress: 0.1, blockId: null });
  await expect.poll(read).toEqual([first, second]);
  await articles.savePosition(second, { progress: 0.1, blockId: null });
  await expect.poll(read).toEqual([second, first]);
  stop();

  const tagged = follow(() => listArticleIds(db, { kind: 'tag', key: 'histoire' }, order));
  await expect.poll(tagged).toEqual([]);
  await articles.changeTags([first], ['Histoire']);
  await expect.poll(tagged).toEqual([first]);
  await articles.changeTags([second], ['Histoire']);
  await expect.poll(tagged).toEqual([second, first]);
  await articles.moveToBin([second]);
  await expect.poll(tagged).toEqual([first]);
});
