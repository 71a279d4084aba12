import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CommandRegistry } from '../../commands/command-registry.ts';
import { ArticleRepository } from '../../db/article-repository.ts';
import { BinRepository } from '../../db/bin-repository.ts';
import { type LecternDatabase, openDatabase } from '../../db/database.ts';
import { DatabaseContext } from '../../db/database-context.ts';
import { EditLog } from '../../db/edit-log.ts';
import type { ArticleRow } from '../../db/rows.ts';
import { TagRepository } from '../../db/tag-repository.ts';
import { addTestArticle, testArticle } from '../../db/test-articles.ts';
import { useArticleIds } from '../../db/use-articles.ts';
import { UndoHistory } from '../../history/undo-history.ts';
import { startI18n } from '../../i18n/i18n.ts';
import { type Services, ServicesContext } from '../../services/services.ts';
import { Settings } from '../../settings/settings.ts';
import { Toaster } from '../../ui/toast.tsx';
import { ListColumn } from './list-column.tsx';

const NAME = 'article-list-test';
const TITLES = ['Premier', 'Deuxième', 'Troisième'];

let root: Root;
let host: HTMLElement;
let database: LecternDatabase;
let opened: string[];
let commands: CommandRegistry;

beforeEach(async () => {
  startI18n('fr');
  opened = [];
  commands = new CommandRegistry();
  database = await openDatabase(NAME);
  let now = 1000;
  const library = new ArticleRepository(database, () => now++);
  for (const title of TITLES) await addArticle(title);
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  // The list uses these alone.
  const services = {
    ...{ library, edits: new EditLog(database), history: new UndoHistory() },
    ...{
      commands,
      settings: new Settings(database),
      bin: new BinRepository(database),
      tags: new TagRepository(database),
    },
  } as Partial<Services> as Services;
  root.render(
    <DatabaseContext value={database}>
      <ServicesContext value={services}>
        <List />
      </ServicesContext>
    </DatabaseContext>,
  );
});

afterEach(async () => {
  root.unmount();
  host.remove();
  database.close();
  await indexedDB.deleteDatabase(NAME);
});

async function addArticle(title: string): Promise<void> {
  await addTestArticle(database, testArticle(title, `${title} article, sur les notes marginales.`));
}

function List() {
  const ids = useArticleIds({ kind: 'section', section: 'all' }, { by: 'importedAt', isReversed: false });
  const [selectedId, select] = useState<string | null>(null);
  if (ids === undefined) return null;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: 600 }}>
      <ListColumn
        kind="all"
        name="/"
        label="Articles"
        ids={ids}
        header={null}
        selectedId={selectedId}
        onSelect={select}
        onClick={select}
        onOpen={(id) => opened.push(id)}
        onOpenInWindow={(id) => opened.push(`window ${id}`)}
        onMark={() => undefined}
      />
      <Toaster closeLabel="Fermer" />
    </div>
  );
}

const selected = () => page.getByRole('row', { selected: true });

test('arrows choose from the first moment, newest first, and Enter opens', async () => {
  await expect.element(page.getByRole('row').first()).toMatchTextContent(/Troisième/);
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(selected()).toMatchTextContent(/Troisième/);
  await userEvent.keyboard('{End}');
  await expect.element(selected()).toMatchTextContent(/Premier/);
  const active = page.getByRole('grid').element().getAttribute('aria-activedescendant');
  expect(selected().element().id).toBe(active);

  await userEvent.keyboard('{Enter}');
  const first = await database.articles.filter((row) => row.title === 'Premier').first();
  expect(opened).toEqual([first?.id]);
});

test('Delete removes the article and chooses its neighbour', async () => {
  await expect.element(page.getByRole('row').first()).toMatchTextContent(/Troisième/);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(selected()).toMatchTextContent(/Deuxième/);
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await expect.element(selected()).toMatchTextContent(/Premier/);
  const removed = await database.articles.filter((row) => row.deletedAt > 0).toArray();
  expect(removed.map((row) => row.title)).toEqual(['Deuxième']);
});

const titlesOf = async (isWanted: (row: ArticleRow) => boolean) =>
  (await database.articles.filter(isWanted).toArray()).map(({ title }) => title).sort();

