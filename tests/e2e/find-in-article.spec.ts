import { writeFile } from 'node:fs/promises';
import type { Lectern } from './lectern.ts';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { MatchBar } from './pages/match-bar.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SearchScreen } from './pages/search-screen.ts';

const TITLE = 'Le carnet du marégraphe';

/** Far apart: in text, in a wide table, in wide code, in a caption's stead a quote, and in a note at the foot. */
const PLACES = [
  'Le marégraphe note la sizygie du matin.',
  filler(40),
  `| Jour |${' Une colonne tout à fait large |'.repeat(9)} Fin |\n|---|${'---|'.repeat(9)}---|\n| lundi |${' rien |'.repeat(9)} sizygie |`,
  filler(40),
  `\`\`\`\nconst hauteur = ${'1 + '.repeat(60)}0; // sizygie\n\`\`\``,
  filler(40),
  'Une remarque[^1] pour finir, à la SIZYGIE près.',
  filler(5),
  '[^1]: La sizygie de mars est la plus forte ; l’œuvre du vent.',
];

function filler(count: number): string {
  return Array.from({ length: count }, (_, i) => `La mer monte et descend, jour ${i}.`).join('\n\n');
}

async function openNotebook(lectern: Lectern, path: string): Promise<void> {
  await writeFile(path, `---\nlang: fr\n---\n\n# ${TITLE}\n\n${PLACES.join('\n\n')}\n`);
  const library = new LibraryScreen(lectern.window);
  await library.empty.waitFor();
  await lectern.dropFiles([path]);
  await library.open(TITLE);
  await new ReaderScreen(lectern.window).paragraph('sizygie du matin').waitFor();
}

test.beforeEach(async ({ lectern }, testInfo) => {
  await openNotebook(lectern, testInfo.outputPath('carnet.md'));
});

test('matches are marked and counted as one types, whatever the accents, and the first in sight is current', async ({
  lectern,
}) => {
  const bar = new MatchBar(lectern.window);
  const reader = new ReaderScreen(lectern.window);
  await bar.open();
  await bar.field.pressSequentially('sizyg');
  await expect(bar.count).toHaveText('1 of 5');
  await expect.poll(() => reader.painted('match')).toHaveLength(5);
  expect(await reader.painted('match-current')).toEqual(['sizygie']);
  await bar.field.fill('OEUVRE');
  await expect(bar.count).toHaveText('1 of 1');
  await expect.poll(() => reader.painted('match-current')).toEqual(['œuvre']);
  await bar.field.fill('maregraphe');
  await expect.poll(() => reader.painted('match')).toEqual(['marégraphe', 'marégraphe']);
});

test('steps bring matches into sight in a table, in code and in notes, and go round with a word', async ({
  lectern,
}) => {
  const bar = new MatchBar(lectern.window);
  await bar.find('sizygie');
  await expect(bar.count).toHaveText('1 of 5');
  for (const key of ['Enter', 'F3', 'ControlOrMeta+g', 'Enter']) {
    await lectern.window.keyboard.press(key);
    await expect.poll(() => bar.height()).toBeGreaterThan(0.09);
    expect(await bar.height()).toBeLessThan(0.81);
    expect(await bar.isBetweenSides()).toBe(true);
  }
  await expect(bar.count).toHaveText('5 of 5');
  await lectern.window.keyboard.press('Enter');
  await expect(bar.count).toHaveText('1 of 5');
  await expect(bar.bar).toContainText('Past the end');
  await lectern.window.keyboard.press('Shift+Enter');
  await expect(bar.bar).toContainText('Past the beginning');
  for (const key of ['Shift+F3', 'ControlOrMeta+Shift+g']) await lectern.window.keyboard.press(key);
  await expect(bar.count).toHaveText('3 of 5');
  await bar.next.click();
  await bar.previous.click();
  await expect(bar.count).toHaveText('3 of 5');
  // It was brought here from far away: to about a third of the height.
  expect(await bar.height()).toBeCloseTo(0.35, 1);
});

test('the search starts from what is on screen, and longer words stay at their match', async ({
  lectern,
}) => {
  const bar = new MatchBar(lectern.window);
  await new ReaderScreen(lectern.window).paragraph('const hauteur').scrollIntoViewIfNeeded();
  await bar.open();
  await bar.field.pressSequentially('siz');
  await expect(bar.count).toHaveText('3 of 5');
  await bar.field.press('Enter');
  await expect(bar.count).toHaveText('4 of 5');
  await bar.field.pressSequentially('ygie');
  await expect(bar.field).toHaveValue('sizygie');
  await expect(bar.count).toHaveText('4 of 5');
});

