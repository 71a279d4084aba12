import * as v from 'valibot';
import { BACKUP_PATH } from '../../../shared/backup-format.ts';
import type { BackupRequest, BackupRequests } from '../../../shared/ipc-contract.ts';
import { fileName, nothing, type PayloadSchemas } from '../payload-schemas.ts';

/** Files that are asked about in one message. */
const MAX_KEPT = 1000;

const id = v.pipe(v.string(), v.uuid());
const path = v.pipe(v.string(), v.regex(BACKUP_PATH));
const sha256 = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const backupPayloads = {
  'backup.begin': nothing,
  'backup.beginArchive': v.object({ suggestedName: fileName }),
  'backup.keep': v.object({
    id,
    files: v.pipe(v.array(v.object({ path, sha256: v.nullable(sha256) })), v.maxLength(MAX_KEPT)),
  }),
  'backup.put': v.object({ id, path, bytes: v.instance(Uint8Array) }),
  'backup.finish': v.object({
    id,
    facts: v.object({
      schema: count,
      createdAt: count,
      counts: v.object({ articles: count, highlights: count, notes: count }),
    }),
  }),
  'backup.abort': v.object({ id }),
  'backup.list': nothing,
  'backup.open': v.object({ name: fileName }),
  'backup.chooseArchive': nothing,
  'backup.read': v.object({ id, path }),
  'backup.close': v.object({ id }),
  'backup.showFolder': nothing,
} satisfies PayloadSchemas<BackupRequests, BackupRequest>;
