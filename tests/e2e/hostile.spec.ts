import { writeFile } from 'node:fs/promises';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';

// The policy says on the console what it has refused.
test.use({ expectedErrors: [/Content Security Policy/] });

const HOSTILE_PAGE = `<!doctype html><html lang="fr"><head><title>Une page hostile</title>
<meta http-equiv="refresh" content="0; url=https://example.org/refresh">
<link rel="stylesheet" href="https://example.org/style.css">
<script>document.title = 'ran'; fetch('https://example.org/script')</script></head><body><article>
<h1>Une page hostile</h1>
<p onclick="fetch('https://example.org/click')">Un premier paragraphe assez long pour être lu, avec une
<a href="javascript:fetch('https://example.org/js')">adresse qui s’exécute</a> et une
<a href="https://example.org/lien">adresse ordinaire</a>.</p>
<p><img src="https://example.org/image.png" alt="Carte du front" onerror="fetch('https://example.org/error')"></p>
<iframe src="https://example.org/frame"></iframe>
<p>Un second paragraphe assez long lui aussi pour rester dans l’article quand tout le reste s’en va.</p>
</article></body></html>`;

test('nothing in a document runs, loads or leaves; its links open only by a click', async ({
  lectern,
}, testInfo) => {
  const file = testInfo.outputPath('hostile.html');
  await writeFile(file, HOSTILE_PAGE);
  const library = new LibraryScreen(lectern.window);
  const reader = new ReaderScreen(lectern.window);
  await lectern.chooseInDialog([file]);
  await library.importByDialog();
  await library.open('Une page hostile');
  await expect(reader.page).toContainText('Carte du front');
  await expect(reader.page.locator('img, iframe, script')).toHaveCount(0);
  await reader.paragraph('Un premier paragraphe').click();
  await expect(reader.page.getByRole('link')).toHaveCount(1);
  await reader.page.getByRole('link', { name: 'adresse ordinaire' }).click();
  await expect.poll(() => lectern.openedLinks()).toEqual(['https://example.org/lien']);
  expect(await lectern.foreignRequests()).toEqual([]);
  await expect(lectern.window).toHaveTitle(/Lectern/);
});

test('the window itself can connect nowhere', async ({ lectern }) => {
  await expect(new LibraryScreen(lectern.window).empty).toBeVisible();
  const attempt = await lectern.window.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'connected',
      () => 'refused',
    ),
  );
  expect(attempt).toBe('refused');
});
