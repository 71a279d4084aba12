import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { MARKDOWN_FILE, SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE, MARKDOWN_FILE] });

const VOYAGE = "Carnet d'un voyage en Bretagne";
const PARAGRAPH = 'Cette alliance a provoqué';

async function openSample(window: ConstructorParameters<typeof ReaderScreen>[0]): Promise<ReaderScreen> {
  const reader = new ReaderScreen(window);
  await new LibraryScreen(window).open(SAMPLE_TITLE);
  await reader.title.waitFor();
  return reader;
}

test('a note is laid out while it is written, and its tasks are ticked where it is read', async ({
  lectern,
}) => {
  const { window } = lectern;
  const reader = await openSample(window);
  await reader.startNote(PARAGRAPH);
  await window.keyboard.type('À **vérifier** :\n\n- [ ] les chiffres');
  const editor = window.locator('[data-note-written]');
  await expect(editor.getByRole('checkbox')).not.toBeChecked();
  await window.keyboard.press('Escape');
  const box = reader.notes.getByRole('checkbox', { name: 'Done: les chiffres' });
  await expect(reader.notes.locator('strong')).toHaveText('vérifier');
  await box.click();
  await expect(box).toBeChecked();
  // The editor opens with a task in it, and turns it over too.
  await reader.notes.hover();
  await reader.notes.getByRole('button', { name: 'Edit note' }).click();
  const task = editor.getByRole('checkbox', { name: 'les chiffres' });
  await expect(task).toBeChecked();
  await task.click();
  await expect(task).not.toBeChecked();
  await window.keyboard.press('Escape');
  await expect(box).not.toBeChecked();
  await box.click();
  await expect(box).toBeChecked();
  await lectern.restart([]);
  const reopened = await openSample(lectern.window);
  await expect(reopened.notes.getByRole('checkbox', { name: 'Done: les chiffres' })).toBeChecked();
});

test('[[ offers articles, the link leads there, and there stands where it came from', async ({ lectern }) => {
  const { window } = lectern;
  const reader = await openSample(window);
  await reader.startNote(PARAGRAPH);
  await window.keyboard.type('Voir [[voyage');
  const offers = window.locator('.lectern-choices [role="option"]');
  await expect(offers).toHaveText([new RegExp(VOYAGE)]);
  // In the interface's face, not the editor's own.
  await expect(offers).toHaveCSS('font-family', /Inter/);
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await reader.notes.getByRole('link', { name: VOYAGE }).click();
  await expect(reader.title).toHaveText(VOYAGE);
  await window.getByRole('note', { name: 'Linked from' }).getByRole('button').click();
  await expect(reader.title).toHaveText(SAMPLE_TITLE);
  await expect(reader.notes).toHaveText(new RegExp(VOYAGE));
});

test('a note on the whole article stands under its title, with its tag', async ({ lectern }) => {
  const { window } = lectern;
  const reader = await openSample(window);
  await window.keyboard.press('Shift+M');
  await reader.noteField.waitFor();
  await window.keyboard.type('Plus tard');
  await window.locator('[data-note-written]').getByRole('combobox').fill('à relire');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(reader.notes.getByRole('list', { name: 'Tags' })).toHaveText('à relire');
  const [note, first] = await Promise.all([
    reader.notes.boundingBox(),
    reader.page.locator('p[data-block-id]').first().boundingBox(),
  ]);
  expect(note?.y).toBeLessThan(first?.y ?? 0);
});

test('a narrow window shows notes in a sheet, whole, and leaves the page where it is', async ({
  lectern,
}) => {
  const { window } = lectern;
  await window.setViewportSize({ width: 720, height: 700 });
  const reader = await openSample(window);
  await reader.startNote(PARAGRAPH);
  await window.keyboard.type('Une note\n\nen deux paragraphes');
  const sheet = window.getByRole('region', { name: 'Notes on the paragraph' });
  const editor = sheet.locator('[data-note-written]');
  await expect(editor).toHaveText(/en deux paragraphes/);
  await expect.poll(async () => isInside(await editor.boundingBox(), await sheet.boundingBox())).toBe(true);
  await expect(
    window.getByRole('region', { name: 'Article' }).getByRole('button', { name: 'Outline' }),
  ).toBeInViewport({
    ratio: 1,
  });
  await window.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await window.getByRole('button', { name: 'Show the note on this paragraph' }).click();
  await expect(sheet.getByRole('note', { name: 'Note' })).toHaveText(/en deux paragraphes/);
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toHaveCount(0);
});

interface Box {
  readonly y: number;
  readonly height: number;
}

function isInside(inner: Box | null, outer: Box | null): boolean {
  if (inner === null || outer === null) return false;
  return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
}
