import { afterEach, beforeEach, expect, test } from 'vitest';
import { ArticleRepository } from './article-repository.ts';
import { BinRepository } from './bin-repository.ts';
import { LONG_ARTICLE, readOpeningText, topHeadingLevel } from './content-parts.ts';
import { LecternDatabase } from './database.ts';
import type { ArticleRow } from './rows.ts';
import { addTestArticle, testArticle } from './test-articles.ts';

const LONG = 1000;

let db: LecternDatabase;
let articles: ArticleRepository;

beforeEach(() => {
  db = new LecternDatabase('content-parts-test');
  articles = new ArticleRepository(db);
});

afterEach(() => db.delete());

/** An article of so many paragraphs. */
function add(paragraphs: number, title = 'Le journal du fleuve'): Promise<ArticleRow> {
  const lines = Array.from({ length: paragraphs }, (_, at) => `Le jour ${at + 1}, l’eau monte.`);
  return addTestArticle(db, testArticle(title, lines.join('\n')));
}

async function blocksOf(articleId: string) {
  return (await db.contents.get(articleId))?.blocks ?? [];
}

test.each(['b1', 'b20', 'b21', 'b511', `b${LONG}`])('a long article opens about %s as it is', async (id) => {
  const { id: articleId } = await add(LONG);
  const text = await readOpeningText(db, articleId, id);
  const all = await blocksOf(articleId);
  const shown = text?.blocks ?? [];
  expect(shown.map((block) => block.id)).toContain(id);
  expect(shown.length).toBeLessThan(100);
  expect(all.slice(text?.blocksBefore, all.length - (text?.blocksAfter ?? 0))).toEqual(shown);
});

test('it opens where the person left, else at its beginning', async () => {
  const { id } = await add(LONG);
  expect(await readOpeningText(db, id, null)).toMatchObject({ blocksBefore: 0 });
  await articles.savePosition(id, { progress: 0.7, blockId: 'b700' });
  const text = await readOpeningText(db, id, null);
  expect(text?.blocks.map((block) => block.id)).toContain('b700');
});

test('a short article, and a block that is not there, are read whole', async () => {
  const short = await add(LONG_ARTICLE, 'Court');
  expect(await db.contentParts.count()).toBe(0);
  expect(await readOpeningText(db, short.id, null)).toBeNull();
  const long = await add(LONG);
  expect(await readOpeningText(db, long.id, `b${LONG + 1}`)).toBeNull();
  expect(await readOpeningText(db, long.id, 'chapter-2')).toBeNull();
  expect(await readOpeningText(db, 'nobody', null)).toBeNull();
});

test('parts of another text are not shown, and are made anew once', async () => {
  const { id } = await add(LONG);
  await db.articles.update(id, { contentHash: 'another text' });
  expect(await readOpeningText(db, id, null)).toBeNull();

  const blocks = (await blocksOf(id)).slice(0, 500);
  await articles.mendParts({ articleId: id, contentHash: 'a text that was replaced meanwhile', blocks });
  expect(await readOpeningText(db, id, null)).toBeNull();
  await articles.mendParts({ articleId: id, contentHash: 'another text', blocks });
  expect(await readOpeningText(db, id, null)).toMatchObject({ blocksAfter: 460 });
  const rows = await db.contentParts.toArray();
  expect(rows.map(({ part }) => part)).toEqual(Array.from({ length: 25 }, (_, part) => part));

  await articles.mendParts({ articleId: id, contentHash: 'another text', blocks: [] });
  expect(await db.contentParts.count()).toBe(25);
});

test('an article that is deleted for ever takes its parts with it', async () => {
  const { id } = await add(LONG);
  const other = await add(LONG, 'Un autre');
  await articles.moveToBin([id]);
  await new BinRepository(db).destroy([id]);
  const left = new Set((await db.contentParts.toArray()).map(({ articleId }) => articleId));
  expect([...left]).toEqual([other.id]);
});

test('the highest heading is that of the whole text', () => {
  const heading = (id: string, level: 2 | 3) => ({ id, kind: 'heading', level, inlines: [] }) as const;
  expect(topHeadingLevel([heading('b1', 3), heading('b2', 2), heading('b3', 3)])).toBe(2);
  expect(topHeadingLevel([])).toBe(1);
});
