import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LecternDatabase } from './database.ts';
import { DatabaseContext } from './database-context.ts';
import { SearchRepository } from './search-repository.ts';
import { useRecentSearches, useSavedSearches } from './use-searches.ts';

let db: LecternDatabase;
let root: Root;
let host: HTMLElement;

beforeEach(() => {
  db = new LecternDatabase('use-searches-test');
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  root.render(
    <DatabaseContext value={db}>
      <Searches />
    </DatabaseContext>,
  );
});

afterEach(async () => {
  root.unmount();
  host.remove();
  await db.delete();
});

function Searches() {
  const saved = useSavedSearches();
  const recent = useRecentSearches();
  return (
    <>
      <output aria-label="saved">{listed(saved?.map(({ name, query }) => name ?? query))}</output>
      <output aria-label="recent">{listed(recent?.map(({ query }) => query))}</output>
    </>
  );
}

function listed(items: readonly string[] | undefined): string {
  if (items === undefined) return 'loading';
  return items.length === 0 ? 'none' : items.join(', ');
}

const shown = (label: string) => expect.element(page.getByLabelText(label));

test('saved and recent searches show as they are written', async () => {
  const searches = new SearchRepository(db);
  await shown('saved').toHaveTextContent('none');
  const { id } = await searches.add('corée');
  const koursk = await searches.add('koursk');
  await searches.addRecent('otan');
  await searches.addRecent('koksan');
  await shown('saved').toHaveTextContent('corée, koursk');
  await shown('recent').toHaveTextContent('koksan, otan');
  await searches.rename(id, 'La Corée');
  await searches.reorder([koursk.id, id]);
  await shown('saved').toHaveTextContent('koursk, La Corée');
  await searches.remove(koursk.id);
  await searches.clearRecent();
  await shown('saved').toHaveTextContent('La Corée');
  await shown('recent').toHaveTextContent('none');
});
