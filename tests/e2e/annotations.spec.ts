import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { MARKDOWN_FILE, SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE] });

const PASSAGE = 'Cette alliance a provoqué une réponse directe des États-Unis';
const OTHER_PASSAGE = 'la Corée du Nord aurait déjà perdu plus de 4 000 hommes';

test('a highlight survives a restart, changes its colour, is removed and comes back', async ({ lectern }) => {
  let library = new LibraryScreen(lectern.window);
  let reader = new ReaderScreen(lectern.window);
  await library.open(SAMPLE_TITLE);
  await reader.highlight(PASSAGE);
  await expect.poll(() => reader.painted('honey')).toEqual([PASSAGE]);
  await expect(reader.toolbar).toBeHidden();

  await lectern.restart([]);
  library = new LibraryScreen(lectern.window);
  reader = new ReaderScreen(lectern.window);
  await expect(library.card(SAMPLE_TITLE).getByRole('img', { name: '1 highlight' })).toBeVisible();
  await library.open(SAMPLE_TITLE);
  await expect.poll(() => reader.painted('honey')).toEqual([PASSAGE]);

  await reader.clickOn(PASSAGE);
  await reader.toolbar.getByRole('button', { name: 'Highlight in sky' }).click();
  await expect.poll(() => reader.painted('sky')).toEqual([PASSAGE]);
  expect(await reader.painted('honey')).toEqual([]);

  await reader.clickOn(PASSAGE);
  await reader.toolbar.getByRole('button', { name: 'Remove highlight' }).click();
  await expect.poll(() => reader.painted('sky')).toEqual([]);
  await lectern.window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => reader.painted('sky')).toEqual([PASSAGE]);
  await lectern.window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => reader.painted('honey')).toEqual([PASSAGE]);
  await lectern.window.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => reader.painted('sky')).toEqual([PASSAGE]);
});

test('a selection across paragraphs is one highlight, the keyboard makes one of a paragraph', async ({
  lectern,
}) => {
  const reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await reader.title.waitFor();
  await lectern.window.evaluate(() => {
    const [first, second] = document.querySelectorAll('article p[data-block-id]');
    const from = first?.firstChild;
    const to = second?.firstChild;
    if (from && to) getSelection()?.setBaseAndExtent(from, 3, to, 9);
  });
  // The app hears of a selection a moment later; no hand is so quick.
  await reader.toolbar.waitFor();
  await lectern.window.keyboard.press('2');
  await expect.poll(() => reader.painted('rose')).toHaveLength(2);
  expect((await reader.painted('rose'))[1]).toBe('Récemment');

  // The cursor stands where the selection began.
  await lectern.window.keyboard.press('j');
  await lectern.window.keyboard.press('j');
  await lectern.window.keyboard.press('k');
  await lectern.window.keyboard.press('h');
  await expect
    .poll(async () => (await reader.painted('honey'))[0])
    .toMatch(/^Récemment, la Corée du Nord a déployé/);
  // The same passage is one highlight, whatever its colour.
  await lectern.window.keyboard.press('3');
  await expect.poll(() => reader.painted('sky')).toHaveLength(1);
  await lectern.window.getByRole('button', { name: 'Back to the library' }).click();
  const card = new LibraryScreen(lectern.window).card(SAMPLE_TITLE);
  await expect(card.getByRole('img', { name: '2 highlights' })).toBeVisible();
});

test('the title can be highlighted like any paragraph', async ({ lectern }) => {
  const reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await reader.highlight('front de Koursk');
  await expect.poll(() => reader.painted('honey')).toEqual(['front de Koursk']);
});

test('a word highlighted within a highlighted sentence shows its own colour', async ({ lectern }) => {
  const reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await reader.highlight(PASSAGE, 'apricot');
  await reader.highlight('a provoqué une réponse directe', 'honey');
  await expect.poll(() => reader.painted('honey')).toEqual(['a provoqué une réponse directe']);
  expect(await reader.painted('apricot')).toEqual(['Cette alliance ', ' des États-Unis']);
});

