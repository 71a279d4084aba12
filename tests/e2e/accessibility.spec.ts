import { join } from 'node:path';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, test } from './lectern-test.ts';
import { FIXTURES, MARKDOWN_FILE, SAMPLE_FILE } from './sample.ts';

const BROKEN_FILE = join(FIXTURES, 'articles/empty-file/source.txt');

/** Names of what each screen is asked for by, in the languages of the interface. */
const LANGUAGES = [
  { locale: 'en-US', scheme: 'light', details: 'Details', find: 'marée' },
  { locale: 'fr', scheme: 'dark', details: 'Détails', find: 'manoeuvres' },
] as const;

for (const { locale, scheme, details, find } of LANGUAGES) {
  test.describe(`in ${locale} and ${scheme}`, () => {
    test.use({ appLocale: locale, colorScheme: scheme });

    test('no screen has what axe objects to', async ({ lectern }) => {
      const { window } = lectern;
      await window.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(window, 'the empty library');

      await lectern.dropFiles([SAMPLE_FILE, MARKDOWN_FILE, BROKEN_FILE]);
      await window.getByRole('article').nth(1).waitFor();
      await window.getByRole('button', { name: details, includeHidden: true }).waitFor();
      await expectAccessible(window, 'the library with a message');
      await window.getByRole('button', { name: details, includeHidden: true }).click();
      await window.getByRole('dialog').getByRole('listitem').nth(2).waitFor();
      await expectAccessible(window, 'the import report');
      await window.keyboard.press('Escape');

      await window.keyboard.press('Control+k');
      await window.getByRole('combobox').pressSequentially(find);
      await window.getByRole('listbox').getByRole('option').first().waitFor();
      await expectAccessible(window, 'search results');
      await window.getByRole('combobox').fill('xyzzy');
      await window.getByRole('listbox').waitFor({ state: 'detached' });
      await expectAccessible(window, 'a search that finds nothing');
      await window.keyboard.press('Escape');

      await window.getByRole('article').filter({ hasText: 'Bretagne' }).dblclick();
      await window.getByRole('table').waitFor();
      await window.keyboard.press('j');
      await window.keyboard.press('h');
      await window.keyboard.press('n');
      await window.keyboard.type('**Une** note');
      await expectAccessible(window, 'a note being written');
      await window.keyboard.press('Escape');
      await window.getByRole('article').locator('aside strong').waitFor();
      await expectAccessible(window, 'an article with a highlight and a note');
    });
  });
}

/** No violation of WCAG 2 A and AA or of axe's best practices, in what can be seen now. */
async function expectAccessible(window: Page, screen: string): Promise<void> {
  // Colours that are fading in have less contrast than they will have.
  await window.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  await window.evaluate(axe.source);
  const found = await window.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`),
    );
  });
  expect(found, screen).toEqual([]);
}
