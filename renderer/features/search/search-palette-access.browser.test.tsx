import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { rendered, TestPalette } from './test-palette.tsx';
import { foundArticle, foundResult, textHit } from './test-results.ts';

const NOTE = textHit('b2', 'à vérifier', { place: 'note', annotationId: 'n1' });
const KOURSK = foundArticle(
  'koursk',
  [textHit('b9', 'une tactique nord-coréenne largement utilisée'), NOTE],
  {
    title: { text: 'Koursk', marks: [{ start: 0, end: 6 }] },
    hitCount: 7,
  },
);
const LACKING = foundArticle('bydgoszcz', [], { missingWords: ['koursk'] });

let palette: TestPalette;

afterEach(async () => {
  delete document.documentElement.dataset.theme;
  await palette.close();
});

/** What axe objects to in what is shown: WCAG 2 A and AA, and its best practices. */
async function objections(): Promise<readonly string[]> {
  // Colours that are fading in have less contrast than they will have.
  await vi.waitUntil(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const { violations } = await axe.run(document.body, {
    // The page around the palette is the test's.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

for (const theme of ['light', 'dark']) {
  test.describe(`in ${theme}`, () => {
    beforeEach(async () => {
      document.documentElement.dataset.theme = theme;
      palette = await TestPalette.create('palette-access-test');
    });

    test('axe objects to nothing in results with notices, nor while one is kept', async () => {
      palette.status = { articleCount: 3, pendingCount: 2 };
      palette.show('koursc is:unraed "corée"');
      const corrections = [{ typed: 'koursc', used: 'koursk' }];
      const lacks = { corrections, completeCount: 1, droppedWords: ['xyz'] };
      await palette.answer(foundResult('koursc is:unraed "corée"', [KOURSK, LACKING], lacks));
      expect(await objections()).toEqual([]);
      await userEvent.keyboard('{Control>}s{/Control}');
      await expect.element(page.getByText('Kept in the sidebar')).toBeVisible();
      expect(await objections()).toEqual([]);
    });

    test('axe objects to nothing where nothing was found, or the search failed', async () => {
      const near = [{ without: 'before:2020', query: 'xyzzy corée', articleCount: 12 }];
      palette.show('xyzzy corée before:2020');
      await palette.answer(foundResult('xyzzy corée before:2020', [], { near }));
      expect(await objections()).toEqual([]);
      await userEvent.fill(page.getByRole('combobox'), 'xyzzy');
      const { reject } = await palette.search('xyzzy');
      await rendered(() => reject(new Error('The worker crashed')));
      await expect.element(page.getByRole('alert')).toBeVisible();
      expect(await objections()).toEqual([]);
    });

    test('axe objects to nothing before anything is typed, nor in the help', async () => {
      await palette.searches.addRecent('otan in:notes');
      await palette.searches.add('manoeuvres', 'Autumn');
      palette.show();
      await expect.element(page.getByRole('option', { name: /Autumn/ })).toBeVisible();
      expect(await objections()).toEqual([]);
      await userEvent.keyboard('?');
      await expect.element(page.getByRole('heading', { name: 'How to ask' })).toBeVisible();
      expect(await objections()).toEqual([]);
    });
  });
}

test('at 200 % zoom nothing is cut off sideways', async () => {
  await page.viewport(640, 400);
  palette = await TestPalette.create('palette-access-test');
  palette.show('koursk');
  const long = textHit('b3', `${'anticonstitutionnellement'.repeat(9)} nord-coréenne`, {
    reasons: [{ kind: 'form', typed: 'nord', found: 'anticonstitutionnellement'.repeat(4) }],
  });
  await palette.answer(foundResult('koursk', [foundArticle('long'.repeat(60), [long]), KOURSK]));
  const dialog = page.getByRole('dialog').element();
  const wide = [
    ...dialog.querySelectorAll('[role=option], [role=group], [role=listbox], header, footer'),
  ].filter((element) => element.scrollWidth > element.clientWidth + 1);
  expect(wide.map(({ outerHTML }) => outerHTML)).toEqual([]);
  const box = dialog.getBoundingClientRect();
  expect([box.left >= 0, box.right <= 640, box.bottom <= 400]).toEqual([true, true, true]);
  await page.viewport(1440, 900);
});
