import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE], colorScheme: 'dark' });

const PASSAGE = 'Cette alliance a provoqué une réponse directe des États-Unis';

test('an article is printed alone, black on white, with its marks and its notes in the margin', async ({
  lectern,
}) => {
  const { window } = lectern;
  const reader = new ReaderScreen(window);
  await new LibraryScreen(window).open(SAMPLE_TITLE);
  await reader.highlight(PASSAGE, 'rose');
  await expect.poll(() => reader.painted('rose')).toEqual([PASSAGE]);
  await reader.startNote('intensifie également son aide');
  await window.keyboard.type('Depuis **quand** ?');
  await window.keyboard.press('Escape');
  await expect(reader.notes).toHaveCount(1);

  // What the printer gets is kept, to be looked at: it goes when the dialog is closed.
  await window.evaluate(() => {
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ removedNodes }) => [...removedNodes]))
        if (node instanceof HTMLElement && 'printArea' in node.dataset) document.body.append(node);
    }).observe(document.body, { childList: true });
  });
  const area = window.locator('[data-print-area]');
  await window.keyboard.press('ControlOrMeta+p');
  await expect(area).toHaveCount(1);
  await expect(area).toBeHidden();

  await window.emulateMedia({ media: 'print' });
  await expect(area).toBeVisible();
  await expect(window.getByRole('navigation', { includeHidden: true }).first()).toBeHidden();
  await expect(area.locator('mark')).toHaveText([PASSAGE]);
  await expect(area.locator('mark')).toHaveCSS('color', 'rgb(0, 0, 0)');
  const note = await area.locator('aside').boundingBox();
  const paragraph = await area
    .locator('p')
    .filter({ hasText: 'intensifie également son aide' })
    .boundingBox();
  expect(note?.x).toBeGreaterThan((paragraph?.x ?? 0) + (paragraph?.width ?? 0));
  expect(Math.abs((note?.y ?? 0) - (paragraph?.y ?? 0))).toBeLessThan(10);
  await expect(area.locator('aside')).toHaveText('1Depuis quand ?');
});
