import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { ARABIC_FILE, MARKDOWN_FILE, SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE] });

const PASSAGE = 'Cette alliance a provoqué une réponse directe des États-Unis';
const FIRST_HALF = 'Cette alliance a provoqué';
const SECOND_HALF = 'une réponse directe des États-Unis';

async function openSample(window: ConstructorParameters<typeof ReaderScreen>[0]): Promise<ReaderScreen> {
  const reader = new ReaderScreen(window);
  await new LibraryScreen(window).open(SAMPLE_TITLE);
  await reader.title.waitFor();
  return reader;
}

test('a passage is underlined, becomes a fill and back, and both kinds lie over each other', async ({
  lectern,
}) => {
  const reader = await openSample(lectern.window);
  await reader.select(FIRST_HALF);
  await reader.toolbar.waitFor();
  await lectern.window.keyboard.press('u');
  await expect.poll(() => reader.painted('honey-underline')).toEqual([FIRST_HALF]);
  await reader.highlight(PASSAGE, 'sky');
  await expect.poll(() => reader.painted('sky')).toEqual([PASSAGE]);
  expect(await reader.painted('honey-underline')).toEqual([FIRST_HALF]);

  await reader.clickOn(FIRST_HALF);
  await reader.toolbar.getByRole('button', { name: 'Underline' }).click();
  await expect.poll(() => reader.painted('honey')).toEqual([FIRST_HALF]);
  expect(await reader.painted('honey-underline')).toEqual([]);
});

test('strokes of one colour that meet become one highlight, which comes apart when it is undone', async ({
  lectern,
}) => {
  const reader = await openSample(lectern.window);
  await reader.highlight(FIRST_HALF);
  await expect.poll(() => reader.painted('honey')).toEqual([FIRST_HALF]);
  await reader.highlight(SECOND_HALF);
  await expect.poll(() => reader.painted('honey')).toEqual([PASSAGE]);
  await lectern.window.keyboard.press('Shift+O');
  const list = lectern.window.getByRole('dialog', { name: '1 annotation' });
  await expect(list.getByRole('listitem')).toHaveText([new RegExp(PASSAGE)]);
  await lectern.window.keyboard.press('Escape');
  await lectern.window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => reader.painted('honey')).toEqual([FIRST_HALF]);
});

test('words are taken out of a highlight, by the toolbar and by a key, and come back', async ({
  lectern,
}) => {
  const reader = await openSample(lectern.window);
  await reader.highlight(PASSAGE, 'sky');
  await expect.poll(() => reader.painted('sky')).toEqual([PASSAGE]);
  const [first = '', ...words] = PASSAGE.split(' ');
  const middle = words.slice(0, 2).join(' ');
  const last = words.slice(2).join(' ');
  await reader.select(middle);
  await reader.toolbar.getByRole('button', { name: 'Take out of the highlight' }).click();
  await expect.poll(() => reader.painted('sky')).toEqual([first, last]);
  await lectern.window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => reader.painted('sky')).toEqual([PASSAGE]);

  await reader.select(`${middle} ${last}`);
  await reader.toolbar.waitFor();
  await lectern.window.keyboard.press('Delete');
  await expect.poll(() => reader.painted('sky')).toEqual([first]);
  await reader.select(last);
  await reader.toolbar.waitFor();
  await expect(reader.toolbar.getByRole('button', { name: 'Take out of the highlight' })).toHaveCount(0);
});

test('Delete takes out what is selected, also before the window has told of the selection', async ({
  lectern,
}) => {
  const reader = await openSample(lectern.window);
  await reader.highlight(PASSAGE, 'sky');
  await expect.poll(() => reader.painted('sky')).toEqual([PASSAGE]);
  await reader.paragraph(PASSAGE).click();
  await reader.page.evaluate(selectAndDelete, PASSAGE.slice(FIRST_HALF.length).trim());
  await expect.poll(() => reader.painted('sky')).toEqual([FIRST_HALF]);
});

/** Runs in the page, in one turn. */
function selectAndDelete(article: Element, words: string): void {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const start = (node as Text).data.indexOf(words);
    if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
  }
  const key = { key: 'Delete', code: 'Delete', bubbles: true, cancelable: true };
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
}

test('undo and redo go on after a restart', async ({ lectern }) => {
  let reader = await openSample(lectern.window);
  await reader.highlight(PASSAGE);
  await expect.poll(() => reader.painted('honey')).toEqual([PASSAGE]);
  await reader.clickOn(PASSAGE);
  await lectern.window.keyboard.press('2');
  await expect.poll(() => reader.painted('rose')).toEqual([PASSAGE]);
  await lectern.restart([]);
  reader = await openSample(lectern.window);
  await expect.poll(() => reader.painted('rose')).toEqual([PASSAGE]);
  await lectern.window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => reader.painted('honey')).toEqual([PASSAGE]);
  await lectern.window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => reader.painted('honey')).toEqual([]);
  await lectern.window.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => reader.painted('honey')).toEqual([PASSAGE]);
});

