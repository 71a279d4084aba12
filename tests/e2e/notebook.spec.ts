import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ageAnnotations } from './age-annotations.ts';
import type { Lectern } from './lectern.ts';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { NotebookScreen } from './pages/notebook-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { MARKDOWN_FILE, SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE, MARKDOWN_FILE] });

const PASSAGE = 'Cette alliance a provoqué une réponse directe des États-Unis';
const OTHER_PASSAGE = 'perdu plus de 4 000 hommes';
const NOTE = '- [ ] Réponse de **qui**, exactement ?';

/** Two highlights and a note in the sample, and the notebook open. */
async function annotate(lectern: Lectern): Promise<NotebookScreen> {
  const { window } = lectern;
  const reader = new ReaderScreen(window);
  await new LibraryScreen(window).open(SAMPLE_TITLE);
  await reader.highlight(PASSAGE, 'rose');
  await expect.poll(() => reader.painted('rose')).toEqual([PASSAGE]);
  await reader.highlight(OTHER_PASSAGE, 'sky');
  await expect.poll(() => reader.painted('sky')).toEqual([OTHER_PASSAGE]);
  await reader.startNote('intensifie également son aide');
  await window.keyboard.type(NOTE);
  await window.keyboard.press('Escape');
  await expect(reader.notes).toHaveCount(1);
  const notebook = new NotebookScreen(window);
  await notebook.open();
  await expect(notebook.items).toHaveCount(3);
  return notebook;
}

test('the notebook gathers what was marked and written, and filters stay in the way back', async ({
  lectern,
}) => {
  const { window } = lectern;
  const notebook = await annotate(lectern);
  await expect(window.getByRole('link', { name: 'Notebook' })).toContainText('3');
  await expect(notebook.groups).toHaveText([SAMPLE_TITLE]);
  await expect(notebook.item('Réponse de qui, exactement ?').locator('strong')).toHaveText('qui');

  const task = notebook.item('Réponse de qui').getByRole('checkbox', { name: /Réponse de qui/ });
  await task.click();
  await expect(task).toBeChecked();
  await window.keyboard.press('ControlOrMeta+z');
  await expect(task).not.toBeChecked();

  await notebook.chip('rose').click();
  await expect(notebook.items).toHaveCount(1);
  await expect(notebook.count).toHaveText('1 of 3');
  await notebook.chip('sky').click();
  await expect(notebook.items).toHaveCount(2);
  await window.goBack();
  await expect(notebook.items).toHaveCount(1);
  await window.goBack();
  await expect(notebook.items).toHaveCount(3);

  await notebook.groups.getByRole('button', { name: SAMPLE_TITLE }).click();
  await notebook.chip(SAMPLE_TITLE).click();
  await notebook.chip('Notes').click();
  await expect(notebook.items).toHaveCount(1);
  await notebook.chip('Highlights').click();
  await notebook.groupBy('By colour');
  await expect(notebook.groups).toHaveText(['rose', 'sky', 'Notes without a highlight']);
  await window.getByRole('button', { name: 'Show everything' }).click();
  await notebook.choose('Dates', 'Today');
  await expect(notebook.items).toHaveCount(3);
  await ageAnnotations(window, 3);
  await window.reload();
  await expect(window.getByText('Nothing matches')).toBeVisible();
  await notebook.choose('Today', 'The last 7 days');
  await expect(notebook.items).toHaveCount(3);
});

