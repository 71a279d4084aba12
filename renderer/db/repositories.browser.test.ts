import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BlockTarget } from '../../shared/annotation.ts';
import type { ParsedArticle } from '../../shared/article.ts';
import { AnnotationRepository } from './annotation-repository.ts';
import { countLibrary, listArticleIds, listHighlights, listNotes } from './article-queries.ts';
import { ArticleRepository } from './article-repository.ts';
import { LecternDatabase } from './database.ts';

const NAME = 'repositories-test';
const SOURCE = { name: 'koursk.txt', path: '/articles/koursk.txt', sizeBytes: 3 };
const BYTES = new Uint8Array([1, 2, 3]);
const TARGET: BlockTarget = {
  blockId: 'b1',
  position: { type: 'TextPositionSelector', start: 0, end: 6 },
  quote: { type: 'TextQuoteSelector', exact: 'Corée ', prefix: '', suffix: '' },
  blockHash: '00000000',
};

let db: LecternDatabase;
let articles: ArticleRepository;
let annotations: AnnotationRepository;
let clock: number;

beforeEach(() => {
  clock = 1000;
  const now = () => {
    clock += 1;
    return clock;
  };
  db = new LecternDatabase(NAME);
  articles = new ArticleRepository(db, now);
  annotations = new AnnotationRepository(db, now);
});

afterEach(() => db.delete());

function article(title: string): ParsedArticle {
  const text = `${title} : la Corée du Nord.`;
  return {
    title,
    byline: null,
    siteName: null,
    language: 'fr',
    publishedAt: null,
    sourceUrl: null,
    images: [],
    excerpt: text,
    format: 'text',
    blocks: [{ id: 'b1', kind: 'paragraph', inlines: [{ kind: 'text', text }] }],
    text,
  };
}

async function addArticle(title: string): Promise<string> {
  return (await articles.add(article(title), SOURCE, BYTES)).articleId;
}

test('an article is stored with body, original bytes and a mark for the index', async () => {
  const id = await addArticle('Koursk');
  expect(await articles.get(id)).toMatchObject({
    title: 'Koursk',
    wordCount: 5,
    state: 'unread',
    progress: 0,
  });
  expect((await db.contents.get(id))?.blocks).toEqual(article('Koursk').blocks);
  expect((await db.sources.get(id))?.bytes).toEqual(BYTES);
  expect(await db.pending.get(id)).toBeDefined();
});

test('the same content is stored once, whatever its name, also when both come at the same time', async () => {
  const [first, second] = await Promise.all([
    articles.add(article('Koursk'), SOURCE, BYTES),
    articles.add(article('Koursk'), { ...SOURCE, name: 'copie.txt' }, BYTES),
  ]);
  expect([first.kind, second.kind].sort()).toEqual(['added', 'duplicate']);
  expect(first.articleId).toBe(second.articleId);
  expect(await db.articles.count()).toBe(1);
});

test('content that is in the bin comes back with its annotations', async () => {
  const id = await addArticle('Koursk');
  await annotations.addHighlight({ articleId: id, targets: [TARGET], color: 'honey' });
  await articles.moveToBin(id);
  expect(await listArticleIds(db, 'all')).toEqual([]);
  expect(await articles.add(article('Koursk'), SOURCE, BYTES)).toMatchObject({
    kind: 'restored',
    articleId: id,
  });
  expect(await listHighlights(db, id)).toHaveLength(1);
});

test('a transaction that fails leaves nothing half stored', async () => {
  await db.open();
  db.sources.hook('creating', () => {
    throw new Error('disk full');
  });
  await expect(articles.add(article('Koursk'), SOURCE, BYTES)).rejects.toThrow('disk full');
  expect(await db.articles.count()).toBe(0);
  expect(await db.contents.count()).toBe(0);
  expect(await db.pending.count()).toBe(0);
});

test('lists are newest first and follow states and the bin', async () => {
  const [old, middle, recent] = [await addArticle('un'), await addArticle('deux'), await addArticle('trois')];
  await articles.savePosition(middle, { progress: 0.4, blockId: 'b1' });
  await articles.savePosition(recent, { progress: 1, blockId: null });
  await articles.moveToBin(old);
  expect(await listArticleIds(db, 'all')).toEqual([recent, middle]);
  expect(await listArticleIds(db, 'reading')).toEqual([middle]);
  expect(await countLibrary(db)).toEqual({ all: 2, unread: 0, reading: 1, read: 1 });
  await articles.restore(old);
  expect(await listArticleIds(db, 'unread')).toEqual([old]);
});

