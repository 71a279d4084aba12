import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { zipOf } from '../../electron/main/test-zip.ts';
import { expect, test } from './lectern-test.ts';
import { ImportsScreen } from './pages/imports-screen.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';

const FILES = 500;
const BROKEN = 20;

test('500 files, cancelled, taken up, killed and started again, are each there once', async ({
  lectern,
}, testInfo) => {
  test.setTimeout(240_000);
  const folder = join(testInfo.outputPath(), 'lot');
  await writeMixedFiles(folder);
  let imports = new ImportsScreen(lectern.window);
  await expect(new LibraryScreen(lectern.window).empty).toBeVisible();
  await lectern.dropFiles([folder]);
  await expect.poll(() => imports.doneCount(), { timeout: 60_000 }).toBeGreaterThan(60);
  await imports.press('Stop importing');
  await expect(lectern.window.getByText(/left out/).first()).toBeVisible();

  await imports.open();
  await imports.openReport(/lot/);
  await imports.press(/^Import the \d+ left out$/);
  await expect.poll(() => imports.doneCount(), { timeout: 60_000 }).toBeGreaterThan(200);
  await lectern.kill();

  await lectern.launch();
  imports = new ImportsScreen(lectern.window);
  await expect(lectern.window.getByText('480 imported, 20 failed').first()).toBeVisible({ timeout: 120_000 });
  await imports.open();
  await imports.openReport(/lot/);
  await imports.press('20 failed');
  await expect(imports.lines.first()).toContainText(/Not imported/);
  expect(await countRows(lectern.window, 'articles')).toBe(FILES - BROKEN);
  expect(await countRows(lectern.window, 'importEntries')).toBe(FILES);
  expect(await countRows(lectern.window, 'contents')).toBe(FILES - BROKEN);
});

test('a report tells each file, a failure is tried again, and the whole import is undone and redone', async ({
  lectern,
}, testInfo) => {
  const folder = join(testInfo.outputPath(), 'lot');
  await mkdir(folder);
  await writeFile(join(folder, 'bon.txt'), 'De bonnes nouvelles.\n\nElles sont rares.\n');
  await writeFile(join(folder, 'vide.txt'), '');
  const library = new LibraryScreen(lectern.window);
  const imports = new ImportsScreen(lectern.window);
  await expect(library.empty).toBeVisible();
  await lectern.dropFiles([folder]);
  await expect(library.card('De bonnes nouvelles')).toBeVisible();
  await imports.open();
  await imports.openReport(/lot/);
  await expect(imports.lines).toHaveText([
    /bon\.txt.*Imported as “De bonnes nouvelles”/s,
    /vide\.txt.*is empty/s,
  ]);

  await writeFile(join(folder, 'vide.txt'), 'Il n’est plus vide.\n\nVoici son texte.\n');
  await imports.press('Try again');
  await expect(imports.lines.nth(1)).toContainText('Imported as “Il n’est plus vide”');

  await imports.press('Undo this import');
  await expect(lectern.window.getByText('2 articles moved to the bin')).toBeVisible();
  expect(await countShown(lectern.window)).toBe(0);
  await imports.press('Fetch it back');
  await expect.poll(() => countShown(lectern.window)).toBe(2);
});

