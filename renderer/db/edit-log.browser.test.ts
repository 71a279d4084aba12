import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BlockTarget } from '../../shared/annotation.ts';
import { AnnotationRepository } from './annotation-repository.ts';
import { listHighlights, listNotes } from './article-queries.ts';
import { ArticleRepository } from './article-repository.ts';
import { LecternDatabase } from './database.ts';
import { EditLog } from './edit-log.ts';
import type { EditRow, HighlightRow } from './rows.ts';
import { addTestArticle, testArticle } from './test-articles.ts';

const NAME = 'edit-log-test';

let db: LecternDatabase;
let edits: EditLog;
let annotations: AnnotationRepository;
let articles: ArticleRepository;
let articleId: string;

beforeEach(async () => {
  open();
  articleId = (await addTestArticle(db, testArticle('Koursk', 'la Corée du Nord'))).id;
});

afterEach(() => db.delete());

/** As a window does at its start. */
function open(): void {
  db = new LecternDatabase(NAME);
  edits = new EditLog(db);
  annotations = new AnnotationRepository(db);
  articles = new ArticleRepository(db);
}

function target(start: number, end: number): BlockTarget {
  return {
    blockId: 'b1',
    position: { type: 'TextPositionSelector', start, end },
    quote: { type: 'TextQuoteSelector', exact: 'la Corée du Nord'.slice(start, end), prefix: '', suffix: '' },
    blockHash: '00000000',
  };
}

async function highlight(start: number, end: number): Promise<HighlightRow> {
  const edit = await annotations.addHighlight({ articleId, targets: [target(start, end)], color: 'honey' });
  const row = await db.highlights.get(edit?.changes[0]?.key ?? '');
  if (row === undefined) throw new Error('The highlight was not stored');
  return row;
}

async function writeNote(text: string, highlightId: string | null = null): Promise<EditRow | null> {
  await annotations.saveDraft({ noteId: 'n1', articleId, target: target(0, 16), highlightId, text });
  return (await annotations.commitDraft('n1'))?.edit ?? null;
}

async function undoLast(): Promise<boolean> {
  return edits.undo((await edits.list()).findLast(({ undoneAt }) => undoneAt === 0)?.seq ?? 0);
}

async function redoNext(): Promise<boolean> {
  return edits.redo((await edits.list()).find(({ undoneAt }) => undoneAt > 0)?.seq ?? 0);
}

test('what was done is taken back and done again, once each', async () => {
  const { id } = await highlight(3, 8);
  const edit = await annotations.changeHighlight(id, { color: 'rose', style: 'underline' });
  const seq = edit?.seq ?? 0;
  expect(await edits.undo(seq)).toBe(true);
  expect(await edits.undo(seq)).toBe(false);
  expect(await db.highlights.get(id)).toMatchObject({ color: 'honey', style: 'fill' });
  expect(await edits.redo(seq)).toBe(true);
  expect(await edits.redo(seq)).toBe(false);
  expect(await db.highlights.get(id)).toMatchObject({ color: 'rose', style: 'underline' });
});

test('a change that changes nothing is no edit', async () => {
  const { id, tags } = await highlight(3, 8);
  expect(await annotations.changeHighlight(id, { color: 'honey', tags: [...tags] })).toBeNull();
  expect(await annotations.changeHighlight('gone', { color: 'rose' })).toBeNull();
  expect(await articles.setArchived([articleId], false)).toBeNull();
  expect(await edits.list()).toHaveLength(1);
});

test('everything can be taken back and done again after the library was opened anew', async () => {
  const { id } = await highlight(3, 8);
  await writeNote('À vérifier');
  await articles.setFavourite([articleId], true);
  db.close();
  open();
  for (let i = 0; i < 3; i += 1) expect(await undoLast()).toBe(true);
  expect(await undoLast()).toBe(false);
  expect(await listHighlights(db, articleId)).toEqual([]);
  expect(await listNotes(db, articleId)).toEqual([]);
  expect(await articles.get(articleId)).toMatchObject({ favouriteAt: 0, highlightCount: 0, noteCount: 0 });
  db.close();
  open();
  for (let i = 0; i < 3; i += 1) expect(await redoNext()).toBe(true);
  expect((await listHighlights(db, articleId)).map((row) => row.id)).toEqual([id]);
  expect((await listNotes(db, articleId)).map(({ text }) => text)).toEqual(['À vérifier']);
  expect((await articles.get(articleId))?.favouriteAt).toBeGreaterThan(0);
});

