import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startI18n } from '../../i18n/i18n.ts';
import type { FoundArticle, SearchClient, SearchResult } from '../../search/protocol.ts';
import { type Services, ServicesContext } from '../../services/services.ts';
import { SearchPalette } from './search-palette.tsx';
import type { SearchTarget } from './search-panel.tsx';

const KOURSK = found('koursk', 'Des nouvelles du front de Koursk', [
  ['b4', 'les lacunes laissées par l’industrie de défense russe'],
  ['b9', 'une tactique nord-coréenne largement utilisée'],
]);
const BYDGOSZCZ = found('bydgoszcz', 'Bydgoszcz, carrefour discret', [['b2', 'des officiers de Corée']]);

let root: Root;
let opened: SearchTarget[];
/** Answers that the test gives when it wants, by query. */
let answers: Map<string, (result: SearchResult) => void>;

beforeEach(() => {
  startI18n('en');
  opened = [];
  answers = new Map();
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(() => root.unmount());

function found(articleId: string, title: string, blocks: readonly [string, string][]): FoundArticle {
  const passages = blocks.map(([blockId, text], blockIndex) => ({
    blockId,
    blockIndex,
    snippet: { text, marks: [] },
    matches: [
      { start: 1, end: 3 },
      { start: 4, end: 9 },
    ],
    firstShown: { start: 4, end: 9 },
  }));
  return {
    articleId,
    title: { text: title, marks: [] },
    sourceName: `${articleId}.txt`,
    passages,
    passageCount: passages.length,
  };
}

function result(query: string, articles: readonly FoundArticle[]): SearchResult {
  return { query, articles, articleCount: articles.length, droppedWords: [], tookMs: 1 };
}

function show(query: string): void {
  const search: SearchClient = {
    search: (wanted) => new Promise((resolve) => answers.set(wanted, resolve)),
    matchesIn: async () => [],
    onStatus: () => () => undefined,
    close: () => undefined,
  };
  // The palette uses the search alone.
  const services = { search } as Partial<Services> as Services;
  root.render(
    <ServicesContext value={services}>
      <SearchPalette
        isOpen
        query={query}
        onQuery={() => undefined}
        onClose={() => undefined}
        onOpen={(target) => opened.push(target)}
      />
    </ServicesContext>,
  );
}

async function answer(query: string, articles: readonly FoundArticle[]): Promise<void> {
  const give = await vi.waitUntil(() => answers.get(query));
  give(result(query, articles));
}

/** Waits until React has rendered all that an action led to. */
async function rendered(action: () => void): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await act(async () => action());
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
}

const chosen = () => page.getByRole('option', { selected: true });

test('arrows choose through all articles, and Enter opens the passage at the first match shown', async () => {
  show('corée');
  await answer('corée', [KOURSK, BYDGOSZCZ]);
  await expect.element(chosen()).toMatchTextContent(/les lacunes/);

  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(chosen()).toMatchTextContent(/des officiers/);
  const active = page.getByRole('combobox').element().getAttribute('aria-activedescendant');
  expect(chosen().element().id).toBe(active);

  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual([
    { articleId: 'bydgoszcz', query: 'corée', passage: { blockId: 'b2', start: 4, end: 9 } },
  ]);
});

test('a space behind the last word is asked for too: it says that the word is whole', async () => {
  show('cor');
  await answer('cor', [BYDGOSZCZ]);
  show(' cor ');
  await answer('cor ', [KOURSK]);
  await expect.element(chosen()).toMatchTextContent(/les lacunes/);
  await userEvent.keyboard('{Enter}');
  expect(opened.map(({ articleId, query }) => [articleId, query])).toEqual([['koursk', 'cor ']]);
});

test('spaces alone are no query', async () => {
  show('  ');
  await expect.element(page.getByRole('combobox')).toBeVisible();
  expect(answers.size).toBe(0);
});

test('an answer that was overtaken is ignored', async () => {
  show('cor');
  const giveLate = await vi.waitUntil(() => answers.get('cor'));
  show('corée');
  await answer('corée', [BYDGOSZCZ]);
  await expect.element(chosen()).toMatchTextContent(/des officiers/);

  await rendered(() => giveLate(result('cor', [KOURSK])));
  expect(chosen().element().textContent).toContain('des officiers');
});

test('the last answer stays while the next one is computed', async () => {
  show('corée');
  await answer('corée', [KOURSK]);
  await expect.element(chosen()).toMatchTextContent(/les lacunes/);

  await rendered(() => show('corée du'));
  expect(answers.has('corée du')).toBe(true);
  expect(chosen().element().textContent).toContain('les lacunes');
});

test('a search without a result says what was looked for', async () => {
  show('xyzzy');
  await answer('xyzzy', []);
  await expect.element(page.getByText('Nothing found for “xyzzy”')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(opened).toEqual([]);
});
