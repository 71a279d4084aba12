import type { Lectern } from './lectern.ts';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE] });

interface Item {
  readonly label: string;
  readonly accelerator: string | undefined;
  readonly isEnabled: boolean;
}

function menuItem(lectern: Lectern, id: string): Promise<Item | null> {
  return lectern.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item) return null;
    return { label: item.label, accelerator: item.accelerator ?? undefined, isEnabled: item.enabled };
  }, id);
}

function chooseFromMenu(lectern: Lectern, id: string): Promise<void> {
  return lectern.evaluate(
    ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
    id,
  );
}

test('the palette finds a command by letters of its name, in either language, and runs it', async ({
  lectern,
}) => {
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  const palette = lectern.window.getByRole('dialog', { name: 'All commands' });
  const options = palette.getByRole('option');
  await lectern.window.keyboard.press('ControlOrMeta+Shift+p');
  await palette.getByRole('combobox').fill('raccourcis');
  await expect(options.first()).toContainText('Keyboard shortcuts');
  await expect(options.first()).toContainText('?');
  await palette.getByRole('combobox').fill('take out of the archive');
  await expect(options.first()).toContainText('Archive, or take out');
  await lectern.window.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(lectern.window.getByRole('button', { name: 'Archive' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await lectern.window.keyboard.press('ControlOrMeta+Shift+p');
  await expect(options.first()).toContainText('Archive, or take out');
  await palette.getByRole('combobox').fill('qqqq');
  await expect(palette.getByText('No command is called “qqqq”')).toBeVisible();
});

test('a command of the palette acts on the words that were selected before', async ({ lectern }) => {
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  const reader = new ReaderScreen(lectern.window);
  await reader.select('la lutte contre les tunnels de guerre');
  await lectern.window.keyboard.press('ControlOrMeta+Shift+p');
  await lectern.window.getByRole('combobox').fill('highlight in sky');
  await lectern.window.keyboard.press('Enter');
  await expect.poll(() => reader.painted('sky')).toEqual(['la lutte contre les tunnels de guerre']);
});

test('commands that nothing would carry out are not offered', async ({ lectern }) => {
  await lectern.window.getByRole('link', { name: 'Settings' }).click();
  await lectern.window.keyboard.press('ControlOrMeta+Shift+p');
  const palette = lectern.window.getByRole('dialog', { name: 'All commands' });
  await expect(palette.getByRole('option', { name: /^Library/ })).toBeVisible();
  await expect(palette.getByRole('option', { name: 'Next paragraph' })).toHaveCount(0);
});

test('keys given to a command act, are shown everywhere, and survive a restart', async ({ lectern }) => {
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  await lectern.window.keyboard.press('ControlOrMeta+,');
  const row = lectern.window.locator('[data-command="toggleFavourite"]');
  await row.getByRole('button', { name: 'Add keys' }).click();
  await lectern.window.keyboard.press('ControlOrMeta+c');
  await expect(row).toContainText('Ctrl C copies, pastes or selects text in every program');
  await lectern.window.keyboard.press('j');
  await expect(row).toContainText('J runs “Next paragraph”.');
  await row.getByRole('button', { name: 'Use it here instead' }).click();
  await expect(row.getByRole('button', { name: 'Remove J from' })).toBeVisible();
  await row.getByRole('button', { name: 'Remove S from' }).click();
  await expect(row.getByRole('button', { name: 'Remove S from' })).toHaveCount(0);

  await lectern.restart();
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  const star = lectern.window.getByRole('button', { name: 'Favourite' });
  await lectern.window.keyboard.press('s');
  await lectern.window.keyboard.press('j');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => menuItem(lectern, 'toggleFavourite')).toMatchObject({ accelerator: 'J' });
  await lectern.window.keyboard.press('?');
  const help = lectern.window.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help.getByText('Add to favourites, or take out').locator('..')).toContainText('J');
  await help.getByRole('button', { name: 'Change keys…' }).click();

  await lectern.window.getByRole('button', { name: 'Reset all keys' }).click();
  await expect(lectern.window.locator('[data-command="nextParagraph"]')).toContainText('J');
  await lectern.window.keyboard.press('Escape');
  await expect(new ReaderScreen(lectern.window).title).toBeVisible();
});

test('Escape while keys are pressed for a command leaves its keys, and the settings, as they are', async ({
  lectern,
}) => {
  await lectern.window.getByRole('link', { name: 'Settings' }).click();
  const row = lectern.window.locator('[data-command="highlight"]');
  await row.getByRole('button', { name: 'Add keys' }).click();
  await expect(row.getByText('Press keys…')).toBeVisible();
  await lectern.window.keyboard.press('Escape');
  await expect(row.getByText('Press keys…')).toHaveCount(0);
  await expect(row.getByRole('button', { name: 'Add keys' })).toBeFocused();
});

test('the language changes at once, in the window and its menu, and stays', async ({ lectern }) => {
  await lectern.window.getByRole('link', { name: 'Settings' }).click();
  await lectern.window.getByRole('radio', { name: 'Français' }).check();
  await expect(lectern.window.getByRole('heading', { name: 'Réglages' })).toBeVisible();
  await expect(lectern.window.locator('html')).toHaveAttribute('lang', 'fr');
  await expect.poll(() => menuItem(lectern, 'import')).toMatchObject({ label: 'Importer des fichiers…' });
  await lectern.restart();
  await expect(lectern.window.getByRole('link', { name: 'Réglages' })).toBeVisible();
  await lectern.window.getByRole('link', { name: 'Réglages' }).click();
  await lectern.window.getByRole('radio', { name: 'Comme le système' }).check();
  await expect(lectern.window.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test('the menu offers what can be done now, and does it', async ({ lectern }) => {
  const library = new LibraryScreen(lectern.window);
  await lectern.window.getByRole('link', { name: 'Settings' }).click();
  await expect.poll(() => menuItem(lectern, 'nextParagraph')).toMatchObject({ isEnabled: false });
  await lectern.window.keyboard.press('Escape');
  await library.open(SAMPLE_TITLE);
  await expect
    .poll(() => menuItem(lectern, 'nextParagraph'))
    .toMatchObject({ isEnabled: true, accelerator: 'J' });
  await chooseFromMenu(lectern, 'toggleFavourite');
  const star = lectern.window.getByRole('button', { name: 'Favourite' });
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await chooseFromMenu(lectern, 'settings');
  await expect(lectern.window.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test('the licences of what ships are at hand', async ({ lectern }) => {
  await lectern.window.getByRole('link', { name: 'Settings' }).click();
  await lectern.window.getByRole('button', { name: 'Licences of what Lectern is made of…' }).click();
  const licences = lectern.window.getByRole('dialog', { name: 'Licences' });
  await licences.getByText('dexie 4').click();
  await expect(licences.locator('details[open] pre')).toContainText('Apache License');
});