test('a part of a paragraph is highlighted by keys alone', async ({ lectern }) => {
  const { keyboard } = lectern.window;
  const reader = await openSample(lectern.window);
  await keyboard.press('j');
  await keyboard.press('j');
  await keyboard.press('Shift+ArrowRight');
  await reader.toolbar.waitFor();
  const chosen = () => lectern.window.evaluate(() => String(getSelection()));
  await expect.poll(chosen).toBe('La');
  await keyboard.press('Shift+ArrowRight');
  await expect.poll(chosen).toBe('La Corée');
  await keyboard.press('Shift+ArrowRight');
  await expect.poll(chosen).toBe('La Corée du');
  await keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(chosen).toBe('Corée du');
  await keyboard.press('Tab');
  await expect(reader.toolbar.getByRole('button', { name: 'Highlight in honey' })).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect.poll(() => reader.painted('rose')).toEqual(['Corée du']);

  await keyboard.press('[');
  await keyboard.press(']');
  await expect(reader.toolbar).toBeVisible();
  await keyboard.press('Delete');
  await expect.poll(() => reader.painted('rose')).toEqual([]);
  await keyboard.press('ControlOrMeta+z');
  await expect.poll(() => reader.painted('rose')).toEqual(['Corée du']);
});

test('the list of annotations leads to each, and removes', async ({ lectern }) => {
  const { keyboard } = lectern.window;
  const reader = await openSample(lectern.window);
  await reader.highlight('déployé 3 000 soldats', 'sage');
  await reader.highlight(PASSAGE);
  await expect.poll(() => reader.painted('honey')).toEqual([PASSAGE]);
  await keyboard.press('Shift+O');
  const list = lectern.window.getByRole('dialog', { name: '2 annotations' });
  await expect(list.getByRole('listitem')).toHaveText([/honey.*Cette alliance/, /sage.*déployé/]);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(list).toBeHidden();
  await expect(reader.toolbar.getByRole('button', { name: 'Highlight in sage' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await keyboard.press('Shift+O');
  await keyboard.press('Delete');
  await expect(lectern.window.getByRole('dialog', { name: '1 annotation' })).toBeVisible();
  await keyboard.press('Escape');
  expect(await reader.painted('sage')).toEqual([]);
  await keyboard.press('ControlOrMeta+z');
  await expect.poll(() => reader.painted('sage')).toEqual(['déployé 3 000 soldats']);
});

test('a colour takes a name that a person gives it, everywhere', async ({ lectern }) => {
  const reader = await openSample(lectern.window);
  await reader.select(PASSAGE);
  await reader.toolbar.getByRole('button', { name: 'Names of the colours' }).click();
  const names = lectern.window.getByRole('dialog', { name: 'Names of the colours' });
  await names.getByRole('textbox', { name: 'rose' }).fill('to check');
  await lectern.window.keyboard.press('Enter');
  await lectern.window.keyboard.press('Escape');
  await reader.highlight(PASSAGE, 'to check');
  await expect.poll(() => reader.painted('rose')).toEqual([PASSAGE]);
  await lectern.window.keyboard.press('Shift+O');
  await expect(lectern.window.getByRole('listitem').filter({ hasText: 'to check' })).toBeVisible();
});

/** Runs in the window: keeps what is put on the clipboard, by type. */
function recordCopies(): void {
  const copied: Record<string, string> = {};
  Object.assign(globalThis, { copied });
  const { setData } = DataTransfer.prototype;
  DataTransfer.prototype.setData = function record(type, data) {
    copied[type] = data;
    setData.call(this, type, data);
  };
}

test('a passage is copied with where it is from', async ({ lectern }) => {
  const reader = await openSample(lectern.window);
  await reader.select(PASSAGE);
  await reader.toolbar.waitFor();
  await lectern.window.evaluate(recordCopies);
  await lectern.window.keyboard.press('c');
  await expect(lectern.window.getByText('Copied with its citation')).toBeVisible();

  const { 'text/plain': text = '', 'text/html': html = '' } = await lectern.window.evaluate(
    () => (globalThis as unknown as { copied: Record<string, string> }).copied,
  );
  expect(text.split('\n').slice(0, 2)).toEqual([`“${PASSAGE}”`, `— ${SAMPLE_TITLE}`]);
  expect(text).toMatch(/\nlectern:\/\/article\//);
  expect(html).toContain(`<blockquote><p>“${PASSAGE}”</p></blockquote>`);
  expect(html).toMatch(/<a href="lectern:\/\/article\/[^"]+">/);
});

test.describe('an article that has a bit of everything', () => {
  test.use({ launchArgs: [MARKDOWN_FILE] });

  test('cells of a table, points of a list and quotes are marked like any words', async ({ lectern }) => {
    const reader = new ReaderScreen(lectern.window);
    await new LibraryScreen(lectern.window).open('voyage en Bretagne');
    await reader.title.waitFor();
    for (const [words, color] of [
      ['18 km', 'honey'],
      ['une carte', 'rose'],
      ['dernier refuge', 'sky'],
    ] as const) {
      await reader.highlight(words, color);
      await expect.poll(() => reader.painted(color)).toEqual([words]);
    }
    await lectern.window.keyboard.press('Shift+O');
    await expect(lectern.window.getByRole('dialog', { name: '3 annotations' })).toBeVisible();
  });
});

test.describe('an Arabic article', () => {
  test.use({ launchArgs: [ARABIC_FILE] });

  test('the arrow to the left leads on', async ({ lectern }) => {
    const { keyboard } = lectern.window;
    const reader = new ReaderScreen(lectern.window);
    await new LibraryScreen(lectern.window).open('مدخل إلى القراءة');
    await reader.title.waitFor();
    await keyboard.press('j');
    await keyboard.press('Shift+ArrowLeft');
    await reader.toolbar.waitFor();
    await keyboard.press('Shift+ArrowLeft');
    await keyboard.press('4');
    await expect.poll(() => reader.painted('sage')).toEqual(['ذهب الولد']);
  });
});
