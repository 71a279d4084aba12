import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './lectern-test.ts';
import { ImportsScreen } from './pages/imports-screen.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

const PARAGRAPH = 'Cette alliance a provoqué';

test.describe('with the sample', () => {
  test.use({ launchArgs: [SAMPLE_FILE] });

  test('two windows on one article stay in step, and a note written in both keeps both', async ({
    lectern,
  }) => {
    const first = lectern.window;
    await new LibraryScreen(first).open(SAMPLE_TITLE);
    const left = new ReaderScreen(first);
    await left.title.waitFor();
    const second = await lectern.openWindow(() => first.keyboard.press('ControlOrMeta+n'));
    const right = new ReaderScreen(second);
    await expect(right.title).toHaveText(SAMPLE_TITLE);

    await right.highlight('Bydgoszcz', 'sky');
    await expect.poll(() => left.painted('sky')).toEqual(['Bydgoszcz']);
    await right.startNote(PARAGRAPH);
    await second.keyboard.type('À vérifier');
    await second.keyboard.press('Escape');
    await expect(left.notes).toHaveText(/À vérifier/);

    // Both write on, neither knows of the other.
    for (const [window, reader] of [[first, left] as const, [second, right] as const]) {
      await reader.notes.hover();
      await reader.notes.getByRole('button', { name: 'Edit note' }).click();
      await expect(window.locator('.cm-content')).toBeFocused();
    }
    await first.keyboard.press('ControlOrMeta+Home');
    await first.keyboard.type('Important. ');
    await second.keyboard.press('ControlOrMeta+End');
    await second.keyboard.type(' demain');
    await first.keyboard.press('Escape');
    await second.keyboard.press('Escape');
    for (const reader of [left, right])
      await expect(reader.notes).toHaveText(/Important\. À vérifier demain/);

    // What one did is undone in it, and gone in the other.
    await second.keyboard.press('ControlOrMeta+z');
    await second.keyboard.press('ControlOrMeta+z');
    await second.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => left.painted('sky')).toEqual([]);
    expect(await lectern.pageErrors()).toEqual([]);
  });

  test('an article opens in a window of its own, and each window is closed by itself', async ({
    lectern,
  }) => {
    const library = new LibraryScreen(lectern.window);
    await library.card(SAMPLE_TITLE).waitFor();
    const second = await lectern.openWindow(() => library.choose(SAMPLE_TITLE, 'Open in a new window'));
    const reader = new ReaderScreen(second);
    await expect(reader.title).toHaveText(SAMPLE_TITLE);
    await expect(library.card(SAMPLE_TITLE)).toBeVisible();
    // The menu speaks for the window with the keys.
    await lectern.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('toggleFavourite')?.click(),
      undefined,
    );
    await expect(second.getByRole('button', { name: 'Favourite' })).toHaveAttribute('aria-pressed', 'true');
    await lectern.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('settings')?.click(),
      undefined,
    );
    await expect(second.getByRole('heading', { name: 'Settings' })).toBeVisible();
    await expect(library.card(SAMPLE_TITLE)).toBeVisible();
    await second.keyboard.press('Escape');
    await expect(reader.title).toHaveText(SAMPLE_TITLE);
    await reader.startNote(PARAGRAPH);
    await second.keyboard.type('Écrit ici');
    await lectern.closeFirstWindow();
    await second.keyboard.type(', et encore');
    await second.keyboard.press('Escape');
    await expect(reader.notes).toHaveText(/Écrit ici, et encore/);
    await lectern.restart();
    await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
    await expect(new ReaderScreen(lectern.window).notes).toHaveText(/Écrit ici, et encore/);
  });

  test('a window that cannot be opened is told of', async ({ lectern }) => {
    await lectern.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('window.open');
      ipcMain.handle('window.open', () => ({
        ok: false,
        error: { code: 'unexpected', detail: 'no memory' },
      }));
    }, undefined);
    await new LibraryScreen(lectern.window).choose(SAMPLE_TITLE, 'Open in a new window');
    await expect(lectern.window.getByText('No window could be opened.').first()).toBeVisible();
  });

  test('a library that two windows show is not replaced by a backup', async ({ lectern }) => {
    const { window } = lectern;
    await new LibraryScreen(window).card(SAMPLE_TITLE).waitFor();
    await window.getByRole('link', { name: 'Settings' }).click();
    await window.getByRole('button', { name: 'Backups' }).click();
    await window.getByRole('button', { name: 'Back up now' }).click();
    await expect(window.getByText('Backed up and verified')).toBeVisible();
    await lectern.openWindow(() => window.keyboard.press('ControlOrMeta+n'));
    await window
      .getByRole('button', { name: /^Restore the backup of/ })
      .first()
      .click();
    await window.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
    await expect(window.getByText(/Close the other windows of Lectern/).first()).toBeVisible();
  });
});

test('an import shows in every window, is steered from each, and goes on when its own window closes', async ({
  lectern,
}, testInfo) => {
  const folder = join(testInfo.outputPath(), 'lot');
  await mkdir(folder);
  const text = (at: number) => `Carnet, page ${at}.\n\n${'La Loire monte encore. '.repeat(200)}\n`;
  const names = Array.from({ length: 300 }, (_, at) => `${at}.txt`);
  await Promise.all(names.map((name, at) => writeFile(join(folder, name), text(at))));
  const first = lectern.window;
  await expect(new LibraryScreen(first).empty).toBeVisible();
  const second = await lectern.openWindow(() => first.keyboard.press('ControlOrMeta+n'));
  const [here, there] = [new ImportsScreen(first), new ImportsScreen(second)];
  await lectern.dropFiles([folder]);
  await expect.poll(() => there.doneCount(), { timeout: 60_000 }).toBeGreaterThan(10);
  await there.press('Pause importing');
  await expect(first.getByRole('button', { name: 'Go on importing' }).first()).toBeVisible();
  expect(await here.doneCount()).toBeLessThan(300);
  await there.press('Stop importing');
  await expect(first.getByText(/left out/).first()).toBeVisible();
  await there.open();
  await there.openReport(/lot/);
  await there.press(/^Import the \d+ left out$/);
  await expect.poll(() => here.doneCount(), { timeout: 60_000 }).toBeGreaterThan(20);
  await lectern.closeFirstWindow();
  await expect(second.getByText('300 imported').first()).toBeVisible({ timeout: 60_000 });
  await expect(second.getByRole('link', { name: 'Library' })).toContainText('300');
  expect(await lectern.pageErrors()).toEqual([]);
});
