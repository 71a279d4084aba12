import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { BackupFile, BackupManifest } from '../../../shared/backup-format.ts';

const deflate = promisify(deflateRaw);

/** Where a backup is written to: an archive, or the folder of daily backups. */
export interface BackupWriter {
  /** Takes over a file that an earlier backup holds; null when none does. Without a hash its path says what it is. */
  keep(path: string, sha256: string | null): Promise<BackupFile | null>;
  put(path: string, bytes: Uint8Array): Promise<BackupFile>;
  /** Completes the backup, reads it back, and only then lets it take its name; answers the name. */
  finish(manifest: BackupManifest): Promise<string>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Texts shrink to a fifth; originals and pictures come packed. */
export async function packed(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  return isText(path) ? deflate(bytes) : bytes;
}

export function isText(path: string): boolean {
  return path.endsWith('.jsonl') || path.endsWith('.json');
}