test('an article that goes by itself leaves its place to the next', async () => {
  await expect.element(page.getByRole('row').first()).toMatchTextContent(/Troisième/);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(selected()).toMatchTextContent(/Deuxième/);
  const gone = await database.articles.filter(({ title }) => title === 'Deuxième').first();
  await new ArticleRepository(database).setArchived([gone?.id ?? ''], true);
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(selected()).toMatchTextContent(/Premier/);
});

test('Shift and arrows mark, commands act on all that are marked, and one undo brings them back', async () => {
  await expect.element(page.getByRole('row').first()).toMatchTextContent(/Troisième/);
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
  await expect.element(page.getByRole('toolbar')).toMatchTextContent(/2 sélectionnés/);
  expect(commands.run('toggleArchived')).toBe(true);
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '1');
  // What had been marked has gone, and the article that is left is the chosen one.
  await expect.element(selected()).toMatchTextContent(/Premier/);
  expect(page.getByRole('toolbar').query()).toBeNull();
  expect(await titlesOf(({ archivedAt }) => archivedAt > 0)).toEqual(['Deuxième', 'Troisième']);

  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3');
});

test('x marks one, Ctrl+A all, Escape none, and Ctrl+click adds to what is chosen', async () => {
  await expect.element(page.getByRole('row').first()).toMatchTextContent(/Troisième/);
  await userEvent.keyboard('{ArrowDown}x');
  await expect.element(page.getByRole('toolbar')).toMatchTextContent(/1 sélectionné/);
  await userEvent.keyboard('{Escape}');
  expect(page.getByRole('toolbar').query()).toBeNull();
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.element(page.getByRole('toolbar')).toMatchTextContent(/3 sélectionnés/);
  await userEvent.keyboard('{Escape}');
  await page
    .getByRole('row')
    .nth(2)
    .click({ modifiers: ['ControlOrMeta'] });
  await expect.element(page.getByRole('toolbar')).toMatchTextContent(/2 sélectionnés/);
  await page.getByRole('row').nth(1).click();
  expect(page.getByRole('toolbar').query()).toBeNull();
});

test('the menu at the pointer acts on the article under it, or on all that are marked when it is one of them', async () => {
  await expect.element(page.getByRole('row').first()).toMatchTextContent(/Troisième/);
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
  await page.getByRole('row').nth(2).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /favoris/ }).click();
  await expect.poll(() => titlesOf(({ favouriteAt }) => favouriteAt > 0)).toEqual(['Premier']);
  await page.getByRole('row').nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /corbeille/ }).click();
  await expect.poll(() => titlesOf(({ deletedAt }) => deletedAt > 0)).toEqual(['Deuxième', 'Troisième']);
});

test('the menu of a card offers what is not so yet', async () => {
  const ids = await database.articles.toCollection().primaryKeys();
  await new ArticleRepository(database).setState(ids, 'read');
  await expect.element(page.getByRole('img', { name: 'Lu' }).first()).toBeVisible();
  await page.getByRole('row').first().getByRole('button').click();
  await expect.element(page.getByRole('menuitem', { name: /^Marquer comme non lu/ })).toBeVisible();
  expect(page.getByRole('menuitem', { name: /^Marquer comme lu/ }).query()).toBeNull();
});

test('one dialog tags all that are marked, and tells what only some bear', async () => {
  const first = await database.articles.filter(({ title }) => title === 'Premier').first();
  await new ArticleRepository(database).changeTags([first?.id ?? ''], ['histoire']);
  await expect.element(page.getByRole('row').first()).toMatchTextContent(/Troisième/);
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.element(page.getByRole('toolbar')).toBeVisible();
  commands.run('tagArticle');
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard('à vérifier,');
  const tagged = (tag: string) => titlesOf(({ tags }) => tags.includes(tag));
  await expect.poll(() => tagged('à vérifier')).toHaveLength(3);
  await page.getByRole('button', { name: /^histoire, sur 1 de 3/ }).click();
  await expect.poll(() => tagged('histoire')).toHaveLength(3);
  await page.getByRole('button', { name: 'Retirer l’étiquette « à vérifier »' }).click();
  await expect.poll(() => tagged('à vérifier')).toEqual([]);
});
