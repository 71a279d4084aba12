import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { ARABIC_FILE } from './sample.ts';

test.use({ launchArgs: [ARABIC_FILE] });

const TITLE = 'مدخل إلى القراءة';
const PARAGRAPH = 'ذهب الولد إلى المدرسة';

test('an Arabic article is read, marked, noted and found from right to left, also after a restart', async ({
  lectern,
}) => {
  let { window } = lectern;
  await new LibraryScreen(window).open(TITLE);
  let reader = new ReaderScreen(window);
  await expect(reader.title).toHaveCSS('direction', 'rtl');
  await expect(reader.paragraph(PARAGRAPH)).toHaveCSS('direction', 'rtl');
  await reader.highlight('المدرسة', 'rose');
  await reader.startNote(PARAGRAPH);
  await window.keyboard.type('ملاحظة **مهمة**');
  await window.keyboard.press('Escape');
  await lectern.restart([]);

  ({ window } = lectern);
  await new LibraryScreen(window).open(TITLE);
  reader = new ReaderScreen(window);
  await expect.poll(() => reader.painted('rose')).toEqual(['المدرسة']);
  await expect(reader.notes.locator('strong')).toHaveText('مهمة');
  // Beside its paragraph, in the margin where lines end, which is the left one.
  const [note, paragraph] = await Promise.all([
    reader.notes.boundingBox(),
    reader.paragraph(PARAGRAPH).boundingBox(),
  ]);
  expect((note?.x ?? 0) + (note?.width ?? 0)).toBeLessThanOrEqual(paragraph?.x ?? 0);
  expect(Math.abs((note?.y ?? 0) - (paragraph?.y ?? Number.NaN))).toBeLessThan(8);

  await window.keyboard.press('ControlOrMeta+k');
  await window.keyboard.type('المدرسه');
  const hit = window.getByRole('dialog').getByRole('option').first();
  await expect(hit).toContainText('المدرسة');
});
