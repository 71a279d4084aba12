import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedBackup } from '../../shared/ipc-contract.ts';
import { explainError } from '../i18n/explain-error.ts';
import { useFormat } from '../i18n/use-format.ts';
import { askFirst } from '../ui/confirm.tsx';
import { showToast } from '../ui/toast.tsx';
import type { BackupState } from './backup-keeper.ts';
import { useServices } from './services.ts';

export function useBackupState(): BackupState {
  const { backups } = useServices();
  return useSyncExternalStore(backups.subscribe, backups.getState);
}

export interface BackupActions {
  backUp(): void;
  exportArchive(): void;
  restoreArchive(): void;
  /** Asks first, unless the person was asked already. */
  restoreDaily(name: string, isAsked?: boolean): void;
  showFolder(): void;
  cancel(): void;
}

/** What a person does about backups, with its messages. */
export function useBackupActions(): BackupActions {
  const { backups, drafts, importer } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const attempt = useCallback(
    (work: () => Promise<void>) => {
      work().catch((error: unknown) =>
        showToast({ text: t('backup.failed', { reason: explainError(error) }), tone: 'problem' }),
      );
    },
    [t],
  );
  const restore = async (opened: OpenedBackup, isAsked = false): Promise<void> => {
    const { createdAt, counts } = opened.summary;
    const isConfirmed =
      isAsked ||
      (await askFirst({
        title: t('backup.askTitle', { date: format.dateTime(createdAt) }),
        text: t('backup.askText', { ...counts }),
        confirmLabel: t('backup.restore'),
      }));
    if (isConfirmed && importer.getState().progress !== null)
      showToast({ text: t('backup.importing'), tone: 'problem' });
    else if (isConfirmed) {
      await drafts.commitAll();
      await backups.restore(opened);
      location.reload();
      return;
    }
    await backups.closeOpened(opened);
  };
  return {
    backUp: () =>
      attempt(async () => {
        await backups.backUp();
        showToast({ text: t('backup.done') });
      }),
    exportArchive: () =>
      attempt(async () => {
        const day = new Date().toISOString().slice(0, 10);
        const archive = await backups.exportArchive(`Lectern ${day}.zip`);
        if (archive !== null) showToast({ text: t('backup.exported', { path: archive.name }) });
      }),
    restoreArchive: () =>
      attempt(async () => {
        const opened = await backups.chooseArchive();
        if (opened !== null) await restore(opened);
      }),
    restoreDaily: (name, isAsked) => attempt(async () => restore(await backups.open(name), isAsked)),
    showFolder: () => attempt(() => backups.showFolder()),
    cancel: () => backups.cancel(),
  };
}
