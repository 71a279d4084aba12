import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../i18n/explain-error.ts';
import type { ImportState } from '../../importing/import-queue.ts';
import { useServices } from '../../services/services.ts';
import { showToast } from '../../ui/toast.tsx';

export interface ImportActions {
  choose(): void;
  addSample(): void;
  addDropped(files: readonly File[]): void;
  cancel(): void;
}

/** The ways to import, each of which says so when it cannot start. */
export function useImportActions(): ImportActions {
  const { importer } = useServices();
  const { t } = useTranslation();
  return useMemo(() => {
    const run = (start: Promise<unknown>) =>
      void start.catch((error: unknown) =>
        showToast({ text: t('importing.couldNotStart', { reason: explainError(error) }), tone: 'problem' }),
      );
    return {
      choose: () => run(importer.choose()),
      addSample: () => run(importer.addSample()),
      addDropped: (files) => run(importer.addDropped(files)),
      cancel: () => run(importer.cancel()),
    };
  }, [importer, t]);
}

export function useImportState(): ImportState {
  const { importer } = useServices();
  return useSyncExternalStore(importer.subscribe, importer.getState);
}
