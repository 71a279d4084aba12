import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addTestArticle, testArticle } from '../../db/test-articles.ts';
import { rendered, TestPalette } from './test-palette.tsx';
import { foundArticle, foundResult, textHit } from './test-results.ts';

const KOURSK = foundArticle('koursk', [
  textHit('b4', 'les lacunes laissées par l’industrie', { target: { start: 4, end: 11 } }),
  textHit('b9', 'une tactique nord-coréenne'),
]);
const BYDGOSZCZ = foundArticle('bydgoszcz', [textHit('b2', 'des officiers de Corée')]);

let palette: TestPalette;

beforeEach(async () => {
  palette = await TestPalette.create('search-palette-test');
});

afterEach(() => palette.close());

const field = () => page.getByRole('combobox');
const chosen = () => page.getByRole('option', { selected: true });

/** Types as a person does; the field has the focus, and what it held is selected. */
async function type(text: string): Promise<void> {
  await expect.element(field()).toHaveFocus();
  await userEvent.fill(field(), text);
}

test('arrows choose through all articles, and Enter opens the hit where it matches', async () => {
  palette.show('corée');
  await palette.answer(foundResult('corée', [KOURSK, BYDGOSZCZ]));
  await expect.element(chosen()).toMatchTextContent(/les lacunes/);

  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(chosen()).toMatchTextContent(/des officiers/);
  expect(chosen().element().id).toBe(field().element().getAttribute('aria-activedescendant'));

  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(palette.opened).toEqual([
    {
      articleId: 'koursk',
      query: 'corée',
      passage: { blockId: 'b4', start: 4, end: 11 },
      annotationId: null,
    },
  ]);
});

