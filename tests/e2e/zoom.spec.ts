import type { Page } from '@playwright/test';
import { expect, test } from './lectern-test.ts';
import { MARKDOWN_FILE, SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE, MARKDOWN_FILE], appLocale: 'fr' });

/** What a window of 1440 by 900 has to show at a zoom of 200 % (WCAG 2.2, 1.4.4 and 1.4.10). */
const AT_200_PERCENT = { width: 720, height: 450 };

const SCREENS = ['1', '7', '8', '9', ','];

test('at a zoom of 200 % nothing lies beyond the side of the window', async ({ lectern }) => {
  const { window } = lectern;
  await window.getByRole('grid').getByRole('article').nth(1).waitFor();
  await window.setViewportSize(AT_200_PERCENT);
  for (const key of SCREENS) {
    await window.keyboard.press(`ControlOrMeta+${key}`);
    await window.getByRole('main').waitFor();
    expect(await beyond(window), `screen ${key}`).toEqual([]);
  }
  await window.keyboard.press('ControlOrMeta+1');
  await window.getByRole('article').filter({ hasText: SAMPLE_TITLE }).click();
  const title = window.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(SAMPLE_TITLE);
  await window.locator('[data-reader-text]').focus();
  for (const key of ['j', 'h', 'n']) await window.keyboard.press(key);
  await window.locator('[data-note-written]').waitFor();
  expect(await beyond(window), 'a note').toEqual([]);
  await window.keyboard.press('Escape');
  const dialog = window.locator('[role="dialog"][data-size]');
  const overlays = {
    o: window.getByRole('complementary', { name: 'Plan' }),
    v: window.locator('[value="sepia"]'),
    'Shift+O': dialog,
    '?': dialog,
    'ControlOrMeta+e': dialog,
    'ControlOrMeta+Shift+p': window.getByRole('combobox'),
    'ControlOrMeta+k': window.getByRole('combobox'),
  };
  for (const [key, overlay] of Object.entries(overlays)) {
    await window.locator('[data-reader-text]').focus();
    await window.keyboard.press(key);
    await overlay.waitFor();
    expect(await beyond(window), key).toEqual([]);
    await window.keyboard.press('Escape');
    await expect(overlay).toHaveCount(0);
  }
  await expect(title).toHaveText(SAMPLE_TITLE);
});

/** Controls and texts of which a part lies outside the window, sideways, where nothing scrolls to it. */
function beyond(window: Page): Promise<readonly string[]> {
  return window.evaluate(() => {
    const scrolls = (element: Element | null): boolean => {
      for (let at = element; at !== null; at = at.parentElement) {
        const { overflowX, position } = getComputedStyle(at);
        if (overflowX === 'auto' || overflowX === 'scroll') return at.scrollWidth > at.clientWidth;
        if (position === 'fixed') return false;
      }
      return false;
    };
    const seen = [...document.querySelectorAll('button, a, input, h1, h2, h3, p, li')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      const isOut = left < -1 || right > innerWidth + 1;
      return width > 1 && height > 1 && isOut && element.checkVisibility() && !scrolls(element.parentElement);
    });
    const page = document.documentElement;
    return [
      ...seen.map((element) => element.outerHTML.slice(0, 200)),
      ...(page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} wide`] : []),
    ];
  });
}