test('what was made goes to the bin when it is taken back, with all that came into it later', async () => {
  const first = await writeNote('Un');
  await writeNote('Deux');
  await edits.undo(first?.seq ?? 0);
  expect((await db.notes.get('n1'))?.deletedAt).toBeGreaterThan(0);
  expect((await db.notes.get('n1'))?.text).toBe('Deux');
  await edits.redo(first?.seq ?? 0);
  expect(await db.notes.get('n1')).toMatchObject({ text: 'Deux', deletedAt: 0 });
});

test('an edit takes back its own fields and no others', async () => {
  const { id } = await highlight(3, 8);
  const colored = await annotations.changeHighlight(id, { color: 'rose' });
  await annotations.changeHighlight(id, { tags: ['mer'] });
  await edits.undo(colored?.seq ?? 0);
  expect(await db.highlights.get(id)).toMatchObject({ color: 'honey', tags: ['mer'] });
});

test('merged highlights become one with all tags and notes, and come apart again', async () => {
  const one = await highlight(0, 2);
  const two = await highlight(3, 8);
  await annotations.changeHighlight(one.id, { tags: ['mer'] });
  await annotations.changeHighlight(two.id, { tags: ['Mer', 'île'] });
  await writeNote('Sur la Corée', two.id);
  const merged = { articleId, targets: [target(0, 8)], color: 'sky', style: 'underline' } as const;
  await annotations.mergeHighlights([one.id, two.id], { ...merged, targets: [target(0, 8)] });
  expect(await listHighlights(db, articleId)).toMatchObject([
    { id: one.id, color: 'sky', style: 'underline', tags: ['mer', 'île'], targets: [target(0, 8)] },
  ]);
  expect((await db.notes.get('n1'))?.highlightId).toBe(one.id);
  await undoLast();
  const apart = await listHighlights(db, articleId);
  expect(apart.map(({ tags }) => tags).toSorted()).toEqual([['Mer', 'île'], ['mer']]);
  expect((await db.notes.get('n1'))?.highlightId).toBe(two.id);
  expect(await articles.get(articleId)).toMatchObject({ highlightCount: 2 });
});

test('a highlight that loses its middle becomes two, which are one again when that is taken back', async () => {
  const { id } = await highlight(0, 8);
  await annotations.changeHighlight(id, { color: 'sky', tags: ['mer'] });
  await writeNote('Sur la Corée', id);
  const gone = await highlight(9, 11);
  await annotations.eraseFromHighlights(articleId, [
    { id, left: [[target(0, 2)], [target(5, 8)]] },
    { id: gone.id, left: [] },
    { id: 'removed by another window', left: [[target(0, 2)]] },
  ]);
  const left = await listHighlights(db, articleId);
  expect(left).toHaveLength(2);
  expect(left.find((row) => row.id === id)).toMatchObject({ targets: [target(0, 2)] });
  expect(left.find((row) => row.id !== id)).toMatchObject({
    ...{ targets: [target(5, 8)], color: 'sky', tags: ['mer'], state: 'exact' },
  });
  expect((await db.notes.get('n1'))?.highlightId).toBe(id);
  expect(await articles.get(articleId)).toMatchObject({ highlightCount: 2 });
  await undoLast();
  const whole = await listHighlights(db, articleId);
  expect(new Set(whole.map((row) => row.id))).toEqual(new Set([id, gone.id]));
  expect(whole.find((row) => row.id === id)).toMatchObject({ targets: [target(0, 8)] });
});

test('a highlight that another window has removed does not swallow the one it is merged with', async () => {
  const one = await highlight(0, 2);
  const two = await highlight(3, 8);
  await annotations.removeHighlights(articleId, [one.id]);
  await annotations.mergeHighlights([one.id, two.id], {
    ...{ articleId, targets: [target(0, 8)], color: 'honey' },
  });
  expect(await listHighlights(db, articleId)).toMatchObject([{ id: two.id, targets: [target(0, 8)] }]);
});

