/**
 * A backup of a whole library: files, and a manifest that lists them with their hashes. Rows stand as JSON lines in
 * `rows/<table>/<n>.jsonl`, original files in `originals/<id>`, pictures in `images/<SHA-256>`. As an archive it is a
 * .zip of these and `manifest.json`; daily backups share their files in one folder and are a manifest each.
 */
export const BACKUP_FORMAT = 'lectern-library';
export const BACKUP_VERSION = 1;
export const MANIFEST_NAME = 'manifest.json';

/** What a path in a backup may be: it names nothing outside of it. */
export const BACKUP_PATH = /^(?:rows\/[A-Za-z]{1,40}\/\d{6}\.jsonl|(?:originals|images)\/[\w-]{1,80})$/;

export interface BackupFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Of its bytes before they are packed, hexadecimal. */
  readonly sha256: string;
}

export interface BackupCounts {
  readonly articles: number;
  readonly highlights: number;
  readonly notes: number;
}

/** What the window knows of a backup that it has written. */
export interface BackupFacts {
  /** Schema of the database. */
  readonly schema: number;
  readonly createdAt: number;
  readonly counts: BackupCounts;
}

export interface BackupManifest extends BackupFacts {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: typeof BACKUP_VERSION;
  readonly files: readonly BackupFile[];
}

/** A backup, told in a list or before it is restored. */
export interface BackupSummary extends BackupFacts {
  /** Of a daily backup its name; of an archive its path. */
  readonly name: string;
  /** Of all its files, before they are packed. */
  readonly sizeBytes: number;
}

export function summarize(name: string, manifest: BackupManifest): BackupSummary {
  const { schema, createdAt, counts, files } = manifest;
  return { name, schema, createdAt, counts, sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0) };
}
