import * as v from 'valibot';
import {
  BACKUP_FORMAT,
  BACKUP_PATH,
  BACKUP_VERSION,
  type BackupFile,
  type BackupManifest,
} from '../../../shared/backup-format.ts';
import { LecternError } from '../../../shared/errors.ts';
import { sha256Of } from './backup-writer.ts';

/** A backup that is read. */
export interface BackupSource {
  readonly name: string;
  readonly manifest: BackupManifest;
  /** Bytes of one of its files, not yet compared with the manifest. */
  readBytes(file: BackupFile): Promise<Uint8Array>;
  close(): void;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const manifestSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  schema: count,
  createdAt: v.number(),
  counts: v.object({ articles: count, highlights: count, notes: count }),
  files: v.array(
    v.object({
      path: v.pipe(v.string(), v.regex(BACKUP_PATH)),
      sizeBytes: count,
      sha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
    }),
  ),
});

/** @throws LecternError `newer-backup` for one of a newer Lectern, `damaged` for what is none or is cut off */
export function parseManifest(name: string, bytes: Uint8Array): BackupManifest {
  const value = parseJson(name, bytes);
  const version = v.safeParse(v.object({ format: v.literal(BACKUP_FORMAT), version: v.number() }), value);
  if (!version.success) throw new LecternError('not-backup', `${name} is no backup of a library`);
  if (version.output.version > BACKUP_VERSION) {
    throw new LecternError('newer-backup', `${name} has version ${version.output.version}`);
  }
  const result = v.safeParse(manifestSchema, value);
  if (!result.success) throw new LecternError('damaged', `${name}: ${v.summarize(result.issues)}`);
  return result.output;
}

function parseJson(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new LecternError('damaged', `${name}: the manifest cannot be read`, { cause: error });
  }
}

/**
 * Bytes of a file as the manifest has it.
 * @throws LecternError `damaged`
 */
export async function readVerified(
  source: Pick<BackupSource, 'name' | 'readBytes'>,
  file: BackupFile,
): Promise<Uint8Array> {
  const bytes = await source.readBytes(file);
  if (bytes.length !== file.sizeBytes || sha256Of(bytes) !== file.sha256) {
    throw new LecternError('damaged', `${source.name}: ${file.path} is not what was written`);
  }
  return bytes;
}

/** Reads all of a backup, and compares it with its manifest. */
export async function verifyBackup(source: BackupSource): Promise<void> {
  for (const file of source.manifest.files) await readVerified(source, file);
}
