import { useTranslation } from 'react-i18next';
import type { ImportBatchRow } from '../../db/import-rows.ts';
import { useEntryKeys } from '../../db/use-imports.ts';
import { useServices } from '../../services/services.ts';
import { useImportActions } from '../../services/use-import.ts';
import { useUndoable } from '../../services/use-undoable.ts';
import { Button } from '../../ui/button.tsx';
import { canRetry } from './batch-words.ts';
import { ForgetReport } from './forget-report.tsx';
import styles from './import-report.module.css';

interface BatchActionsProps {
  readonly batch: ImportBatchRow;
  onForgotten(): void;
}

/** What can be done about a whole batch: go on, try what failed again, take it back or fetch it back, delete its report. */
export function BatchActions({ batch, onForgotten }: BatchActionsProps) {
  const { t } = useTranslation();
  const { continueBatch } = useImportActions();
  const undo = useBatchUndo(batch);
  const { counts, isCancelled, leftOut, finishedAt, undoneAt } = batch;
  const brought = counts.added + counts.restored + counts.updated;
  return (
    <div className={styles.actions}>
      {isCancelled && leftOut > 0 && (
        <Button onClick={() => continueBatch(batch.id)}>{t('importing.continue', { count: leftOut })}</Button>
      )}
      {counts.failed > 0 && finishedAt > 0 && <RetryAll batchId={batch.id} />}
      {(undoneAt > 0 || (brought > 0 && finishedAt > 0)) && (
        // One button for both, which keeps the focus.
        <Button onClick={undoneAt > 0 ? undo.takeAgain : undo.takeBack}>
          {t(undoneAt > 0 ? 'importing.redoBatch' : 'importing.undoBatch')}
        </Button>
      )}
      {finishedAt > 0 && <ForgetReport batchId={batch.id} onForgotten={onForgotten} />}
    </div>
  );
}

function RetryAll({ batchId }: { readonly batchId: string }) {
  const { t } = useTranslation();
  const { retry } = useImportActions();
  // Keys alone: thousands may have failed.
  const keys = useEntryKeys(batchId, 'failed') ?? [];
  const failed = keys
    .map(([, seq, part]) => ({ seq, part }))
    .filter(({ part }) => canRetry({ kind: 'failed', part }));
  if (failed.length === 0) return null;
  return <Button onClick={() => retry(batchId, failed)}>{t('importing.retryAll')}</Button>;
}

function useBatchUndo({ id, counts }: ImportBatchRow) {
  const { importHistory } = useServices();
  const { t } = useTranslation();
  const perform = useUndoable();
  const takeBack = () => importHistory.undoBatch(id);
  const takeAgain = () => importHistory.redoBatch(id);
  const failed = (reason: string) => t('app.notUndone', { reason });
  const count = counts.added + counts.restored;
  return {
    takeBack: () =>
      void perform({ do: takeBack, undo: takeAgain }, { done: t('importing.takenBack', { count }), failed }),
    takeAgain: () =>
      void perform(
        { do: takeAgain, undo: takeBack },
        { done: t('importing.fetchedBack', { count }), failed },
      ),
  };
}
