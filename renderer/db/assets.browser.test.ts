import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleImage, ImportedArticle } from '../../shared/article.ts';
import { AssetUrls } from './asset-urls.ts';
import { LecternDatabase, openDatabase } from './database.ts';
import { readOriginal } from './read-original.ts';
import { addTestArticle, testArticle } from './test-articles.ts';

const NAME = 'assets-test';
const IMAGE: ArticleImage = {
  id: 'a'.repeat(64),
  mediaType: 'image/png',
  width: 8,
  height: 4,
  bytes: new Uint8Array([1, 2, 3]),
};

let db: LecternDatabase;

beforeEach(() => {
  db = new LecternDatabase(NAME);
});

afterEach(() => db.delete());

function article(images: readonly ArticleImage[], title = 'La mer'): ImportedArticle {
  const picture = {
    id: 'b1',
    kind: 'image',
    src: `asset:${IMAGE.id}`,
    alt: '',
    caption: [],
    credit: null,
  } as const;
  return { ...testArticle(title, ''), images, blocks: [picture] };
}

test('pictures are stored with their article, or nothing is', async () => {
  const { id: articleId } = await addTestArticle(db, article([IMAGE]));
  const row = await db.assets.get([articleId, IMAGE.id]);
  expect(row).toMatchObject({ mediaType: 'image/png', width: 8, height: 4 });
  expect(row?.blob.type).toBe('image/png');
  expect(await row?.blob.bytes()).toEqual(IMAGE.bytes);

  // The same picture twice breaks the key, so the whole article stays out.
  await expect(addTestArticle(db, article([IMAGE, IMAGE], 'Une autre mer'))).rejects.toThrow();
  expect(await db.articles.count()).toBe(1);
  expect(await db.assets.count()).toBe(1);
});

test('all who show a picture share one URL, which ends with the last of them', async () => {
  const { id: articleId } = await addTestArticle(db, article([IMAGE]));
  const urls = new AssetUrls(db);
  const first = urls.borrow(articleId, IMAGE.id);
  const second = urls.borrow(articleId, IMAGE.id);
  const url = (await first.url) ?? '';
  expect(await second.url).toBe(url);
  first.giveBack();
  first.giveBack();
  expect(await (await fetch(url)).bytes()).toEqual(IMAGE.bytes);
  second.giveBack();
  await expect
    .poll(() =>
      fetch(url).then(
        () => 'there',
        () => 'gone',
      ),
    )
    .toBe('gone');
  expect(await urls.borrow(articleId, 'b'.repeat(64)).url).toBeNull();
});

test('a library of version 1 is opened with everything in it, and takes pictures', async () => {
  const old = new Dexie(NAME);
  old.version(1).stores({
    articles: 'id, &contentHash, [deletedAt+importedAt], [deletedAt+state+importedAt]',
    contents: 'articleId',
    sources: 'articleId',
    highlights: 'id, articleId, [articleId+blockId]',
    notes: 'id, articleId, [articleId+blockId]',
    drafts: 'noteId, articleId',
    pending: 'articleId',
    indexState: 'key',
    indexParts: 'key',
  });
  const row = { id: 'a1', contentHash: 'h', title: 'Koursk', deletedAt: 0, importedAt: 1, state: 'unread' };
  await old.table('articles').add(row);
  await old.table('contents').add({ articleId: 'a1', blocks: [] });
  await old.table('sources').add({ articleId: 'a1', bytes: new Uint8Array([7]) });
  await old.table('notes').add({ id: 'n1', articleId: 'a1', blockId: 'b1', text: 'À vérifier' });
  old.close();
  const marks = { sortTitle: 'koursk', favouriteAt: 0, archivedAt: 0, tags: [] };

  const opened = await openDatabase(NAME);
  expect(await opened.articles.get('a1')).toEqual({ ...row, sourceUrl: null, ...marks });
  expect((await opened.notes.get('n1'))?.text).toBe('À vérifier');
  expect(await readOriginal(opened, 'a1')).toEqual(new Uint8Array([7]));
  expect(await opened.assets.count()).toBe(0);
  await addTestArticle(opened, article([IMAGE]));
  expect(await opened.assets.count()).toBe(1);
  opened.close();
});
