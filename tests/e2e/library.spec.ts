import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lectern } from './lectern.ts';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { TagDialog } from './pages/tag-dialog.ts';

const ARTICLES = {
  Marges: 'On annotait pour soi, puis pour l’ami à qui l’on prêtait le livre.',
  Phares: 'Le phare éclaire la côte. '.repeat(40),
  Zèbres: 'Les zèbres vivent dans la savane. '.repeat(20),
  Ébauches: 'Une ébauche se corrige au crayon. '.repeat(60),
};

type Title = keyof typeof ARTICLES;

/** Imports all of them, in their order: the last is the newest. */
async function fill(lectern: Lectern): Promise<LibraryScreen> {
  const folder = await mkdtemp(join(lectern.dataFolder, 'articles-'));
  const library = new LibraryScreen(lectern.window);
  await library.empty.waitFor();
  let count = 0;
  for (const [title, text] of Object.entries(ARTICLES)) {
    const path = join(folder, `${title}.md`);
    await writeFile(path, `# ${title}\n\n${text}\n`);
    await lectern.dropFiles([path]);
    count += 1;
    await expect(library.cards).toHaveCount(count);
  }
  return library;
}

const titles = (library: LibraryScreen) => expect.poll(() => library.titles());

test('tags are completed, shown, renamed everywhere, and the new name is taken back', async ({ lectern }) => {
  const { window } = lectern;
  const library = await fill(lectern);
  const tags = new TagDialog(window);
  await library.choose('Marges', 'Tags…');
  await tags.add('géographie');
  await tags.close();

  await library.card('Phares').click();
  await window.keyboard.press('Shift+T');
  await tags.field.pressSequentially('GEO');
  await expect(tags.options.first()).toContainText('géographie');
  await window.keyboard.press('Enter');
  await expect(tags.chip('géographie')).toBeVisible();
  await tags.close();
  const link = (name: string) => window.getByRole('navigation', { name: 'Tags' }).getByRole('link', { name });
  await expect(link('géographie')).toContainText('2');

  await link('géographie').click();
  await titles(library).toEqual(['Phares', 'Marges']);
  await link('géographie').press('F2');
  const field = window.getByRole('textbox', { name: 'Name of the tag' });
  await field.fill('Géographie physique');
  await field.press('Enter');
  await expect(link('Géographie physique')).toContainText('2');
  await titles(library).toEqual(['Phares', 'Marges']);
  await expect(library.card('Marges')).toContainText('Géographie physique');
  await window.keyboard.press('ControlOrMeta+z');
  await expect(library.place('géographie')).toContainText('2');
  // The list goes along with the name, there and back.
  await titles(library).toEqual(['Phares', 'Marges']);
  await window.keyboard.press('ControlOrMeta+Shift+z');
  await expect(link('Géographie physique')).toContainText('2');
  await titles(library).toEqual(['Phares', 'Marges']);
  await window.keyboard.press('ControlOrMeta+z');
  await titles(library).toEqual(['Phares', 'Marges']);
  await lectern.restart();
  await expect(new LibraryScreen(lectern.window).card('Marges')).toContainText('géographie');
});

test('two tags are merged after a question, and one undo parts them', async ({ lectern }) => {
  const { window } = lectern;
  const library = await fill(lectern);
  const tags = new TagDialog(window);
  for (const [title, tag] of [
    ['Marges', 'lettres'],
    ['Phares', 'belles-lettres'],
  ] as const) {
    await library.choose(title, 'Tags…');
    await tags.add(tag);
    await tags.close();
  }
  await library.place('belles-lettres').press('F2');
  await window.getByRole('textbox', { name: 'Name of the tag' }).fill('Lettres');
  await window.keyboard.press('Enter');
  await window.getByRole('alertdialog').getByRole('button', { name: 'Merge' }).click();
  await expect(library.place('lettres')).toContainText('2');
  await expect(library.place('belles-lettres')).toHaveCount(0);
  await window.getByRole('button', { name: 'Undo' }).first().click();
  await expect(library.place('belles-lettres')).toContainText('1');
  await expect(library.place('lettres')).toContainText('1');
});

test('articles dragged onto a tag bear it', async ({ lectern }) => {
  const library = await fill(lectern);
  await library.choose('Marges', 'Tags…');
  const tags = new TagDialog(lectern.window);
  await tags.add('lettres');
  await tags.close();
  await library.card('Zèbres').dragTo(library.place('lettres'));
  await expect(library.card('Zèbres')).toContainText('lettres');
  await expect(library.place('lettres')).toContainText('2');
});