test('a note stands beside its paragraph, renders Markdown and survives a restart', async ({ lectern }) => {
  let reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await reader.startNote(OTHER_PASSAGE);
  await lectern.window.keyboard.type(
    '**Qui** le dit ? [source](https://example.org/a) ![carte](carte.png)\nÀ vérifier.',
  );
  await lectern.window.keyboard.press('Escape');
  await expect(reader.notes.locator('strong')).toHaveText('Qui');
  expect(await reader.notes.innerText()).toContain('Qui le dit ? source carte\nÀ vérifier.');
  const note = await reader.notes.boundingBox();
  const paragraph = await reader.paragraph(OTHER_PASSAGE).boundingBox();
  expect(Math.abs((note?.y ?? 0) - (paragraph?.y ?? 1e9))).toBeLessThan(20);
  expect(note?.x ?? 0).toBeGreaterThan((paragraph?.x ?? 0) + (paragraph?.width ?? 0));

  await lectern.restart([]);
  reader = new ReaderScreen(lectern.window);
  const library = new LibraryScreen(lectern.window);
  await expect(library.card(SAMPLE_TITLE).getByRole('img', { name: '1 note' })).toBeVisible();
  await library.open(SAMPLE_TITLE);
  await expect(reader.notes).toContainText('Qui le dit ?');
  await reader.notes.getByRole('link', { name: 'source' }).click();
  await expect.poll(() => lectern.openedLinks()).toEqual(['https://example.org/a']);
});

test('a note is edited, removed, and each step undone', async ({ lectern }) => {
  const reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await reader.startNote(PASSAGE);
  await lectern.window.keyboard.type('Premier état');
  await lectern.window.keyboard.press('Escape');
  await expect(reader.notes).toContainText('Premier état');

  await reader.notes.hover();
  await reader.notes.getByRole('button', { name: 'Edit note' }).click();
  await reader.noteField.fill('Second état');
  await lectern.window.keyboard.press('ControlOrMeta+Enter');
  await expect(reader.noteField).toHaveCount(0);
  await expect(reader.notes).toContainText('Second état');
  await lectern.window.keyboard.press('ControlOrMeta+z');
  await expect(reader.notes).toContainText('Premier état');

  await reader.notes.hover();
  await reader.notes.getByRole('button', { name: 'Remove note' }).click();
  await expect(reader.notes).toHaveCount(0);
  await lectern.window.getByRole('button', { name: 'Undo' }).click();
  await expect(reader.notes).toContainText('Premier état');
});

test('a note that Markdown cannot take is shown as it was written', async ({ lectern }) => {
  const reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await reader.startNote(PASSAGE);
  const pasted = `${'- '.repeat(3000)}fin`;
  await lectern.window.keyboard.insertText(pasted);
  await lectern.window.keyboard.press('Escape');
  await expect(reader.noteField).toHaveCount(0);
  await expect(reader.notes).toContainText(pasted);
});

test('undoing in an article that does not show is told, and can be taken back', async ({ lectern }) => {
  const { window } = lectern;
  const reader = new ReaderScreen(window);
  const library = new LibraryScreen(window);
  await library.open(SAMPLE_TITLE);
  await reader.startNote(PASSAGE);
  await window.keyboard.type('Hors de vue');
  await window.keyboard.press('Escape');
  await expect(reader.notes).toContainText('Hors de vue');
  await lectern.dropFiles([MARKDOWN_FILE]);
  await window.getByRole('button', { name: 'Back to the library' }).click();
  await library.open('Carnet');
  await expect(reader.title).toContainText('Carnet');

  await window.keyboard.press('ControlOrMeta+z');
  await expect(library.message(`Undone in “${SAMPLE_TITLE}”`)).toBeVisible();
  await window.getByRole('button', { name: 'Redo' }).click();
  await window.getByRole('button', { name: 'Back to the library' }).click();
  await expect(library.card(SAMPLE_TITLE).getByRole('img', { name: '1 note' })).toBeVisible();
});

test('clicking away keeps what was typed', async ({ lectern }) => {
  const reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await reader.startNote(PASSAGE);
  await lectern.window.keyboard.type('Sans échappe');
  await reader.title.click();
  await expect(reader.noteField).toHaveCount(0);
  await expect(reader.notes).toContainText('Sans échappe');
});

