import { readFile, stat } from 'node:fs/promises';
import { LecternError } from '../../shared/errors.ts';
import { LIMITS } from '../../shared/limits.ts';

/**
 * Bytes of a file that the person named.
 * @throws LecternError `file-not-found`, `file-not-readable`, `file-is-folder` or `file-too-large`
 */
export async function readImportFile(path: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw new LecternError('file-is-folder', `${path} is a folder`);
    // A pipe or a device might never end.
    if (!stats.isFile()) throw new LecternError('file-not-readable', `${path} is not a regular file`);
    checkSize(path, stats.size);
    return await readFile(path);
  } catch (error) {
    throw asLecternError(path, error);
  }
}

/** @throws LecternError `file-too-large` */
export function checkSize(name: string, sizeBytes: number): void {
  if (sizeBytes <= LIMITS.fileBytes) return;
  throw new LecternError(
    'file-too-large',
    `${name} has ${sizeBytes} bytes, the limit is ${LIMITS.fileBytes}`,
  );
}

/** A reason that a person understands for what the file system said. */
export function asLecternError(path: string, error: unknown): unknown {
  if (error instanceof LecternError || !(error instanceof Error) || !('code' in error)) return error;
  const code = error.code === 'ENOENT' ? 'file-not-found' : 'file-not-readable';
  return new LecternError(code, `${path}: ${error.message}`, { cause: error });
}
