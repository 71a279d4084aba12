import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { DroppedFiles } from '../../shared/importing.ts';
import type { ImportEntryRow } from '../db/import-rows.ts';
import { explainError } from '../i18n/explain-error.ts';
import type { ImportState } from '../importing/import-queue.ts';
import { showToast } from '../ui/toast.tsx';
import { useServices } from './services.ts';

export interface ImportActions {
  chooseFiles(): void;
  chooseFolders(): void;
  addSample(): void;
  addFiles(origin: DroppedFiles['origin'], files: readonly File[]): void;
  pause(): void;
  resume(): void;
  cancel(): void;
  /** Takes up a cancelled batch. */
  continueBatch(batchId: string): void;
  retry(batchId: string, entries: readonly Pick<ImportEntryRow, 'seq'>[]): void;
}

/** What a person can ask of imports; each says so when it cannot be done. */
export function useImportActions(): ImportActions {
  const { importer } = useServices();
  const { t } = useTranslation();
  return useMemo(() => {
    const tell = (text: string) => showToast({ topic: 'import-problem', text, tone: 'problem' });
    const run = (start: Promise<unknown>) =>
      void start.catch((error: unknown) =>
        tell(t('importing.couldNotStart', { reason: explainError(error) })),
      );
    const runKnown = async (start: Promise<boolean>) => {
      if (!(await start)) tell(t('importing.listGone'));
    };
    return {
      chooseFiles: () => run(importer.chooseFiles()),
      chooseFolders: () => run(importer.chooseFolders()),
      addSample: () => run(importer.addSample()),
      addFiles: (origin, files) => run(importer.addFiles(origin, files)),
      pause: () => run(importer.pause()),
      resume: () => run(importer.resume()),
      cancel: () => run(importer.cancel()),
      continueBatch: (batchId) => run(runKnown(importer.continueBatch(batchId))),
      retry: (batchId, entries) =>
        run(runKnown(importer.retry({ batchId, seqs: [...new Set(entries.map(({ seq }) => seq))] }))),
    };
  }, [importer, t]);
}

export function useImportState(): ImportState {
  const { importer } = useServices();
  return useSyncExternalStore(importer.subscribe, importer.getState);
}
