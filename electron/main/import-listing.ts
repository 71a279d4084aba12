import { stat } from 'node:fs/promises';
import type { DroppedBytes } from '../../shared/importing.ts';
import { LIMITS } from '../../shared/limits.ts';
import { walkFolder } from './folder-walk.ts';
import type { ImportFile } from './import-file.ts';

/** Files found at one place. */
export interface FoundFiles {
  readonly files: readonly ImportFile[];
  readonly skipped: number;
}

/**
 * The files that chosen paths stand for: a file for itself, a folder for what it holds. What `known` has already is left
 * out, and nothing is found past the most that a batch may hold.
 */
export async function* listRoots(
  roots: readonly string[],
  known: readonly ImportFile[],
): AsyncGenerator<FoundFiles> {
  const seen = new Set(known.map((file) => (file.kind === 'path' ? file.path : '')));
  for (const root of roots) {
    for await (const { paths, skipped } of filesAt(root)) {
      const fresh = paths.filter((path) => !seen.has(path)).slice(0, LIMITS.batchFiles - seen.size);
      for (const path of fresh) seen.add(path);
      if (fresh.length + skipped > 0) yield { files: fresh.map((path) => ({ kind: 'path', path })), skipped };
    }
  }
}

/** A root that cannot be listed is one file, whose turn tells the reason. */
async function* filesAt(root: string) {
  const isFolder = await stat(root).then(
    (stats) => stats.isDirectory(),
    () => false, // not there, or not to be seen
  );
  if (!isFolder) yield { paths: [root], skipped: 0 };
  else {
    try {
      yield* walkFolder(root);
    } catch {
      yield { paths: [root], skipped: 0 };
    }
  }
}

/** Keeps dropped or pasted bytes on disk until their turn; those that did not come are files with a reason. */
export async function spoolBytes(
  files: readonly DroppedBytes[],
  spool: (place: number, bytes: Uint8Array) => Promise<string>,
): Promise<readonly ImportFile[]> {
  const spooled: ImportFile[] = [];
  for (const [place, { name, sizeBytes, bytes }] of files.entries()) {
    if (bytes === null || bytes.byteLength > LIMITS.fileBytes) {
      spooled.push({ kind: 'refused', name, sizeBytes: Math.max(sizeBytes, bytes?.byteLength ?? 0) });
    } else spooled.push({ kind: 'spooled', name, spool: await spool(place, bytes) });
  }
  return spooled;
}
