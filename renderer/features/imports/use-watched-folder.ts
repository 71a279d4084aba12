import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchedFolder } from '../../../shared/ipc-contract.ts';
import { explainError } from '../../i18n/explain-error.ts';
import { useServices } from '../../services/services.ts';
import { showToast } from '../../ui/toast.tsx';

interface WatchedFolderState {
  /** Null when none is watched, undefined while main is asked. */
  readonly folder: WatchedFolder | null | undefined;
  choose(): void;
  stop(): void;
}

/** The watched folder as main has it. */
export function useWatchedFolder(): WatchedFolderState {
  const { platform } = useServices();
  const { t } = useTranslation();
  const [folder, setFolder] = useState<WatchedFolder | null | undefined>(undefined);
  useEffect(() => {
    void platform.getWatchedFolder().then(setFolder);
    return platform.on('watch.changed', (changed) => setFolder(changed.folder));
  }, [platform]);
  const run = (work: Promise<unknown>) =>
    void work.catch((error: unknown) =>
      showToast({ text: t('importing.watchFailed', { reason: explainError(error) }), tone: 'problem' }),
    );
  return {
    folder,
    choose: () => run(platform.chooseWatchedFolder().then(setFolder)),
    stop: () => run(platform.stopWatching().then(() => setFolder(null))),
  };
}