test('reports are gone through, read and deleted by keys; their articles stay', async ({
  lectern,
}, testInfo) => {
  const { window } = lectern;
  const library = new LibraryScreen(window);
  const imports = new ImportsScreen(window);
  await expect(library.empty).toBeVisible();
  for (const name of ['un', 'deux']) {
    const folder = join(testInfo.outputPath(), name);
    await mkdir(folder);
    await writeFile(join(folder, 'a.txt'), `Le premier de ${name}.\n\nSon texte.\n`);
    await writeFile(join(folder, 'b.txt'), `Le second de ${name}.\n\nSon texte.\n`);
    await lectern.dropFiles([folder]);
    await expect(library.card(`Le second de ${name}`)).toBeVisible();
  }
  await imports.open();
  await imports.openReport(/deux/);
  await window.keyboard.press('ArrowDown');
  await expect(window.getByRole('button', { name: /\bun\b/ })).toBeFocused();
  await expect(imports.lines.first()).toContainText('Le premier de un');

  await imports.lines.first().focus();
  await window.keyboard.press('End');
  await expect(imports.lines.nth(1)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(new ReaderScreen(window).title).toHaveText('Le second de un');

  await imports.open();
  await imports.openReport(/\bun\b/);
  await imports.press('Delete this report…');
  await window.keyboard.press('Escape');
  await expect(imports.lines).toHaveCount(2);
  await imports.press('Delete this report…');
  await imports.press('Delete the report');
  await expect(window.getByText('Choose an import to see its report')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(library.cards).toHaveCount(4);
});

test('a changed file is an update that keeps highlights, and can be taken back', async ({
  lectern,
}, testInfo) => {
  const file = join(testInfo.outputPath(), 'journal.txt');
  await writeFile(file, 'Le journal du fleuve.\n\nLa Loire monte encore.\n\nOn attend la nuit.\n');
  const library = new LibraryScreen(lectern.window);
  const imports = new ImportsScreen(lectern.window);
  const reader = new ReaderScreen(lectern.window);
  await expect(library.empty).toBeVisible();
  await lectern.dropFiles([file]);
  await library.open('Le journal du fleuve');
  await reader.startNote('La Loire monte encore');
  await lectern.window.keyboard.type('Jusqu’où ?');
  await lectern.window.keyboard.press('Escape');
  await expect(reader.notes).toHaveText(/Jusqu’où/);

  await writeFile(
    file,
    'Le journal du fleuve.\n\nUn jour de plus.\n\nLa Loire monte encore.\n\nOn attend.\n',
  );
  await lectern.dropFiles([file]);
  await expect(library.message('1 new version to decide on')).toBeVisible();
  await imports.open();
  await imports.openReport(/1 new version/);
  await imports.press('Update');
  await expect(library.message(/is up to date/)).toBeVisible();
  await imports.press('Open');
  await expect(reader.page).toContainText('Un jour de plus');
  await expect(reader.notes).toHaveText(/Jusqu’où/);
});

test('a zip archive imports as a folder, and what it holds that is no article is passed over', async ({
  lectern,
}, testInfo) => {
  const archive = join(testInfo.outputPath(), 'lot.zip');
  const page = '<!doctype html><title>Une page</title><p>Un paragraphe assez long pour être lu.</p>';
  await writeFile(
    archive,
    zipOf({ 'a/un.txt': 'Un.\n\nTexte un.', 'a/page.html': page, 'a/x.png': 'x', '../no.txt': 'no' }),
  );
  const library = new LibraryScreen(lectern.window);
  await expect(library.empty).toBeVisible();
  await lectern.dropFiles([archive]);
  await expect(library.message('2 imported, 1 other file passed over')).toBeVisible();
});

test('text and pages are pasted as articles', async ({ lectern }) => {
  const library = new LibraryScreen(lectern.window);
  await expect(library.empty).toBeVisible();
  await paste(lectern.window, { 'text/plain': 'Un texte collé.\n\nSon second paragraphe.\n' });
  await expect(library.card('Un texte collé')).toBeVisible();
  await paste(lectern.window, {
    'text/plain': 'x',
    'text/html': '<h1>Une page collée</h1><p>Avec <b>un</b> paragraphe.</p>',
  });
  await expect(library.card('Une page collée')).toBeVisible();
});

test('a watched folder imports what it holds and what comes, each once, also after a restart', async ({
  lectern,
}, testInfo) => {
  test.setTimeout(120_000);
  const folder = join(testInfo.outputPath(), 'à lire');
  await mkdir(folder);
  await writeFile(join(folder, 'un.txt'), 'Déjà là.\n\nAvant la surveillance.\n');
  let imports = new ImportsScreen(lectern.window);
  await imports.open();
  await lectern.chooseInDialog([folder]);
  await imports.press('Choose a folder…');
  await expect(lectern.window.getByText(folder)).toBeVisible();
  await expect.poll(() => countShown(lectern.window), { timeout: 20_000 }).toBe(1);

  // As a browser saves: under another name first.
  await writeFile(join(folder, 'deux.txt.part'), 'Venu après.\n\nPendant la surveillance.\n');
  await rename(join(folder, 'deux.txt.part'), join(folder, 'deux.txt'));
  await expect.poll(() => countShown(lectern.window), { timeout: 20_000 }).toBe(2);

  await lectern.close();
  await writeFile(join(folder, 'trois.txt'), 'Venu pendant l’arrêt.\n\nLectern dormait.\n');
  await lectern.launch();
  await expect.poll(() => countShown(lectern.window), { timeout: 20_000 }).toBe(3);
  expect(await countRows(lectern.window, 'importEntries')).toBe(3);

  imports = new ImportsScreen(lectern.window);
  await imports.open();
  await imports.press('Stop watching');
  await expect(lectern.window.getByText('New files in a folder that you choose')).toBeVisible();
});

async function writeMixedFiles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < FILES; index += 1) {
    const isBroken = index % (FILES / BROKEN) === 7;
    const [name, content] = isBroken ? [`${index}.pdf.txt`, ''] : mixedFile(index);
    await writeFile(join(folder, name), content);
  }
}

function mixedFile(index: number): [name: string, content: string] {
  const text = `La page ${index} du carnet parle de la crue de la Loire, de ses ${index} levées et de ses mariniers.`;
  if (index % 3 === 0) return [`${index}.txt`, `Carnet, page ${index}.\n\n${text}\n`];
  if (index % 3 === 1) return [`${index}.md`, `# Carnet, page ${index}\n\n${text}\n`];
  return [
    `${index}.html`,
    `<!doctype html><title>Carnet, page ${index}</title><article><p>${text}</p></article>`,
  ];
}

async function paste(window: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await window.evaluate((entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(entries)) clipboardData.setData(type, value);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

/** Articles that are in the library and not in the bin. */
function countShown(window: Page): Promise<number> {
  return readStore(window, 'articles').then((rows) => rows.filter((row) => row.deletedAt === 0).length);
}

async function countRows(window: Page, store: string): Promise<number> {
  return (await readStore(window, store)).length;
}

function readStore(window: Page, store: string): Promise<readonly { readonly deletedAt?: number }[]> {
  return window.evaluate(
    (name) =>
      new Promise<{ deletedAt?: number }[]>((resolve, reject) => {
        const opening = indexedDB.open('lectern');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(({ deletedAt }) => ({ deletedAt })));
          };
        };
      }),
    store,
  );
}
