import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../db/database.ts';
import type { Platform } from '../platform/platform.ts';
import { BackupKeeper } from './backup-keeper.ts';

test('a backup of a newer schema is refused before the person is asked, and closed', async () => {
  const closed: unknown[] = [];
  const summary = { name: 'a.zip', schema: SCHEMA_VERSION + 1, createdAt: 1, sizeBytes: 1 };
  const platform = {
    backup: async (channel: string, payload: unknown) => {
      if (channel === 'backup.close') closed.push(payload);
      return { id: 'x', paths: [], summary };
    },
  } as unknown as Platform;
  const keeper = new BackupKeeper({} as never, platform);
  await expect(keeper.chooseArchive()).rejects.toMatchObject({ code: 'newer-backup' });
  expect(closed).toEqual([{ id: 'x' }]);
});