test('Escape closes the bar and leaves the keys to the text, at the match', async ({ lectern }) => {
  const bar = new MatchBar(lectern.window);
  const reader = new ReaderScreen(lectern.window);
  await bar.find('sizygie');
  await expect(bar.count).toHaveText('1 of 5');
  await lectern.window.keyboard.press('Enter');
  await lectern.window.keyboard.press('Enter');
  await expect(bar.count).toHaveText('3 of 5');
  await lectern.window.keyboard.press('Escape');
  await expect(bar.bar).toBeHidden();
  expect(await reader.painted('match')).toEqual([]);
  expect(await reader.painted('match-current')).toEqual([]);
  await expect(reader.paragraph('const hauteur')).toHaveAttribute('data-current', 'true');
  await expect(reader.paragraph('const hauteur')).toBeInViewport();
  await lectern.window.keyboard.press('h');
  await expect.poll(async () => (await reader.painted('honey')).join()).toContain('const hauteur');
  // The words of last time are there again, and F3 goes on with them.
  await lectern.window.keyboard.press('F3');
  await expect(bar.field).toHaveValue('sizygie');
});

test('words that stand nowhere are said so, with the way to all articles', async ({ lectern }) => {
  const bar = new MatchBar(lectern.window);
  await bar.find('ornithorynque');
  await expect(bar.count).toHaveText('No match');
  await expect(bar.field).toHaveAttribute('aria-invalid', 'true');
  await expect(bar.next).toBeDisabled();
  await bar.searchAll.click();
  await expect(new SearchScreen(lectern.window).field).toHaveValue('ornithorynque');
});

test('a selection is what is looked for', async ({ lectern }) => {
  const bar = new MatchBar(lectern.window);
  await new ReaderScreen(lectern.window).select('remarque');
  await bar.open();
  await expect(bar.field).toHaveValue('remarque');
  await expect(bar.count).toHaveText('1 of 1');
});

test('it also finds beside the list, and n writes a note once the bar is closed', async ({ lectern }) => {
  const bar = new MatchBar(lectern.window);
  const reader = new ReaderScreen(lectern.window);
  await lectern.window.keyboard.press('Escape');
  await expect(new LibraryScreen(lectern.window).card(TITLE)).toBeVisible();
  await reader.paragraph('sizygie du matin').waitFor();
  await bar.find('sizygie');
  await expect(bar.count).toHaveText('1 of 5');
  // In the text, not in the field, the letters are keys.
  await reader.title.click();
  await lectern.window.keyboard.press('n');
  await expect(bar.count).toHaveText('2 of 5');
  await lectern.window.keyboard.press('Shift+N');
  await expect(bar.count).toHaveText('1 of 5');
  await lectern.window.keyboard.press('Escape');
  await expect(bar.bar).toBeHidden();
  await lectern.window.keyboard.press('n');
  await expect(reader.noteField).toBeFocused();
});

test('where no article is open the key opens the search over all', async ({ lectern }) => {
  await lectern.window.getByRole('link', { name: 'Imports' }).click();
  await expect(new ReaderScreen(lectern.window).page).toBeHidden();
  await lectern.window.keyboard.press('ControlOrMeta+f');
  await expect(new SearchScreen(lectern.window).field).toBeFocused();
});

test('a note that a search has found is shown beside its paragraph', async ({ lectern }) => {
  const { window } = lectern;
  const reader = new ReaderScreen(window);
  await reader.startNote('const hauteur');
  await reader.noteField.fill('Vérifier la sizygie.');
  await window.keyboard.press('Escape');
  const note = reader.notes.filter({ hasText: 'Vérifier' });
  // The field in which it was written has no id: the note is there once it is stored.
  await expect(note).toHaveAttribute('data-note-id', /./);
  const id = await note.getAttribute('data-note-id');
  const block = await note.getAttribute('data-note-block');
  const article = new URL(window.url()).hash;
  await window.getByRole('link', { name: 'Imports' }).click();
  await expect(note).toBeHidden();
  await window.evaluate((address) => {
    location.hash = address;
  }, `${article}?q=sizygie&block=${block}&start=0&end=0&annotation=${id}`);
  await expect(note).toBeFocused();
  await expect(note).toBeInViewport();
  await expect(reader.paragraph('const hauteur')).toBeInViewport();
  // None of the text's matches is the one that led here; the steps start from here.
  await expect(new MatchBar(window).count).toHaveText('5 matches');
  await window.keyboard.press('F3');
  await expect(new MatchBar(window).count).toHaveText('3 of 5');
});
