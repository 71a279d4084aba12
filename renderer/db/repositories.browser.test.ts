import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BlockTarget } from '../../shared/annotation.ts';
import { AnnotationRepository } from './annotation-repository.ts';
import { listHighlights, listNotes } from './article-queries.ts';
import { ArticleRepository } from './article-repository.ts';
import { LecternDatabase } from './database.ts';
import { EditLog } from './edit-log.ts';
import type { LibrarySection } from './library-view.ts';
import type { EditRow } from './rows.ts';
import { countSections, listArticleIds } from './section-queries.ts';
import { addTestArticle, testArticle } from './test-articles.ts';

const NAME = 'repositories-test';
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

async function undo(edit: EditRow | null | undefined): Promise<void> {
  expect(await new EditLog(db, () => clock).undo(edit?.seq ?? 0)).toBe(true);
}

const NEWEST_FIRST = { by: 'importedAt', isReversed: false } as const;

function idsOf(section: LibrarySection): Promise<readonly string[]> {
  return listArticleIds(db, { kind: 'section', section }, NEWEST_FIRST);
}

async function addArticle(title: string): Promise<string> {
  clock += 1;
  return (await addTestArticle(db, testArticle(title, 'la Corée du Nord'), clock)).id;
}

test('lists are newest first and follow states and the bin', async () => {
  const [old, middle, recent] = [await addArticle('un'), await addArticle('deux'), await addArticle('trois')];
  await articles.savePosition(middle, { progress: 0.4, blockId: 'b1' });
  await articles.savePosition(recent, { progress: 1, blockId: null });
  await articles.moveToBin([old]);
  expect(await idsOf('all')).toEqual([recent, middle]);
  expect(await idsOf('reading')).toEqual([middle]);
  expect(await countSections(db)).toMatchObject({ all: 2, unread: 0, reading: 1, read: 1 });
  await articles.restore([old]);
  expect(await idsOf('unread')).toEqual([old]);
});

test('binning and restoring mark the index entry as stale anew', async () => {
  const id = await addArticle('Koursk');
  const first = await db.pending.get(id);
  await articles.moveToBin([id]);
  const second = await db.pending.get(id);
  expect(second?.revision).not.toBe(first?.revision);
});

test('favourite, archive, tags and state are told to the index, a place in the text is not', async () => {
  const id = await addArticle('Koursk');
  const isTold = async (change: () => Promise<unknown>) => {
    await db.pending.clear();
    await change();
    return (await db.pending.count()) === 1;
  };
  expect(await isTold(() => articles.setFavourite([id], true))).toBe(true);
  expect(await isTold(() => articles.setFavourite([id], true))).toBe(false);
  expect(await isTold(() => articles.setArchived([id], true))).toBe(true);
  expect(await isTold(() => articles.setTags(id, ['histoire']))).toBe(true);
  expect(await isTold(() => articles.markOpened(id))).toBe(true);
  expect(await isTold(() => articles.savePosition(id, { progress: 0.5, blockId: 'b1' }))).toBe(false);
  const { favouriteAt = 0, archivedAt = 0, state } = (await articles.get(id)) ?? {};
  expect([favouriteAt > 0, archivedAt > 0, state]).toEqual([true, true, 'reading']);
});

test('tags are trimmed, stay in their order, and each stands once, however it is written', async () => {
  const id = await addArticle('Koursk');
  await articles.setTags(id, [' géopolitique ', 'Histoire', 'Geopolitique', '', 'œuvres', 'Oeuvres']);
  expect((await articles.get(id))?.tags).toEqual(['géopolitique', 'Histoire', 'œuvres']);
});

test('an article that is made unread by hand begins anew, and is brought back to its place by undo', async () => {
  const id = await addArticle('Koursk');
  await articles.savePosition(id, { progress: 1, blockId: null });
  const edit = await articles.setState([id], 'unread');
  expect(await articles.get(id)).toMatchObject({ state: 'unread', progress: 0 });
  await articles.savePosition(id, { progress: 0.2, blockId: 'b1' });
  expect(await articles.get(id)).toMatchObject({ state: 'reading' });
  await undo(edit);
  expect(await articles.get(id)).toMatchObject({ state: 'read', progress: 1 });
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
  expect(await countSections(db)).toMatchObject({ all: 2, unread: 0, reading: 2, read: 0 });
  await articles.savePosition(opened, { progress: 1, blockId: null });
  await articles.markOpened(opened);
  expect(await articles.get(opened)).toMatchObject({ state: 'read' });
});

test('removed highlights come back as they were, and the article counts them', async () => {
  const id = await addArticle('Koursk');
  await annotations.addHighlight({ articleId: id, targets: [TARGET], color: 'rose' });
  const [row] = await listHighlights(db, id);
  expect(await articles.get(id)).toMatchObject({ highlightCount: 1 });
  const edit = await annotations.removeHighlights(id, [row?.id ?? '']);
  expect(await articles.get(id)).toMatchObject({ highlightCount: 0 });
  expect(await listHighlights(db, id)).toEqual([]);
  await undo(edit);
  expect(await listHighlights(db, id)).toEqual([row]);
});

test('a draft becomes its note in one step and is edited under the same id', async () => {
  const id = await addArticle('Koursk');
  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: 'À vérif' });
  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: 'À vérifier' });
  const outcome = await annotations.commitDraft('n1');
  expect(outcome).toMatchObject({ kind: 'saved', note: { text: 'À vérifier', blockId: 'b1' } });
  expect(await db.noteDrafts.count()).toBe(0);
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
  const outcome = await annotations.commitDraft('n1');
  expect(outcome?.kind).toBe('discarded');
  expect(await listNotes(db, id)).toEqual([]);
  await undo(outcome?.edit);
  expect((await listNotes(db, id)).map((note) => note.text)).toEqual(['Texte']);
});

test('drafts that a crash left behind become notes; empty ones are nothing', async () => {
  const id = await addArticle('Koursk');
  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: 'Presque perdu' });
  await annotations.saveDraft({ noteId: 'n2', articleId: id, target: TARGET, text: '' });
  expect(await annotations.recoverDrafts()).toBe(1);
  expect((await listNotes(db, id)).map((note) => note.text)).toEqual(['Presque perdu']);
  expect(await db.noteDrafts.count()).toBe(0);
});

test('a note that was emptied when it was cut off keeps its text', async () => {
  const id = await addArticle('Koursk');
  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: 'Texte' });
  await annotations.commitDraft('n1');
  await annotations.saveDraft({ noteId: 'n1', articleId: id, target: TARGET, text: '' });
  expect(await annotations.recoverDrafts()).toBe(0);
  expect((await listNotes(db, id)).map((note) => note.text)).toEqual(['Texte']);
  expect(await articles.get(id)).toMatchObject({ noteCount: 1 });
  expect(await db.noteDrafts.count()).toBe(0);
});
