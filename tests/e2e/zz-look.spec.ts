import { test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';
test.use({ launchArgs: [SAMPLE_FILE], appLocale: 'fr' });
test('look', async ({ lectern }) => {
  const { window } = lectern;
  await window.getByRole('article').first().dblclick();
  await window.getByRole('button', { name: 'Apparence' }).click();
  await window.waitForTimeout(400);
  await window.screenshot({ path: '/tmp/look-1.png' });
  for (const theme of ['Sépia', 'Noir', 'Contraste élevé']) {
    await window.getByRole('radio', { name: theme }).check({ force: true });
    await window.getByText('Texte justifié').click();
    await window.waitForTimeout(300);
    await window.screenshot({ path: `/tmp/look-${theme[0]}.png` });
  }
});
