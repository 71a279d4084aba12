import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ArticleRepository } from '../../db/article-repository.ts';
import { type LecternDatabase, openDatabase } from '../../db/database.ts';
import { DatabaseContext } from '../../db/database-context.ts';
import { addTestArticle, testArticle } from '../../db/test-articles.ts';
import { useArticleIds } from '../../db/use-articles.ts';
import { UndoHistory } from '../../history/undo-history.ts';
import { startI18n } from '../../i18n/i18n.ts';
import { type Services, ServicesContext } from '../../services/services.ts';
import { ArticleList } from './article-list.tsx';

const NAME = 'article-list-test';
const TITLES = ['Premier', 'Deuxième', 'Troisième'];

let root: Root;
let host: HTMLElement;
let database: LecternDatabase;
let opened: string[];

beforeEach(async () => {
  startI18n('fr');
  opened = [];
  database = await openDatabase(NAME);
  let now = 1000;
  const library = new ArticleRepository(database, () => now++);
  for (const title of TITLES) await addArticle(title);
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  // The list uses these alone.
  const services = { library, history: new UndoHistory() } as Partial<Services> as Services;
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
  const ids = useArticleIds('all') ?? [];
  const [selectedId, select] = useState<string | null>(null);
  return (
    <div style={{ display: 'flex', height: 400 }}>
      <ArticleList
        ids={ids}
        label="Articles"
        selectedId={selectedId}
        onSelect={select}
        onClick={select}
        onOpen={(id) => opened.push(id)}
      />
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
