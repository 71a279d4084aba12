import { CircleAlert, CircleCheck, CopyCheck, FileClock, RefreshCw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportEntryRow } from '../../db/import-rows.ts';
import { useImportActions } from '../../services/use-import.ts';
import { Button } from '../../ui/button.tsx';
import { useVersionActions } from '../../versions/use-version-actions.ts';
import { VersionDialog } from '../../versions/version-dialog.tsx';
import { canRetry, outcomeText } from './batch-words.ts';
import styles from './import-report.module.css';

const ICONS = {
  added: CircleCheck,
  updated: RefreshCw,
  newVersion: FileClock,
  duplicate: CopyCheck,
  restored: Undo2,
  failed: CircleAlert,
};

interface ImportEntryLineProps {
  readonly entry: ImportEntryRow;
  /** The Tab key goes through its buttons. */
  readonly isStop: boolean;
  onOpen(articleId: string): void;
}

/** One article of a report: its file, what became of it in words, and what can be done about it. */
export function ImportEntryLine({ entry, isStop, onOpen }: ImportEntryLineProps) {
  const Icon = ICONS[entry.kind];
  const { t } = useTranslation();
  return (
    <div className={styles.entry} data-kind={entry.kind}>
      <Icon className={styles.icon} size={16} strokeWidth={1.75} aria-hidden />
      <div className={styles.words}>
        <div className={styles.name} title={entry.path ?? entry.name}>
          {entry.name}
        </div>
        <div className={styles.outcome}>{outcomeText(entry, t)}</div>
      </div>
      <div className={styles.entryActions}>
        <EntryActions entry={entry} isStop={isStop} onOpen={onOpen} />
      </div>
    </div>
  );
}

function EntryActions({ entry, isStop, onOpen }: ImportEntryLineProps) {
  const { t } = useTranslation();
  const { retry } = useImportActions();
  const { exchange, keepBoth } = useVersionActions(entry);
  const { kind, articleId } = entry;
  const [isComparing, setIsComparing] = useState(false);
  const tabIndex = isStop ? 0 : -1;
  return (
    <>
      {(kind === 'newVersion' || kind === 'updated') && (
        <>
          <Button variant="quiet" tabIndex={tabIndex} onClick={() => setIsComparing(true)}>
            {t('versions.compare')}
          </Button>
          <VersionDialog entry={entry} isOpen={isComparing} onClose={() => setIsComparing(false)} />
        </>
      )}
      {canRetry(entry) && (
        <Button variant="quiet" tabIndex={tabIndex} onClick={() => retry(entry.batchId, [entry])}>
          {t('importing.retry')}
        </Button>
      )}
      {kind === 'newVersion' && (
        <>
          <Button tabIndex={tabIndex} onClick={exchange}>
            {t('importing.takeVersion')}
          </Button>
          <Button variant="quiet" tabIndex={tabIndex} onClick={keepBoth}>
            {t('importing.keepBoth')}
          </Button>
        </>
      )}
      {kind === 'updated' && (
        <Button variant="quiet" tabIndex={tabIndex} onClick={exchange}>
          {t('importing.oldVersion')}
        </Button>
      )}
      {articleId !== null && (
        <Button variant="quiet" tabIndex={tabIndex} onClick={() => onOpen(articleId)}>
          {t('library.open')}
        </Button>
      )}
    </>
  );
}