test('marked articles are archived at once, found in the archive, and brought back by one undo', async ({
  lectern,
}) => {
  const { keyboard } = lectern.window;
  const library = await fill(lectern);
  await library.card('Ébauches').click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(lectern.window.getByRole('toolbar', { name: '3 selected' })).toBeVisible();
  await keyboard.press('a');
  await titles(library).toEqual(['Marges']);
  await expect(library.place('Archive')).toContainText('3');
  await keyboard.press('ControlOrMeta+z');
  await expect(library.cards).toHaveCount(4);
  await expect(library.place('Archive')).not.toContainText('3');

  // One that is archived gives its place to the next.
  await library.card('Zèbres').click();
  await keyboard.press('a');
  await expect(new ReaderScreen(lectern.window).title).toHaveText('Phares');
});

test('read, favourite and their sections follow the keys', async ({ lectern }) => {
  const { keyboard } = lectern.window;
  const library = await fill(lectern);
  await library.card('Phares').click();
  await keyboard.press('s');
  await expect(library.card('Phares').getByRole('img', { name: 'Favourite' })).toBeVisible();
  await keyboard.press('r');
  await expect(library.card('Phares').getByRole('img', { name: 'Read', exact: true })).toBeVisible();
  await library.show('Read');
  await titles(library).toEqual(['Phares']);
  await keyboard.press('r');
  await expect(lectern.window.getByText('No article finished yet')).toBeVisible();
  await keyboard.press('ControlOrMeta+5');
  await titles(library).toEqual(['Phares']);
});

test('the bin gives back, and is emptied for good after saying what goes', async ({ lectern }) => {
  const { window } = lectern;
  const library = await fill(lectern);
  await library.open('Zèbres');
  await new ReaderScreen(window).startNote('Les zèbres vivent');
  await window.keyboard.type('Rayures');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Back to the library' }).click();
  await library.remove('Zèbres');
  await library.remove('Phares');
  await titles(library).toEqual(['Ébauches', 'Marges']);

  await library.show('Bin');
  await titles(library).toEqual(['Phares', 'Zèbres']);
  await library.choose('Phares', 'Put back');
  await titles(library).toEqual(['Zèbres']);
  await window.getByRole('button', { name: 'Empty the bin' }).click();
  const question = window.getByRole('alertdialog', { name: 'Delete this article for ever?' });
  await expect(question).toContainText('1 note');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await question.getByRole('button', { name: 'Delete for ever' }).click();
  await expect(window.getByText('The bin is empty')).toBeVisible();

  // What was done before it can still be taken back, and brings nothing of it.
  await window.keyboard.press('ControlOrMeta+z');
  await titles(library).toEqual(['Phares']);
  await library.show('Library');
  await titles(library).toEqual(['Ébauches', 'Marges']);
});

test('the order is chosen, turned, and kept over a restart, for each section', async ({ lectern }) => {
  const library = await fill(lectern);
  const order = lectern.window.getByRole('button', { name: /^Sort the list/ });
  await order.click();
  await lectern.window.getByRole('menuitemradio', { name: 'title' }).click();
  const byTitle: readonly Title[] = ['Ébauches', 'Marges', 'Phares', 'Zèbres'];
  await titles(library).toEqual(byTitle);
  await order.click();
  await lectern.window.getByRole('menuitemcheckbox').click();
  await titles(library).toEqual(byTitle.toReversed());

  await lectern.restart();
  const again = new LibraryScreen(lectern.window);
  await titles(again).toEqual(byTitle.toReversed());
  await again.show('To read');
  await titles(again).toEqual(Object.keys(ARTICLES).reverse());
});

test('a list that is come back to from an article stands where it was left', async ({ lectern }) => {
  const { window } = lectern;
  await window.setViewportSize({ width: 900, height: 300 });
  const library = await fill(lectern);
  const top = () => window.getByRole('grid').evaluate((list) => Math.round(list.scrollTop));
  await window.getByRole('grid').evaluate((list) => list.scrollTo(0, 137));
  await expect.poll(top).toBe(137);
  await library.open('Phares');
  await window.getByRole('button', { name: 'Back to the library' }).click();
  await expect.poll(top).toBe(137);
});

test.describe('in a narrow window', () => {
  test('the sidebar is a drawer, and the page is no wider than the window', async ({ lectern }) => {
    const { window } = lectern;
    await window.setViewportSize({ width: 720, height: 800 });
    const library = await fill(lectern);
    await window.getByRole('button', { name: 'Open the sidebar' }).click();
    const drawer = window.getByRole('dialog', { name: 'Library sections' });
    await drawer.getByRole('link', { name: /^Imports/ }).click();
    await expect(drawer).toBeHidden();
    await window.getByRole('link', { name: 'To read' }).click();
    await expect(library.cards).toHaveCount(4);
    const overflow = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
    await window.keyboard.press('ControlOrMeta+a');
    await expect(window.getByRole('toolbar', { name: '4 selected' })).toBeVisible();
  });
});
