import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SearchScreen } from './pages/search-screen.ts';
import { MARKDOWN_FILE, SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE, MARKDOWN_FILE] });

test.beforeEach(async ({ lectern }) => {
  await expect(lectern.window.getByRole('article')).toHaveCount(2);
});

test('the field has the focus before the next key can come, and gives it back', async ({ lectern }) => {
  const { window } = lectern;
  const search = new SearchScreen(window);
  await new LibraryScreen(window).card(SAMPLE_TITLE).click();
  const before = await window.evaluateHandle(() => document.activeElement);
  // No frame is awaited: keys pressed until then would be lost.
  const focused = await window.evaluate(async () => {
    const slash = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(slash);
    for (let turn = 0; turn < 20; turn += 1) await null;
    return document.activeElement?.getAttribute('role');
  });
  expect(focused).toBe('combobox');
  await search.close();
  await expect.poll(() => before.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a slash opens the palette, and it takes the last search up again, to be typed over', async ({
  lectern,
}) => {
  const { window } = lectern;
  const search = new SearchScreen(window);
  await window.keyboard.press('/');
  await expect(search.field).toBeFocused();
  await window.keyboard.type('otan');
  await expect(search.articles).toHaveCount(1);
  await search.close();
  await window.keyboard.press('/');
  await expect(search.field).toHaveValue('otan');
  await window.keyboard.type('bydgoszcz');
  await expect(search.field).toHaveValue('bydgoszcz');
});

test('a note is found, narrowed to by its filter, and opens in the article', async ({ lectern }) => {
  const { window } = lectern;
  const search = new SearchScreen(window);
  const reader = new ReaderScreen(window);
  await new LibraryScreen(window).card(SAMPLE_TITLE).dblclick();
  await reader.startNote('Bydgoszcz');
  await reader.noteField.fill('OTAN : à recouper avec le communiqué.');
  await window.keyboard.press('Escape');
  await expect(reader.notes).toHaveCount(1);

  await search.open();
  await search.type('otan');
  await expect(search.filter('Notes 1')).toBeVisible();
  await search.filter('Notes 1').click();
  await expect(search.field).toHaveValue('in:notes otan');
  await expect(search.passages).toHaveCount(1);
  await expect(search.passages).toContainText('à recouper');
  await expect(search.passages).toContainText(/note · ¶/);
  await window.keyboard.press('Enter');
  await expect(search.field).toBeHidden();
  await expect(reader.notes).toBeInViewport();
});

test('what was searched for is offered again, kept under a name, and forgotten', async ({ lectern }) => {
  const { window } = lectern;
  const search = new SearchScreen(window);
  await search.open();
  await search.type('koksan');
  await expect(search.articles).toHaveCount(1);
  await window.keyboard.press('Enter');
  await expect(search.field).toBeHidden();

  await search.open();
  await search.field.fill('');
  await expect(search.offered).toHaveText(['koksan']);
  await window.keyboard.press('Enter');
  await expect(search.field).toHaveValue('koksan');
  await window.keyboard.press('ControlOrMeta+s');
  await window.getByRole('textbox', { name: 'Name' }).fill('Artillery');
  await window.keyboard.press('Enter');
  await expect(search.field).toBeFocused();

  await lectern.restart();
  const again = new SearchScreen(lectern.window);
  await again.open();
  await expect(again.offered).toHaveText(['Artillerykoksan']);
  await again.type('bydgoszcz');
  await expect(again.articles).toHaveCount(1);
  await lectern.window.keyboard.press('Enter');
  await expect(again.field).toBeHidden();
  await again.open();
  await again.field.fill('');
  await expect(again.offered).toHaveText(['bydgoszcz', 'Artillerykoksan']);
  await expect(again.offered.first()).toHaveAttribute('aria-selected', 'true');
  await lectern.window.keyboard.press('Shift+Delete');
  await expect(again.offered).toHaveText(['Artillerykoksan']);
});

test('what cannot be read is said and mended, and the rest of the query counts', async ({ lectern }) => {
  const { window } = lectern;
  const search = new SearchScreen(window);
  await search.open();
  await search.type('is:unraed otan');
  await expect(window.getByText('“is:unraed” is not known')).toBeVisible();
  await expect(search.articles).toHaveCount(1);
  await window.getByRole('button', { name: 'unread', exact: true }).click();
  await expect(search.field).toHaveValue('is:unread otan');
  await expect(window.getByText('is not known')).toBeHidden();
  await expect(search.articles).toHaveCount(1);
});

test('a search that finds nothing leads on: without one of its parts', async ({ lectern }) => {
  const { window } = lectern;
  const search = new SearchScreen(window);
  await search.open();
  await search.type('otan before:1950');
  await expect(window.getByText('Nothing found for “otan before:1950”')).toBeVisible();
  await window.getByRole('button', { name: 'Search without “before January 1, 1950”' }).click();
  await expect(search.field).toHaveValue('otan ');
  await expect(search.articles).toHaveCount(1);
});

test('the help is reached by a question mark, and its examples are searched for', async ({ lectern }) => {
  const { window } = lectern;
  const search = new SearchScreen(window);
  await search.open();
  await window.keyboard.press('?');
  await expect(window.getByRole('heading', { name: 'How to ask' })).toBeVisible();
  await window.getByRole('option', { name: /is:unread/ }).click();
  await expect(search.field).toHaveValue('is:unread');
  await expect(search.articles).toHaveCount(2);
  await window.keyboard.press('F1');
  await expect(window.getByRole('heading', { name: 'How to ask' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(search.articles).toHaveCount(2);
});

test('further passages of an article unfold in their place', async ({ lectern }) => {
  const { window } = lectern;
  const search = new SearchScreen(window);
  await search.open();
  // At once: a row of the words typed before would be counted.
  await search.field.fill('russe');
  const more = search.passages.filter({ hasText: /more passages?/ });
  await expect(more).toHaveCount(1);
  const count = Number((await more.innerText()).match(/\d+/)?.[0]);
  await more.click();
  await expect(search.passages).toHaveCount(3 + count);
  await expect(search.field).toBeFocused();
});

test.describe('in French', () => {
  test.use({ appLocale: 'fr' });

  test('filters write French, and the field shows it apart', async ({ lectern }) => {
    const { window } = lectern;
    await window.keyboard.press('ControlOrMeta+k');
    const field = window.getByRole('combobox', { name: 'Rechercher dans vos articles' });
    await field.pressSequentially('otan');
    await window.getByRole('button', { name: 'Non lus' }).click();
    await expect(field).toHaveValue('est:non-lu otan');
    await expect(window.getByRole('option').first()).toContainText(/¶\s\d+/);
    await window.getByRole('button', { name: 'Non lus' }).click();
    await expect(field).toHaveValue('otan');
  });
});
