import { rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { LecternError } from '../../shared/errors.ts';

/** A file that a person wants to keep outside of Lectern. */
export interface SavedFile {
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
}

/** Asks where, and writes it there; answers its path, null when the person cancels. */
export async function saveFile(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  window: BrowserWindow | null,
  { suggestedName, bytes }: SavedFile,
): Promise<string | null> {
  // The page suggests a name, never a place.
  const options = { defaultPath: basename(suggestedName) };
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (answer.canceled || answer.filePath === '') return null;
  await writeWhole(answer.filePath, bytes);
  return answer.filePath;
}

/** The file is there whole, or as it was before. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes, { flush: true });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    const isFull = Reflect.get(Object(error), 'code') === 'ENOSPC';
    throw new LecternError(isFull ? 'disk-full' : 'file-not-writable', String(error), { cause: error });
  }
}