test('leaving the article keeps what was typed', async ({ lectern }) => {
  const reader = new ReaderScreen(lectern.window);
  const library = new LibraryScreen(lectern.window);
  await library.open(SAMPLE_TITLE);
  await reader.startNote(PASSAGE);
  await lectern.window.keyboard.type('Parti ailleurs');
  await lectern.window.evaluate(() => history.back());
  await expect(library.card(SAMPLE_TITLE).getByRole('img', { name: '1 note' })).toBeVisible();
});

test('closing the window while typing keeps every character', async ({ lectern }) => {
  let reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await reader.startNote(PASSAGE);
  await lectern.window.keyboard.type('Jusqu’à la dernière lettre');
  await lectern.close();
  await lectern.launch([]);
  reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await expect(reader.notes).toContainText('Jusqu’à la dernière lettre');
  // It was closed in order, so there was nothing to recover.
  await expect(lectern.window.getByText('that was being typed')).toHaveCount(0);
});

test('SIGKILL while a note is typed loses at most the last second', async ({ lectern }) => {
  let reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await reader.startNote(PASSAGE);
  await lectern.window.keyboard.type('Une seconde avant. ');
  await lectern.window.waitForTimeout(1000);
  await lectern.window.keyboard.type('Trop tard');
  await lectern.kill();
  await lectern.launch([]);
  reader = new ReaderScreen(lectern.window);
  await expect(lectern.window.getByText('1 note that was being typed is back')).toBeVisible();
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await expect(reader.notes).toContainText('Une seconde avant.');
});

test('the reader opens where the person left', async ({ lectern }) => {
  const reader = new ReaderScreen(lectern.window);
  const library = new LibraryScreen(lectern.window);
  await library.open(SAMPLE_TITLE);
  await reader.paragraph('Dans le même temps').scrollIntoViewIfNeeded();
  await expect(reader.paragraph('Dans le même temps')).toBeInViewport();
  await lectern.window.getByRole('button', { name: 'Back to the library' }).click();
  await expect(library.card(SAMPLE_TITLE).getByRole('progressbar')).toBeVisible();
  await lectern.restart([]);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await expect(new ReaderScreen(lectern.window).paragraph('Dans le même temps')).toBeInViewport();
});

test('a note deep in the article leaves the text where it is, and the keys with the text', async ({
  lectern,
}) => {
  const reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await reader.paragraph('En définitive').scrollIntoViewIfNeeded();
  const scrollTop = () =>
    lectern.window.evaluate(() => document.querySelector('[data-reader-text]')?.scrollTop ?? 0);
  const before = await scrollTop();
  expect(before).toBeGreaterThan(100);
  await reader.paragraph('En définitive').click();
  await lectern.window.keyboard.press('n');
  await lectern.window.keyboard.type('Au fond du texte');
  await expect(reader.noteField).toBeInViewport();
  expect(await scrollTop()).toBe(before);
  await lectern.window.keyboard.press('Escape');
  await expect(reader.notes).toContainText('Au fond du texte');
  await expect(lectern.window.locator('[data-reader-text]')).toBeFocused();
});

test('a cursor that was scrolled away starts again from what is seen', async ({ lectern }) => {
  const reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await reader.title.waitFor();
  await lectern.window.keyboard.press('j');
  await lectern.window.locator('[data-reader-text]').evaluate((text) => text.scrollTo(0, text.scrollHeight));
  await lectern.window.keyboard.press('j');
  await expect(reader.page.locator('[data-current="true"]')).toBeInViewport();
});

test('a window that crashes is loaded again, and what was being typed is there', async ({ lectern }) => {
  const reader = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await reader.startNote(PASSAGE);
  await lectern.window.keyboard.type('Avant la panne.');
  await expect(lectern.window.getByText('draft stored')).toBeVisible();
  const address = await lectern.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
    await new Promise<void>((resolve) => {
      contents?.once('did-finish-load', () => resolve());
      contents?.forcefullyCrashRenderer();
    });
    return contents?.getURL();
  }, undefined);
  expect(address).toMatch(/^app:\/\/lectern\//);
  // The crash took the test's own hold of the page with it; a new start has another.
  await lectern.restart([]);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await expect(new ReaderScreen(lectern.window).notes).toContainText('Avant la panne.');
});