test('a note that is opened is named, and the search is remembered then and not before', async () => {
  const note = textHit('b2', 'à vérifier', {
    place: 'note',
    annotationId: 'n1',
    target: { start: 0, end: 0 },
  });
  palette.show('vérifier');
  await palette.answer(foundResult('vérifier', [foundArticle('koursk', [note])]));
  expect(await palette.searches.listRecent()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(palette.opened[0]).toMatchObject({
    annotationId: 'n1',
    passage: { blockId: 'b2', start: 0, end: 0 },
  });
  await vi.waitUntil(async () => (await palette.searches.listRecent())[0]?.query === 'vérifier');
});

test('a space behind the last word is asked for too: it says that the word is whole', async () => {
  palette.show();
  await type('cor');
  await palette.answer(foundResult('cor', [BYDGOSZCZ]));
  await type(' cor ');
  await palette.answer(foundResult('cor ', [KOURSK]));
  await userEvent.keyboard('{Enter}');
  expect(palette.opened.map(({ articleId, query }) => [articleId, query])).toEqual([['koursk', 'cor ']]);
});

test('spaces alone are no query', async () => {
  palette.show();
  await type('  ');
  expect(palette.asked).toEqual([]);
});

test('an answer that was overtaken is ignored', async () => {
  palette.show();
  await type('cor');
  const late = await palette.search('cor');
  await type('corée');
  await palette.answer(foundResult('corée', [BYDGOSZCZ]));
  await rendered(() => late.resolve(foundResult('cor', [KOURSK])));
  expect(chosen().element().textContent).toContain('des officiers');
});

test('the last answer stays while the next one is computed, or is given up by the search', async () => {
  palette.show('corée');
  await palette.answer(foundResult('corée', [KOURSK]));
  await type('corée du');
  const { resolve } = await palette.search('corée du');
  expect(chosen().element().textContent).toContain('les lacunes');
  await rendered(() => resolve(null));
  expect(chosen().element().textContent).toContain('les lacunes');
});

test('Enter before the answer opens what the words in the field find', async () => {
  palette.show('cor');
  await palette.answer(foundResult('cor', [KOURSK]));
  await type('corée');
  await userEvent.keyboard('{Enter}');
  expect(palette.opened).toEqual([]);
  await palette.answer(foundResult('corée', [BYDGOSZCZ]));
  expect(palette.opened.map(({ articleId }) => articleId)).toEqual(['bydgoszcz']);
});

test('a first page is asked for, and more as the choice nears the end', async () => {
  const articles = Array.from({ length: 40 }, (_, place) => foundArticle(`a${place}`, [textHit('b1')]));
  const cut = (count: number) => foundResult('otan', articles.slice(0, count), { articleCount: 40 });
  palette.show('otan');
  const first = await palette.search('otan', 5);
  await rendered(() => first.resolve(cut(5)));
  await userEvent.keyboard('{Control>}{End}{/Control}');
  const second = await palette.search('otan', 15);
  await rendered(() => second.resolve(cut(15)));
  expect(page.getByRole('option').elements()).toHaveLength(15);
  // Where the person was, they are.
  expect(chosen().element().id).toMatch(/-4$/);
});

test('a row unfolds the further hits of an article', async () => {
  const { id } = await addTestArticle(
    palette.database,
    testArticle('Koursk', 'La Corée.\nEt le Japon.\nLa Corée encore.'),
  );
  const blocks = (await palette.database.contents.get(id))?.blocks ?? [];
  const [first, last] = [blocks.at(0), blocks.at(-1)];
  if (first === undefined || last === undefined) throw new Error('The article has blocks');
  palette.matches = [first, last].map((block) => ({ blockId: block.id, matches: [{ start: 3, end: 8 }] }));
  const shown = textHit(first.id, 'La Corée.', { blockIndex: 0 });
  palette.show('corée');
  await palette.answer(foundResult('corée', [foundArticle(id, [shown], { hitCount: 2 })]));
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(chosen()).toMatchTextContent(/La Corée encore/);
  expect(palette.opened).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(palette.opened[0]?.passage).toEqual({ blockId: last.id, start: 3, end: 8 });
});

test('articles that lack a word come behind a line that says so', async () => {
  const lacking = { ...BYDGOSZCZ, missingWords: ['nord'] };
  palette.show('corée nord');
  await palette.answer(foundResult('corée nord', [KOURSK, lacking], { completeCount: 1 }));
  const text = page.getByRole('listbox').element().textContent ?? '';
  expect(text.indexOf('Without all words')).toBeGreaterThan(text.indexOf('koursk'));
  expect(text.indexOf('Without all words')).toBeLessThan(text.indexOf('bydgoszcz'));
  expect(text).toContain('without: “nord”');
});

test('a corrected word can be searched for as typed', async () => {
  palette.show('koursc');
  const corrections = [{ typed: 'koursc', used: 'koursk' }];
  await palette.answer(foundResult('koursc', [KOURSK], { corrections }));
  await expect.element(page.getByText('Showing results for koursk')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Search for “koursc” instead' }));
  await vi.waitUntil(() => palette.asked.at(-1)?.options.isVerbatim);
  await expect.element(field()).toHaveFocus();
});

test('a search that fails says so and can be tried again', async () => {
  palette.show('corée');
  const { reject } = await palette.search('corée');
  await rendered(() => reject(new Error('The worker crashed')));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/The search failed/);
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await vi.waitUntil(() => palette.asked.length === 2);
  await palette.answer(foundResult('corée', [KOURSK]));
  expect(page.getByRole('alert').elements()).toEqual([]);
});

test('filters write the query and read their state from it', async () => {
  palette.show('corée');
  await userEvent.click(page.getByRole('button', { name: 'Notes' }));
  await expect.element(field()).toHaveValue('in:notes corée');
  await expect.element(page.getByRole('button', { name: 'Notes' })).toHaveAttribute('aria-pressed', 'true');
  await expect.element(page.getByRole('button', { name: 'All' })).toHaveAttribute('aria-pressed', 'false');
  await type('dans:surlignages corée');
  const highlights = page.getByRole('button', { name: 'Highlights' });
  await expect.element(highlights).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(page.getByRole('button', { name: 'All' }));
  await expect.element(field()).toHaveValue('corée');
});

test('filters are one stop of the Tab key, and arrows go through them', async () => {
  palette.show('corée');
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{Tab}{ArrowRight}{ArrowRight}');
  await expect.element(page.getByRole('button', { name: 'Notes' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveValue('in:notes corée');
  await expect.element(page.getByRole('button', { name: 'Notes' })).toHaveFocus();
  // Who types on means the query, and goes on where the caret was.
  await userEvent.keyboard('x');
  await expect.element(field()).toHaveFocus();
  await expect.element(field()).toHaveValue('in:notes coréex');
});

test('what cannot be read is said, and a value that is known mends it', async () => {
  palette.show('is:unraed corée');
  await palette.answer(foundResult('is:unraed corée', [KOURSK]));
  await expect.element(page.getByText('“is:unraed” is not known')).toBeVisible();
  const described = document.getElementById(field().element().getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toContain('is:unraed');
  await userEvent.click(page.getByRole('button', { name: 'unread', exact: true }));
  await expect.element(field()).toHaveValue('is:unread corée');
  expect(page.getByText('is not known').elements()).toEqual([]);
});

test('nothing found: what was looked for can be left out part by part, and what nearly matched is chosen', async () => {
  const near = [{ without: 'before:2020', query: 'xyzzy corée', articleCount: 12 }];
  palette.show('xyzzy corée before:2020');
  await palette.answer(foundResult('xyzzy corée before:2020', [], { near }));
  await expect.element(page.getByText('Nothing found for “xyzzy corée before:2020”')).toBeVisible();
  await expect.element(chosen()).toMatchTextContent(/Without before:2020.*12 articles/);
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveValue('xyzzy corée');
  await palette.answer(foundResult('xyzzy corée', []));
  await userEvent.click(page.getByRole('button', { name: 'Search without “xyzzy”' }));
  await expect.element(field()).toHaveValue('corée');
  await expect.element(field()).toHaveFocus();
});

test('before anything is typed, recent and kept searches are chosen, and recent ones taken away', async () => {
  await palette.searches.addRecent('otan');
  await palette.searches.addRecent('manoeuvres');
  await palette.searches.add('in:notes', 'My notes');
  palette.show();
  await expect.element(chosen()).toMatchTextContent(/manoeuvres/);
  await userEvent.keyboard('{Shift>}{Delete}{/Shift}');
  await expect.element(chosen()).toMatchTextContent(/otan/);
  expect((await palette.searches.listRecent()).map(({ query }) => query)).toEqual(['otan']);
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(chosen()).toMatchTextContent(/My notes/);
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveValue('in:notes');
});

test('Ctrl+S keeps the search under a name, and says when it is kept already', async () => {
  palette.show('corée');
  await palette.answer(foundResult('corée', [KOURSK]));
  await userEvent.keyboard('{Control>}s{/Control}');
  await expect.element(page.getByText('Kept in the sidebar')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await userEvent.keyboard('Korea{Enter}');
  await expect.element(field()).toHaveFocus();
  await vi.waitUntil(async () => (await palette.searches.list())[0]?.name === 'Korea');
  await userEvent.keyboard('{Control>}s{/Control}');
  await expect.element(page.getByText('Already in the sidebar')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Korea');
  expect(await palette.searches.list()).toHaveLength(1);
});

test('Esc takes away what stands over the search first, and then the palette, which tells its query', async () => {
  palette.show('corée');
  await palette.answer(foundResult('corée', [KOURSK]));
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByRole('heading', { name: 'How to ask' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(chosen()).toMatchTextContent(/les lacunes/);
  await userEvent.keyboard('{Control>}s{/Control}');
  await expect.element(page.getByText('Kept in the sidebar')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveFocus();
  expect(page.getByText('Kept in the sidebar').elements()).toEqual([]);
  await type('corée du nord');
  await userEvent.keyboard('{Escape}');
  await vi.waitUntil(() => field().query() === null);
  expect(palette.query).toBe('corée du nord');
});

test('a question mark as the first sign opens the help, and an example is put into the query', async () => {
  palette.show();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('?');
  await expect.element(field()).toHaveValue('');
  await userEvent.click(page.getByRole('option', { name: /in:notes/ }));
  await expect.element(field()).toHaveValue('in:notes');
  await expect.element(field()).toHaveFocus();
  // Inside a query it is what it is.
  await userEvent.keyboard('?');
  await expect.element(field()).toHaveValue('in:notes?');
});
