import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnnotationRepository, type NewDraft } from './annotation-repository.ts';
import { LecternDatabase, openDatabase } from './database.ts';
import { EditLog } from './edit-log.ts';
import { holdWindow } from './open-windows.ts';
import type { NoteContent } from './rows.ts';
import { addTestArticle, testArticle } from './test-articles.ts';

const NAME = 'note-drafts-test';
const BASE: NoteContent = { text: 'Qui le dit ?', tags: ['source'], links: [] };

let db: LecternDatabase;
let draft: Omit<NewDraft, 'text'>;

beforeEach(async () => {
  db = await openDatabase(NAME);
  const { id } = await addTestArticle(db, testArticle('Koursk', 'Un paragraphe.'));
  draft = { noteId: 'n1', articleId: id, target: null };
});

afterEach(async () => {
  db.close();
  await LecternDatabase.delete(NAME);
});

function inWindow(windowId: string): AnnotationRepository {
  return new AnnotationRepository(db, Date.now, windowId);
}

async function storeNote(annotations: AnnotationRepository): Promise<void> {
  await annotations.saveDraft({ ...draft, ...BASE });
  await annotations.commitDraft('n1');
}

test('two windows that type in one note lose neither text', async () => {
  const [one, two] = [inWindow('1'), inWindow('2')];
  await storeNote(one);
  await one.saveDraft({ ...draft, ...BASE, base: BASE, text: 'Qui le dit ?\nSéoul.' });
  await two.saveDraft({
    ...draft,
    ...BASE,
    base: BASE,
    text: 'Qui le dit ?\nKiev.',
    tags: ['source', 'Kiev'],
  });
  await two.commitDraft('n1');
  await one.commitDraft('n1');
  const note = await db.notes.get('n1');
  expect(note?.text).toBe('Qui le dit ?\nKiev.\nSéoul.');
  expect(note?.tags).toEqual(['source', 'Kiev']);
  expect(await db.noteDrafts.count()).toBe(0);
});

test('taking the merge back leaves what the other window wrote', async () => {
  const [one, two] = [inWindow('1'), inWindow('2')];
  await storeNote(one);
  await two.saveDraft({ ...draft, ...BASE, base: BASE, text: 'Qui le dit ?\nKiev.' });
  await two.commitDraft('n1');
  await one.saveDraft({ ...draft, ...BASE, base: BASE, text: 'Qui le dit ?\nSéoul.' });
  const outcome = await one.commitDraft('n1');
  await new EditLog(db).undo(outcome?.edit?.seq ?? -1);
  expect((await db.notes.get('n1'))?.text).toBe('Qui le dit ?\nKiev.');
});

test('a note emptied in one window and changed in another stays', async () => {
  const [one, two] = [inWindow('1'), inWindow('2')];
  await storeNote(one);
  await two.saveDraft({ ...draft, ...BASE, base: BASE, text: 'Qui le dit ? Séoul.' });
  await two.commitDraft('n1');
  await one.saveDraft({ ...draft, ...BASE, base: BASE, text: '' });
  await one.commitDraft('n1');
  const note = await db.notes.get('n1');
  expect([note?.text, note?.deletedAt]).toEqual(['Qui le dit ? Séoul.', 0]);
});

test('a note removed in one window and changed in another comes back with the change', async () => {
  const [one, two] = [inWindow('1'), inWindow('2')];
  await storeNote(one);
  await two.saveDraft({ ...draft, ...BASE, base: BASE, text: 'Qui le dit ? Séoul.' });
  await one.removeNotes(draft.articleId, ['n1']);
  await two.commitDraft('n1');
  const note = await db.notes.get('n1');
  expect([note?.text, note?.deletedAt]).toEqual(['Qui le dit ? Séoul.', 0]);
});

test('a window that opens leaves the drafts of open windows alone, and takes those of closed ones', async () => {
  await holdWindow('open');
  await inWindow('open').saveDraft({ ...draft, text: 'En train d’écrire' });
  await inWindow('closed').saveDraft({ ...draft, noteId: 'n2', text: 'Presque perdu' });
  expect(await inWindow('new').recoverDrafts()).toBe(1);
  expect((await db.notes.get('n2'))?.text).toBe('Presque perdu');
  expect(await db.notes.get('n1')).toBeUndefined();
  expect((await db.noteDrafts.toArray()).map(({ text }) => text)).toEqual(['En train d’écrire']);
});

test('drafts of version 3, which had one window, become notes', async () => {
  db.close();
  await LecternDatabase.delete(NAME);
  const old = new Dexie(NAME);
  old.version(3).stores({
    articles: 'id',
    highlights: 'id, articleId, [articleId+blockId]',
    notes: 'id, articleId, [articleId+blockId]',
    drafts: 'noteId, articleId',
  });
  await old
    .table('drafts')
    .add({ noteId: 'n3', articleId: 'a1', target: null, text: 'Presque perdu', updatedAt: 1 });
  old.close();
  db = await openDatabase(NAME);
  expect(await inWindow('new').recoverDrafts()).toBe(1);
  expect((await db.notes.get('n3'))?.text).toBe('Presque perdu');
});
