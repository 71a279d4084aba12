import { MANIFEST_NAME } from '../../../shared/backup-format.ts';
import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { ZipFolder } from '../zip-folder.ts';
import { type BackupSource, parseManifest } from './backup-source.ts';

/**
 * Opens a library's archive; only files that its manifest names are ever read, within bounds.
 * @throws LecternError `not-backup`, `newer-backup`, `damaged` or `archive-too-large`
 */
export async function openArchive(path: string): Promise<BackupSource> {
  const zip = await ZipFolder.open(path, LIMITS.backupEntries);
  try {
    const manifest = parseManifest(path, await readManifest(zip, path));
    return {
      name: path,
      manifest,
      readBytes: (file) => zip.read(file.path).catch(asDamaged),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function readManifest(zip: ZipFolder, path: string): Promise<Uint8Array> {
  return zip.read(MANIFEST_NAME).catch((error: unknown) => {
    if (!(error instanceof LecternError) || error.code !== 'file-not-found') throw error;
    throw new LecternError('not-backup', `${path} has no manifest`, { cause: error });
  });
}

/** A file that the manifest names and the archive lacks. */
function asDamaged(error: unknown): never {
  if (!(error instanceof LecternError) || error.code !== 'file-not-found') throw error;
  throw new LecternError('damaged', error.message, { cause: error });
}
