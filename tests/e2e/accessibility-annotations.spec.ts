import { writeFile } from 'node:fs/promises';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test } from './lectern-test.ts';

const LOOKS = [
  { locale: 'en-US', scheme: 'light', theme: 'sepia' },
  { locale: 'fr', scheme: 'dark', theme: 'black' },
  { locale: 'fr', scheme: 'light', theme: 'contrast' },
] as const;

const TEXT = [
  'Le journal du fleuve.',
  'La Loire monte encore, et on attend la nuit.',
  'Rien ne bouge sur la rive.',
];
const CHANGED = [
  'Le journal du fleuve.',
  'On a fini par dormir.',
  'Rien ne bouge sur l’autre rive, ce soir.',
];

for (const { locale, scheme, theme } of LOOKS) {
  test.describe(`in ${locale}, ${scheme} and ${theme}`, () => {
    test.use({ appLocale: locale, colorScheme: scheme });

    test('axe objects to nothing about annotations, versions and repair', async ({ lectern }, testInfo) => {
      const { window } = lectern;
      const { keyboard } = window;
      // Messages are dialogs, too.
      const modal = window.locator('[role="dialog"][data-size]');
      const file = testInfo.outputPath('journal.txt');
      await writeFile(file, TEXT.join('\n\n'));
      await window.getByRole('heading', { level: 1 }).waitFor();
      await lectern.dropFiles([file]);
      await window.getByRole('article').dblclick();
      await window.locator('[data-block-id]').first().waitFor();
      await keyboard.press('v');
      await window.locator(`[value="${theme}"]`).focus();
      await keyboard.press(' ');
      await expect(window.locator('html')).toHaveAttribute('data-theme', theme);
      await expectAccessible(window, 'the appearance of the text');
      await keyboard.press('Escape');
      for (const key of ['j', 'j', 'h', 'n']) await keyboard.press(key);
      await window.locator('[data-rich]').waitFor();
      await keyboard.type('- [ ] vérifier');
      await keyboard.press('Escape');
      await window.locator('[data-note-id]').waitFor();
      await keyboard.press('j');
      await keyboard.press('u');
      await keyboard.press('Shift+O');
      await modal.getByRole('listitem').nth(2).waitFor();
      await expectAccessible(window, 'the list of annotations');
      await keyboard.press('Escape');
      await modal.waitFor({ state: 'detached' });

      await writeFile(file, CHANGED.join('\n\n'));
      await lectern.dropFiles([file]);
      await keyboard.press('ControlOrMeta+9');
      const report = window.getByRole('main').getByRole('button', { name: /new version|nouvelle version/ });
      await report.first().click();
      const line = window.getByRole('main').getByRole('list').getByRole('listitem').last();
      await line.getByRole('button', { name: /^Compar/ }).click();
      await modal.locator('ins').first().waitFor();
      await expectAccessible(window, 'two versions of an article');
      await modal.getByRole('button').last().click();
      await line.getByRole('button').last().click();
      await window.getByRole('button', { name: /sure|sûr/ }).click();
      await window.locator('blockquote[data-color]').waitFor();
      await expectAccessible(window, 'an annotation to be checked');
      await keyboard.press('Escape');

      await window.setViewportSize({ width: 720, height: 700 });
      await window.locator('[data-reader-text]').focus();
      await keyboard.press('j');
      await keyboard.press('n');
      await window.locator('[data-note-written]').waitFor();
      await expectAccessible(window, 'a note in its sheet');
    });
  });
}
