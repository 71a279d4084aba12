import { ageAnnotations } from './age-annotations.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test } from './lectern-test.ts';
import { SAMPLE_FILE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE] });

for (const [locale, scheme] of [
  ['en-US', 'dark'],
  ['fr', 'light'],
] as const) {
  test.describe(`in ${locale} and ${scheme}`, () => {
    test.use({ appLocale: locale, colorScheme: scheme });

    test('axe objects to nothing in notebook, export and review', async ({ lectern }) => {
      const { window } = lectern;
      await window.getByRole('article').first().waitFor();
      await window.keyboard.press('ControlOrMeta+7');
      await window.getByRole('searchbox').waitFor();
      await expectAccessible(window, 'the empty notebook');

      await window.keyboard.press('ControlOrMeta+1');
      await window.getByRole('article').first().dblclick();
      await window.locator('[data-block-id]').first().waitFor();
      for (const key of ['j', 'j', 'h', 'n']) await window.keyboard.press(key);
      await window.getByRole('textbox').waitFor();
      await window.keyboard.type('Une **note**');
      await window.keyboard.press('Escape');
      await window.getByRole('article').locator('aside strong').waitFor();
      await ageAnnotations(window, 2);
      await window.keyboard.press('ControlOrMeta+7');
      await window.reload();
      await window.locator('[data-annotation-id]').first().waitFor();
      await expectAccessible(window, 'the notebook');
      for (const key of ['ArrowDown', ' ', 't']) await window.keyboard.press(key);
      await window.getByRole('combobox').waitFor();
      await expectAccessible(window, 'a selection, with tags being edited');
      await window.keyboard.press('Escape');
      await window.keyboard.press('ControlOrMeta+Shift+e');
      await window.getByRole('radio').first().waitFor();
      await expectAccessible(window, 'the export');
      await window.keyboard.press('Escape');
      await expect(window.getByRole('radio')).toHaveCount(0);

      await window.keyboard.press('ControlOrMeta+8');
      await window.getByRole('main').getByRole('article').waitFor();
      await expectAccessible(window, 'a card of the review');
    });
  });
}
