import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';

const TITLE = 'A long way';
const folder = mkdtempSync(join(tmpdir(), 'lectern-long-'));
const file = join(folder, 'long.md');

/** Sections of paragraphs that are longer than the window is high. */
const sections = Array.from({ length: 8 }, (_, section) => {
  const sentences = Array.from(
    { length: 90 },
    (_s, at) => `Sentence ${section + 1}.${at + 1} tells how it goes on.`,
  );
  return `## Part ${section + 1}\n\n${sentences.join(' ')}\n\n### Detail ${section + 1}\n\nA short one.`;
});
writeFileSync(file, `# ${TITLE}\n\n${sections.join('\n\n')}\n`);

test.use({ launchArgs: [file] });

/** The sentence in the first whole line of the window's text. */
function firstSentence(window: Page): Promise<string> {
  return window.locator('[data-reader-text]').evaluate((scroller) => {
    const { left, top } = scroller.querySelector('article')?.getBoundingClientRect() ?? new DOMRect();
    const edge = scroller.getBoundingClientRect().top;
    const blocks = [...scroller.querySelectorAll<HTMLElement>('p[data-block-id]')];
    const block = blocks.find((one) => one.getBoundingClientRect().bottom > edge + 40);
    const box = block?.getBoundingClientRect() ?? new DOMRect(left, top);
    const caret = document.caretPositionFromPoint(box.left + 4, Math.max(edge, box.top) + 24);
    const text = caret?.offsetNode.textContent ?? '';
    const offset = caret?.offset ?? 0;
    return /Sentence [\d.]+/.exec(text.slice(offset))?.[0] ?? '';
  });
}

function numberOf(sentence: string): number {
  const [part = 0, at = 0] = (/[\d.]+/.exec(sentence)?.[0] ?? '').split('.').map(Number);
  return part * 100 + at;
}

async function scrollTo(window: Page, words: string): Promise<void> {
  await window.locator('[data-reader-text]').evaluate((scroller, wanted) => {
    const walker = document.createTreeWalker(scroller, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = (node as Text).data.indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      scroller.scrollTop += range.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 8;
    }
  }, words);
}

async function openLong(window: Page): Promise<void> {
  await new LibraryScreen(window).open(TITLE);
  // The same article may have shown beside the list before.
  await expect(
    window.getByRole('button', { name: 'Back to the library' }).or(focused(window)),
  ).toBeAttached();
}

function focused(window: Page) {
  return window.locator(':root[data-focus-mode]');
}

function sidebarOf(window: Page) {
  return window.getByRole('navigation', { name: 'Library sections' });
}

test('a place within a long paragraph is there after a restart, in a smaller window and in larger type', async ({
  lectern,
}) => {
  await openLong(lectern.window);
  await scrollTo(lectern.window, 'Sentence 4.60 tells');
  await expect(lectern.window.getByText(/^50\s?% ·/)).toBeVisible();
  const left = numberOf(await firstSentence(lectern.window));
  expect(Math.abs(left - 460)).toBeLessThan(5);
  await lectern.window.keyboard.press('Escape');

  await lectern.restart();
  await openLong(lectern.window);
  await expect
    .poll(async () => Math.abs(numberOf(await firstSentence(lectern.window)) - left))
    .toBeLessThan(4);

  await lectern.window.setViewportSize({ width: 800, height: 600 });
  await expect
    .poll(async () => Math.abs(numberOf(await firstSentence(lectern.window)) - left))
    .toBeLessThan(4);
  await lectern.window.setViewportSize({ width: 1440, height: 900 });
  await expect
    .poll(async () => Math.abs(numberOf(await firstSentence(lectern.window)) - left))
    .toBeLessThan(4);
  for (let step = 0; step < 4; step += 1) await lectern.window.keyboard.press('+');
  await expect
    .poll(async () => Math.abs(numberOf(await firstSentence(lectern.window)) - left))
    .toBeLessThan(4);
});

test('a window that is closed as soon as the text has moved opens there again', async ({ lectern }) => {
  await openLong(lectern.window);
  const share = lectern.window.locator('[data-reader] > header');
  await expect(share).toContainText(/\b0\s?%/);
  await scrollTo(lectern.window, 'Sentence 4.60 tells');
  await expect(share).toContainText(/\b50\s?%/);
  const left = numberOf(await firstSentence(lectern.window));
  await lectern.restart();
  await openLong(lectern.window);
  await expect
    .poll(async () => Math.abs(numberOf(await firstSentence(lectern.window)) - left))
    .toBeLessThan(4);
});

test('the outline leads to a section, follows the reading, and Escape leaves it', async ({ lectern }) => {
  await openLong(lectern.window);
  await lectern.window.keyboard.press('o');
  const outline = lectern.window.getByRole('complementary', { name: 'Outline' });
  const filter = outline.getByRole('combobox');
  await expect(outline.getByRole('option')).toHaveCount(16);
  await filter.fill('detail 6');
  await expect(outline.getByRole('option')).toHaveCount(1);
  await lectern.window.keyboard.press('Enter');
  await expect(lectern.window.getByRole('heading', { name: 'Detail 6' })).toBeInViewport();
  await filter.fill('');
  await expect(outline.locator('[aria-current]')).toHaveText('Detail 6');
  await scrollTo(lectern.window, 'Sentence 2.40 tells');
  await expect(outline.locator('[aria-current]')).toHaveText('Part 2');
  await filter.fill('zzz');
  await expect(outline.getByText('Nothing in the outline has “zzz”.')).toBeVisible();
  await filter.focus();
  await lectern.window.keyboard.press('Escape');
  await expect(outline).toBeHidden();
  await expect(lectern.window.getByRole('heading', { name: 'Detail 6' })).not.toBeInViewport();
  await lectern.window.keyboard.press('Alt+ArrowLeft');
  await expect(lectern.window.getByText('% ·').first()).toHaveText(/^0/);
});

test('focus mode leaves the text alone, follows the paragraph, and Escape ends it', async ({ lectern }) => {
  await openLong(lectern.window);
  await lectern.window.keyboard.press('f');
  await expect(sidebarOf(lectern.window)).toBeHidden();
  await expect(lectern.window.getByRole('button', { name: 'Favourite' })).toBeHidden();
  for (let step = 0; step < 4; step += 1) await lectern.window.keyboard.press('j');
  const spot = lectern.window.locator('[data-spot]');
  await expect(spot).toHaveCount(1);
  await expect(spot).toHaveAttribute('data-current', 'true');
  await scrollTo(lectern.window, 'Sentence 5.50 tells');
  await expect(spot).toContainText('Sentence 5.50 tells');
  await expect(spot).toBeInViewport();
  await expect(spot).not.toHaveAttribute('data-current', 'true');

  await lectern.restart();
  await openLong(lectern.window);
  await expect(sidebarOf(lectern.window)).toBeHidden();
  await lectern.window.keyboard.press('Escape');
  await expect(sidebarOf(lectern.window)).toBeVisible();
  await expect(lectern.window.getByRole('button', { name: 'Favourite' })).toBeVisible();
});

test('the share read counts words, and the end is all of them', async ({ lectern }) => {
  await openLong(lectern.window);
  const progress = lectern.window.getByText(/% ·/).first();
  await expect(progress).toHaveText(/^0\s?% · \d+\smin left$/);
  await lectern.window.keyboard.press('End');
  await expect(progress).toHaveText(/^100\s?% · read$/);
});
