import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lectern } from './lectern.ts';
import { expect, test } from './lectern-test.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE] });

const articles = (lectern: Lectern) => lectern.window.getByText(SAMPLE_TITLE).first();

async function openBackups(lectern: Lectern): Promise<void> {
  await lectern.window.getByRole('link', { name: 'Settings' }).click();
  await lectern.window.getByRole('button', { name: 'Backups' }).click();
}

test('a library comes back from its archive, after all was lost', async ({ lectern }, testInfo) => {
  const archive = testInfo.outputPath('Lectern.zip');
  await expect(articles(lectern)).toBeVisible();
  await openBackups(lectern);
  await lectern.saveInDialog(archive);
  await lectern.window.getByRole('button', { name: 'Export the library…' }).click();
  await expect(lectern.window.getByText('Library exported and verified')).toBeVisible();
  expect((await stat(archive)).size).toBeGreaterThan(1000);

  await lectern.close();
  await rm(join(lectern.dataFolder, 'chromium-host'), { recursive: true });
  await lectern.launch();
  await openBackups(lectern);
  await lectern.chooseInDialog([archive]);
  await lectern.window.getByRole('button', { name: 'Restore an archive…' }).click();
  await expect(lectern.window.getByText('Articles: 1, highlights: 0, notes: 0.')).toBeVisible();
  await lectern.window.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await lectern.window.getByRole('link', { name: /^Library/ }).click();
  await expect(articles(lectern)).toBeVisible();
  // Also at the next start, and its index is made anew.
  await lectern.restart();
  await expect(articles(lectern)).toBeVisible();
});

test('a lost library is offered back from the newest daily backup', async ({ lectern }) => {
  await expect(articles(lectern)).toBeVisible();
  await openBackups(lectern);
  await lectern.window.getByRole('button', { name: 'Back up now' }).click();
  await expect(lectern.window.getByText('Backed up and verified')).toBeVisible();
  await expect(lectern.window.getByRole('link', { name: /^Saved, verified/ })).toBeVisible();
  const names = await readdir(join(lectern.dataFolder, 'backups'));
  expect(names.filter((name) => name.endsWith('.json'))).toHaveLength(1);

  await lectern.close();
  await rm(join(lectern.dataFolder, 'chromium-host'), { recursive: true });
  await lectern.launch();
  const offer = lectern.window.getByRole('alertdialog');
  await expect(offer).toContainText('Your library is empty, but there are backups');
  await offer.getByRole('button', { name: 'Restore' }).click();
  await expect(articles(lectern)).toBeVisible();
});

test('a broken archive is refused with its reason, and the library stays', async ({ lectern }, testInfo) => {
  const archive = testInfo.outputPath('Lectern.zip');
  await expect(articles(lectern)).toBeVisible();
  await openBackups(lectern);
  await lectern.saveInDialog(archive);
  await lectern.window.getByRole('button', { name: 'Export the library…' }).click();
  await expect(lectern.window.getByText('Library exported and verified')).toBeVisible();
  const bytes = await readFile(archive);
  await writeFile(archive, bytes.subarray(0, bytes.length - 200));
  await lectern.chooseInDialog([archive]);
  await lectern.window.getByRole('button', { name: 'Restore an archive…' }).click();
  await expect(lectern.window.getByText('The file is damaged or incomplete.')).toBeVisible();
  await lectern.window.getByRole('link', { name: /^Library/ }).click();
  await expect(articles(lectern)).toBeVisible();
});

test('the open article is saved as a PDF', async ({ lectern }, testInfo) => {
  const path = testInfo.outputPath('article.pdf');
  await articles(lectern).dblclick();
  await lectern.saveInDialog(path);
  await lectern.window.keyboard.press('Control+Shift+P');
  await lectern.window.keyboard.type('PDF');
  await lectern.window.keyboard.press('Enter');
  await expect(lectern.window.getByText('Saved as')).toBeVisible();
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a link of another program opens its article', async ({ lectern }) => {
  await expect(articles(lectern)).toBeVisible();
  await articles(lectern).dblclick();
  await expect(lectern.window).toHaveURL(/#\/article\//);
  const id = /article\/([\w-]+)/.exec(lectern.window.url())?.[1] ?? '';
  await lectern.window.getByRole('link', { name: 'Settings' }).click();
  await lectern.secondInstance([`lectern://article/${id}?block=b2`]);
  await expect(lectern.window).toHaveURL(new RegExp(`article/${id}\\?.*block=b2`));
  await lectern.restart([`lectern://article/${id}?block=b3`]);
  await expect(lectern.window).toHaveURL(new RegExp(`article/${id}\\?.*block=b3`));
});
