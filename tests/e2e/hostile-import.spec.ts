import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ErrorCode } from '../../shared/errors.ts';
import { hostileInputs, writeHostileFolder } from '../hostile/hostile-inputs.ts';
import { expect, test } from './lectern-test.ts';
import { ImportsScreen } from './pages/imports-screen.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';

// The policy says on the console what it has refused.
test.use({ expectedErrors: [/Content Security Policy/] });

const ORDINARY = 20;
const IMPORT_LIMIT_MS = 240_000;

test('a folder of hostile files hurts neither the articles among them nor the app', async ({
  lectern,
}, testInfo) => {
  test.setTimeout(IMPORT_LIMIT_MS + 60_000);
  const folder = join(testInfo.outputPath(), 'lot');
  const inputs = hostileInputs();
  await writeHostileFolder(folder, inputs);
  await writeArticles(folder);
  const library = new LibraryScreen(lectern.window);
  const imports = new ImportsScreen(lectern.window);
  await expect(library.empty).toBeVisible();
  await lectern.dropFiles([folder]);
  await expect.poll(() => isFinished(lectern.window), { timeout: IMPORT_LIMIT_MS }).toBe(true);

  const ordinary = Array.from({ length: ORDINARY }, (_, index) => [articleOf(index).name, 'imported']);
  const expected = Object.fromEntries([
    ...ordinary,
    ...inputs.flatMap(({ reports }) => Object.entries(reports)),
  ]);
  expect(await readOutcomes(lectern.window)).toEqual(expected);
  await imports.open();
  await imports.openReport(/lot/);
  await imports.press(/^\d+ failed$/);
  await expect(imports.lines.filter({ hasText: 'bombe.epub' })).toContainText('unpacks to far more');
  await expect(imports.lines.filter({ hasText: 'coupe.docx' })).toContainText('damaged or incomplete');
  await imports.press('All');
  await imports.lines.filter({ hasText: 'active.html' }).getByRole('button', { name: 'Open' }).click();
  const reader = new ReaderScreen(lectern.window);
  await expect(reader.page).toContainText('Carte du front');
  await expect(reader.page.locator('img, iframe, script, video, object, embed, form')).toHaveCount(0);
  expect(await lectern.foreignRequests()).toEqual([]);
  expect(await lectern.openedLinks()).toEqual([]);
  await expect(lectern.window).toHaveTitle(/Lectern/);
});

async function writeArticles(folder: string): Promise<void> {
  for (let index = 0; index < ORDINARY; index += 1) {
    const { name, content } = articleOf(index);
    await writeFile(join(folder, name), content);
  }
}

/** Articles that stand before, between and after the hostile files, by their names. */
function articleOf(index: number): { readonly name: string; readonly content: string } {
  const name = `${String.fromCharCode('a'.charCodeAt(0) + index)}-carnet`;
  const text = `La page ${index} du carnet parle de la crue de la Loire, de ses ${index} levées et de ses mariniers.`;
  if (index % 3 === 0) return { name: `${name}.txt`, content: `Carnet, page ${index}.\n\n${text}\n` };
  if (index % 3 === 1) return { name: `${name}.md`, content: `# Carnet, page ${index}\n\n${text}\n` };
  const page = `<!doctype html><title>Carnet, page ${index}</title><article><p>${text}</p></article>`;
  return { name: `${name}.html`, content: page };
}

interface BatchRow {
  readonly finishedAt: number;
}

interface EntryRow {
  readonly name: string;
  readonly kind: string;
  readonly error: { readonly code: ErrorCode } | null;
}

async function isFinished(window: Page): Promise<boolean> {
  const [batch] = await readStore<BatchRow>(window, 'importBatches');
  return batch !== undefined && batch.finishedAt > 0;
}

/** What became of each file, by its name. */
async function readOutcomes(window: Page): Promise<Readonly<Record<string, string>>> {
  const entries = await readStore<EntryRow>(window, 'importEntries');
  const outcome = ({ kind, error }: EntryRow) => error?.code ?? (kind === 'added' ? 'imported' : kind);
  return Object.fromEntries(entries.map((entry) => [entry.name, outcome(entry)]));
}

function readStore<Row>(window: Page, store: string): Promise<readonly Row[]> {
  return window.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('lectern');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as Row[]);
          };
        };
      }),
    store,
  );
}
