import type { WebContents } from 'electron';
import type { BackupRequest, BackupRequests } from '../../../shared/ipc-contract.ts';
import type { Handlers } from '../ipc-server.ts';
import type { BackupDesk } from './backup-desk.ts';

/** What backups ask the person for. */
export interface BackupDialogs {
  chooseSavePath(sender: WebContents, suggestedName: string): Promise<string | null>;
  chooseArchive(sender: WebContents): Promise<string | null>;
  showFolder(path: string): Promise<void>;
}

export function backupHandlers(
  desk: BackupDesk,
  dialogs: BackupDialogs,
): Handlers<BackupRequests, BackupRequest> {
  return {
    'backup.begin': () => desk.begin(null),
    'backup.beginArchive': async ({ suggestedName }, sender) => {
      const path = await dialogs.chooseSavePath(sender, suggestedName);
      return path === null ? null : desk.begin(path);
    },
    'backup.keep': ({ id, files }) => desk.keep(id, files),
    'backup.put': async ({ id, path, bytes }) => {
      await desk.put(id, path, bytes);
    },
    'backup.finish': ({ id, facts }) => desk.finish(id, facts),
    'backup.abort': async ({ id }) => {
      await desk.abort(id);
    },
    'backup.list': () => desk.folder.list(),
    'backup.open': ({ name }) => desk.openDaily(name),
    'backup.chooseArchive': async (_nothing, sender) => {
      const path = await dialogs.chooseArchive(sender);
      return path === null ? null : desk.openArchive(path);
    },
    'backup.read': ({ id, path }) => desk.read(id, path),
    'backup.close': ({ id }) => desk.close(id),
    'backup.showFolder': async () => {
      await dialogs.showFolder(desk.folder.path);
    },
  };
}
