import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE] });

test('an article is starred and archived by button and by key, and each taken back', async ({ lectern }) => {
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  const star = lectern.window.getByRole('button', { name: 'Favourite' });
  const archive = lectern.window.getByRole('button', { name: 'Archive' });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await expect(lectern.window.getByText(`“${SAMPLE_TITLE}” added to your favourites`)).toBeVisible();
  await lectern.window.keyboard.press('a');
  await expect(archive).toHaveAttribute('aria-pressed', 'true');
  await lectern.window.keyboard.press('ControlOrMeta+z');
  await expect(archive).toHaveAttribute('aria-pressed', 'false');

  await lectern.restart();
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  const kept = lectern.window.getByRole('button', { name: 'Favourite' });
  await expect(kept).toHaveAttribute('aria-pressed', 'true');
  await lectern.window.keyboard.press('s');
  await expect(kept).toHaveAttribute('aria-pressed', 'false');
});
