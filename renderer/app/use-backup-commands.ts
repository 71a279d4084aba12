import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { useServices } from '../services/services.ts';
import { useBackupActions } from '../services/use-backups.ts';
import { useCommandHandlers } from '../services/use-command-handlers.ts';
import { askFirst } from '../ui/confirm.tsx';

/** The first look is late enough to leave the start alone. */
const FIRST_LOOK_MS = 30_000;
const LOOK_EVERY_MS = 15 * 60_000;

/** Archives and restores by command, and daily backups by themselves. */
export function useBackups(): void {
  const { backups } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const { exportArchive, restoreArchive, restoreDaily } = useBackupActions();
  useCommandHandlers({ exportLibrary: exportArchive, restoreLibrary: restoreArchive }, true);
  useEffect(() => {
    const look = () => void backups.backUpWhenDue().catch(() => undefined); // told by the next list
    const first = setTimeout(look, FIRST_LOOK_MS);
    const others = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(others);
    };
  }, [backups]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the window opens
  useEffect(() => {
    const offer = async () => {
      const [newest] = await backups.refresh();
      if (newest === undefined || !(await backups.isLibraryEmpty())) return;
      const isWanted = await askFirst({
        title: t('backup.offerTitle'),
        text: t('backup.offerText', { date: format.dateTime(newest.createdAt), ...newest.counts }),
        confirmLabel: t('backup.restore'),
      });
      if (isWanted) restoreDaily(newest.name, true);
    };
    offer().catch(() => undefined); // without a list there is nothing to offer
  }, []);
}
