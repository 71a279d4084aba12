import type { DroppedBytes } from '../../shared/importing.ts';
import { LIMITS } from '../../shared/limits.ts';

/** A dropped file without a path, with its bytes where main will take them; main tells why not where it will not. */
export async function droppedBytes(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<DroppedBytes> {
  return { name: file.name, sizeBytes: file.size, bytes: await readBytes(file) };
}

async function readBytes(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<Uint8Array | null> {
  if (file.size > LIMITS.fileBytes) return null;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // a folder, or gone since: the other files go on
  }
}
