import type { WebContents } from 'electron';
import type { BackupRequest, BackupRequests } from '../../../shared/ipc-contract.ts';
import type { Handlers } from '../ipc-server.ts';
import type { BackupDesks } from './backup-desks.ts';

/** What backups ask the person for. */
export interface BackupDialogs {
  chooseSavePath(sender: WebContents, suggestedName: string): Promise<string | null>;
  chooseArchive(sender: WebContents): Promise<string | null>;
  showFolder(path: string): Promise<void>;
}

export function backupHandlers(
  desks: BackupDesks,
  dialogs: BackupDialogs,
): Handlers<BackupRequests, BackupRequest> {
  return {
    'backup.begin': (_nothing, { id }) => desks.of(id).begin(null),
    'backup.beginArchive': async ({ suggestedName }, sender) => {
      const path = await dialogs.chooseSavePath(sender, suggestedName);
      return path === null ? null : desks.of(sender.id).begin(path);
    },
    'backup.keep': ({ id, files }, sender) => desks.of(sender.id).keep(id, files),
    'backup.put': async ({ id, path, bytes }, sender) => {
      await desks.of(sender.id).put(id, path, bytes);
    },
    'backup.finish': ({ id, facts }, sender) => desks.of(sender.id).finish(id, facts),
    'backup.abort': async ({ id }, sender) => {
      await desks.of(sender.id).abort(id);
    },
    'backup.list': () => desks.folder.list(),
    'backup.open': ({ name }, { id }) => desks.of(id).openDaily(name),
    'backup.chooseArchive': async (_nothing, sender) => {
      const path = await dialogs.chooseArchive(sender);
      return path === null ? null : desks.of(sender.id).openArchive(path);
    },
    'backup.read': ({ id, path }, sender) => desks.of(sender.id).read(id, path),
    'backup.close': ({ id }, sender) => desks.of(sender.id).close(id),
    'backup.showFolder': async () => {
      await dialogs.showFolder(desks.folder.path);
    },
  };
}