test('a search finds as one types, marks its words, and leads to the passage and back', async ({
  lectern,
}) => {
  const { window } = lectern;
  const notebook = await annotate(lectern);
  const reader = new ReaderScreen(window);
  await notebook.field.pressSequentially('repon');
  await expect(notebook.items).toHaveCount(2);
  await expect.poll(() => notebook.marked()).toEqual(expect.arrayContaining(['réponse', 'Réponse']));
  await notebook.field.pressSequentially('se alliance');
  await expect(notebook.items).toHaveCount(1);

  await window.keyboard.press('Enter');
  await expect(notebook.list).toBeFocused();
  await window.keyboard.press('j');
  await window.keyboard.press('Enter');
  await expect(reader.title).toHaveText(SAMPLE_TITLE);
  await expect(reader.paragraph(PASSAGE)).toBeInViewport();
  await window.goBack();
  await expect(notebook.field).toHaveValue('reponse alliance');
  await expect(notebook.items).toHaveCount(1);

  await notebook.field.fill('introuvable');
  await expect(window.getByText('Nothing matches')).toBeVisible();

  await notebook.field.fill('alliance) réponse');
  await expect(notebook.items).toHaveCount(1);
  await expect(notebook.field).toHaveAccessibleDescription(/closes none/);
  await window.getByRole('button', { name: 'Leave it out' }).click();
  await expect(notebook.field).toHaveValue('alliance réponse');
  await expect(notebook.field).toBeFocused();
  await expect(notebook.items).toHaveCount(1);
  await expect(window.getByText('closes none')).toHaveCount(0);
});

test('annotations are tagged, deleted, undone and restored, one by one and together', async ({ lectern }) => {
  const { window } = lectern;
  const notebook = await annotate(lectern);
  await notebook.item(PASSAGE).click();
  await window.keyboard.press('t');
  await window.keyboard.type('à vérifier,');
  await window.keyboard.press('Escape');
  await expect(notebook.item(PASSAGE)).toContainText('à vérifier');
  await notebook.choose('Tags', 'à vérifier');
  await expect(notebook.items).toHaveCount(1);
  await window.getByRole('button', { name: 'Show everything' }).click();

  await notebook.item(OTHER_PASSAGE).click();
  await window.keyboard.press('Delete');
  await expect(notebook.items).toHaveCount(2);
  await window.keyboard.press('ControlOrMeta+z');
  await expect(notebook.items).toHaveCount(3);

  await notebook.list.focus();
  await window.keyboard.press('Home');
  for (const key of [' ', 'ArrowDown', ' ']) await window.keyboard.press(key);
  await expect(window.getByRole('toolbar', { name: '2 selected' })).toBeVisible();
  await window.getByRole('toolbar', { name: '2 selected' }).getByRole('button', { name: 'Delete' }).click();
  await expect(notebook.items).toHaveCount(1);

  await notebook.chip('Bin').click();
  await expect(notebook.items).toHaveCount(2);
  await notebook.items.first().hover();
  await notebook.items.first().getByRole('button', { name: 'Restore' }).click();
  await expect(notebook.items).toHaveCount(1);
  await notebook.chip('Bin').click();
  await expect(notebook.items).toHaveCount(2);
});

/** Answers the next dialogs for a file's place. */
function saveTo(lectern: Lectern, filePath: string): Promise<void> {
  return lectern.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);
}

test('what the notebook shows is exported as Markdown', async ({ lectern }, testInfo) => {
  const { window } = lectern;
  const notebook = await annotate(lectern);
  await notebook.chip('rose').click();
  await expect(notebook.items).toHaveCount(1);
  const path = testInfo.outputPath('Carnet.md');
  await saveTo(lectern, path);
  await window.keyboard.press('ControlOrMeta+Shift+e');
  const dialog = window.getByRole('dialog', { name: 'Export annotations' });
  await expect(dialog).toContainText('What the notebook shows: 1 annotation');
  await dialog.getByRole('button', { name: 'Export' }).click();
  await expect(window.getByText(`Exported to ${path}`)).toBeVisible();
  const text = await readFile(path, 'utf8');
  expect(text).toContain(`\n# ${SAMPLE_TITLE}\n`);
  expect(text).toMatch(
    new RegExp(`\n> ${PASSAGE}\n\nrose · .*\\[Passage\\]\\(lectern://article/[\\da-f-]+\\?block=b\\d+&`),
  );
  expect(text).not.toContain(OTHER_PASSAGE);
});