test('many articles are changed by one edit, which keeps the moment of those that were there before', async () => {
  const { id } = await addTestArticle(db, testArticle('Asie', 'une autre'));
  await articles.setArchived([articleId], true);
  const archivedAt = (await articles.get(articleId))?.archivedAt;
  const edit = await articles.setArchived([articleId, id], true);
  expect(edit?.changes.map(({ key }) => key)).toEqual([id]);
  await edits.undo(edit?.seq ?? 0);
  expect(await articles.get(articleId)).toMatchObject({ archivedAt });
  expect(await articles.get(id)).toMatchObject({ archivedAt: 0 });
});

test('what is removed twice, in two windows, comes back when it is taken back twice', async () => {
  const { id } = await highlight(3, 8);
  const other = new AnnotationRepository(db);
  const first = await annotations.removeHighlights(articleId, [id]);
  expect(await other.removeHighlights(articleId, [id])).toBeNull();
  await edits.undo(first?.seq ?? 0);
  expect(await listHighlights(db, articleId)).toHaveLength(1);
});

test('a new edit ends what could be done again, and only the newest two hundred are kept', async () => {
  const { id } = await highlight(3, 8);
  await undoLast();
  await highlight(0, 2);
  expect((await edits.list()).some(({ undoneAt }) => undoneAt > 0)).toBe(false);
  for (let i = 0; i < 205; i += 1) await annotations.changeHighlight(id, { tags: [`tag ${i}`] });
  const kept = await edits.list();
  expect(kept).toHaveLength(200);
  expect(kept.at(-1)?.changes[0]?.after).toEqual({ tags: ['tag 204'] });
});

test('an emptied note comes back with its text, also when its draft was typed after', async () => {
  await writeNote('Texte');
  const emptied = await writeNote(' ');
  expect(await listNotes(db, articleId)).toEqual([]);
  await edits.undo(emptied?.seq ?? 0);
  expect((await listNotes(db, articleId)).map(({ text }) => text)).toEqual(['Texte']);
});

test('what is being typed wins over an undo that happens meanwhile', async () => {
  const written = await writeNote('Texte');
  await annotations.saveDraft({ noteId: 'n1', articleId, target: target(0, 16), text: 'Texte, et plus' });
  await edits.undo(written?.seq ?? 0);
  await annotations.commitDraft('n1');
  expect((await listNotes(db, articleId)).map(({ text }) => text)).toEqual(['Texte, et plus']);
});

test('annotating makes an article one being read; taking back and removing says nothing about that', async () => {
  const edit = await annotations.addHighlight({ articleId, targets: [target(0, 2)], color: 'honey' });
  expect(await articles.get(articleId)).toMatchObject({ state: 'reading' });
  await articles.setState([articleId], 'unread');
  await edits.undo(edit?.seq ?? 0);
  await edits.redo(edit?.seq ?? 0);
  expect(await articles.get(articleId)).toMatchObject({ state: 'unread', highlightCount: 1 });
});

test('a tag’s colour that was new is gone when it is taken back', async () => {
  const edit = await edits.record(null, (recorder) =>
    recorder.add('tags', 'mer', { key: 'mer', name: 'Mer', color: 'sky' }),
  );
  await edits.undo(edit?.seq ?? 0);
  expect(await db.tags.count()).toBe(0);
  await edits.redo(edit?.seq ?? 0);
  expect(await db.tags.get('mer')).toEqual({ key: 'mer', name: 'Mer', color: 'sky' });
});

test('an edit that fails leaves nothing behind', async () => {
  const { id } = await highlight(3, 8);
  const failing = edits.record(articleId, async (recorder) => {
    await recorder.update('highlights', id, { color: 'rose' });
    throw new Error('full');
  });
  await expect(failing).rejects.toThrow('full');
  expect(await db.highlights.get(id)).toMatchObject({ color: 'honey' });
  expect(await edits.list()).toHaveLength(1);
});