test('binning and restoring mark the index entry as stale anew', async () => {
  const id = await addArticle('Koursk');
  const first = await db.pending.get(id);
  await articles.moveToBin(id);
  const second = await db.pending.get(id);
  expect(second?.revision).not.toBe(first?.revision);
});

test('going back in an article does not lose how far it was read', async () => {
  const id = await addArticle('Koursk');
  await articles.savePosition(id, { progress: 0.8, blockId: 'b1' });
  await articles.savePosition(id, { progress: 0.1, blockId: null });
  expect(await articles.get(id)).toMatchObject({ progress: 0.8, state: 'reading', lastBlockId: null });
});

test('an article that is looked at or annotated is no longer unread', async () => {
  const opened = await addArticle('un');
  const annotated = await addArticle('deux');
  await articles.markOpened(opened);
  await annotations.addHighlight({ articleId: annotated, targets: [TARGET], color: 'honey' });
  expect(await countLibrary(db)).toEqual({ all: 2, unread: 0, reading: 2, read: 0 });
  await articles.savePosition(opened, { progress: 1, blockId: null });
  await articles.markOpened(opened);
  expect(await articles.get(opened)).toMatchObject({ state: 'read' });
});

test('removed highlights come back as they were, and the article counts them', async () => {
  const id = await addArticle('Koursk');
  const row = await annotations.addHighlight({ articleId: id, targets: [TARGET], color: 'rose' });
  expect(await articles.get(id)).toMatchObject({ highlightCount: 1 });
  await annotations.removeHighlight(row.id);
  expect(await articles.get(id)).toMatchObject({ highlightCount: 0 });
  expect(await listHighlights(db, id)).toEqual([]);
  await annotations.restoreHighlight(row.id);
  expect(await listHighlights(db, id)).toEqual([row]);
});

test('a draft becomes its note in one step and is edited under the same id', async () => {
  const id = await addArticle('Koursk');
  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: 'À vérif' });
  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: 'À vérifier' });
  const outcome = await annotations.commitDraft('n1');
  expect(outcome).toMatchObject({ kind: 'saved', note: { text: 'À vérifier', blockId: 'b1' } });
  expect(await db.drafts.count()).toBe(0);
  expect(await articles.get(id)).toMatchObject({ noteCount: 1 });

  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: 'Vérifié' });
  await annotations.commitDraft('n1');
  expect((await listNotes(db, id)).map((note) => note.text)).toEqual(['Vérifié']);
});

test('an emptied note is removed and keeps its text for undo', async () => {
  const id = await addArticle('Koursk');
  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: 'Texte' });
  await annotations.commitDraft('n1');
  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: '  ' });
  expect(await annotations.commitDraft('n1')).toEqual({ kind: 'discarded' });
  expect(await listNotes(db, id)).toEqual([]);
  await annotations.restoreNote('n1');
  expect((await listNotes(db, id)).map((note) => note.text)).toEqual(['Texte']);
});

test('drafts that a crash left behind become notes; empty ones are nothing', async () => {
  const id = await addArticle('Koursk');
  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: 'Presque perdu' });
  await annotations.saveDraft({ noteId: 'n2', articleId: id, target: TARGET, text: '' });
  expect(await annotations.recoverDrafts()).toBe(1);
  expect((await listNotes(db, id)).map((note) => note.text)).toEqual(['Presque perdu']);
  expect(await db.drafts.count()).toBe(0);
});

test('a note that was emptied when it was cut off keeps its text', async () => {
  const id = await addArticle('Koursk');
  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: 'Texte' });
  await annotations.commitDraft('n1');
  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: '' });
  expect(await annotations.recoverDrafts()).toBe(0);
  expect((await listNotes(db, id)).map((note) => note.text)).toEqual(['Texte']);
  expect(await articles.get(id)).toMatchObject({ noteCount: 1 });
  expect(await db.drafts.count()).toBe(0);
});