test('everything is exported as an archive, an article by its own command', async ({ lectern }, testInfo) => {
  const { window } = lectern;
  const notebook = await annotate(lectern);
  await window.getByRole('link', { name: 'Library' }).click();
  const library = new LibraryScreen(window);
  await library.cards.filter({ hasNotText: SAMPLE_TITLE }).dblclick();
  const reader = new ReaderScreen(window);
  await reader.title.waitFor();
  await window.keyboard.press('j');
  await window.keyboard.press('h');
  await expect.poll(async () => (await reader.painted('honey')).length).toBe(1);

  const path = join(testInfo.outputPath(), 'Carnet.zip');
  await saveTo(lectern, path);
  await notebook.open();
  await expect(notebook.items).toHaveCount(4);
  await window.getByRole('button', { name: 'Export' }).click();
  await window.getByRole('radio', { name: /zip/ }).check();
  const dialog = window.getByRole('dialog', { name: 'Export annotations' });
  await dialog.getByRole('button', { name: 'Export' }).click();
  await expect(window.getByText(`Exported to ${path}`)).toBeVisible();
  const files = unzipSync(await readFile(path));
  expect(Object.keys(files)).toHaveLength(2);
  const sample = strFromU8(files[`${SAMPLE_TITLE}.md`] ?? new Uint8Array());
  const places = [`> ${PASSAGE}`, `> ${OTHER_PASSAGE}`, NOTE].map((text) => sample.indexOf(text));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);

  await saveTo(lectern, testInfo.outputPath('article.md'));
  await notebook.item(PASSAGE).dblclick();
  await reader.title.waitFor();
  await window.keyboard.press('ControlOrMeta+e');
  await expect(dialog).toContainText(SAMPLE_TITLE);
  await dialog.getByRole('button', { name: 'Export' }).click();
  await expect
    .poll(() => readFile(testInfo.outputPath('article.md'), 'utf8').catch(() => ''))
    .toMatch(/^---\ntitle: "Aujourd’hui/);
});

test('the review shows old passages one by one, takes answers and takes them back', async ({ lectern }) => {
  const { window } = lectern;
  await annotate(lectern);
  await window.keyboard.press('ControlOrMeta+8');
  // What was made today comes tomorrow.
  await expect(window.getByText('Nothing to review today')).toBeVisible();
  await ageAnnotations(window, 2);
  await window.reload();
  const review = window.getByRole('main', { name: 'Review' });
  await expect(review).toContainText('1 of 3');
  const first = await review.getByRole('article').textContent();
  await window.keyboard.press(' ');
  await expect(review).toContainText('2 of 3');
  await window.keyboard.press('ControlOrMeta+z');
  await expect(review).toContainText('1 of 3');
  expect(await review.getByRole('article').textContent()).toBe(first);

  await review.getByRole('button', { name: 'Add a note' }).click();
  await window.keyboard.type('Toujours vrai ? 123');
  await review.getByRole('button', { name: 'Keep the note' }).click();
  await expect(window.getByText('Note kept')).toBeVisible();
  for (const [key, shown] of [
    ['1', '2 of 3'],
    ['2', '3 of 3'],
    ['3', 'Done for today'],
  ] as const) {
    await window.keyboard.press(key);
    await expect(review).toContainText(shown);
  }
  await expect(review).toContainText('You looked at 3 passages again.');
});

test('settings say how many passages a day the review shows, and the rest waits', async ({ lectern }) => {
  const { window } = lectern;
  const notebook = await annotate(lectern);
  await notebook.item(PASSAGE).dblclick();
  const reader = new ReaderScreen(window);
  await reader.highlight('la reconnaissance ukrainienne', 'sage');
  await expect.poll(() => reader.painted('sage')).toHaveLength(1);
  await ageAnnotations(window, 2);
  await window.reload();
  await reader.title.waitFor();
  await window.keyboard.press('ControlOrMeta+,');
  await window.getByRole('radiogroup', { name: 'Passages a day' }).getByRole('radio', { name: '3' }).check();
  await window.keyboard.press('ControlOrMeta+8');
  await expect(window.getByRole('main', { name: 'Review' })).toContainText('1 of 3');
});
