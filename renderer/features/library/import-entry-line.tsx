import type { TFunction } from 'i18next';
import { CircleAlert, CircleCheck, CopyCheck, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportEntry } from '../../importing/import-report.ts';
import { Button } from '../../ui/button.tsx';
import styles from './import-report.module.css';

const ICONS = { added: CircleCheck, duplicate: CopyCheck, restored: Undo2, failed: CircleAlert };

interface ImportEntryLineProps {
  readonly entry: ImportEntry;
  onOpen(id: string): void;
}

/** One file of a report: its name, what became of it in words, and the way to its article. */
export function ImportEntryLine({ entry, onOpen }: ImportEntryLineProps) {
  const { t } = useTranslation();
  const Icon = ICONS[entry.kind];
  return (
    <li className={styles.entry} data-kind={entry.kind}>
      <Icon className={styles.icon} size={16} strokeWidth={1.75} aria-hidden />
      <div className={styles.words}>
        <div className={styles.name}>{entry.name}</div>
        <div className={styles.outcome}>{outcomeText(entry, t)}</div>
      </div>
      {entry.kind !== 'failed' && (
        <Button variant="quiet" onClick={() => onOpen(entry.articleId)}>
          {t('library.open')}
        </Button>
      )}
    </li>
  );
}

function outcomeText(entry: ImportEntry, t: TFunction): string {
  switch (entry.kind) {
    case 'added':
      return t('importing.outcomeAdded');
    case 'duplicate':
      return t('importing.outcomeDuplicate', { title: entry.title });
    case 'restored':
      return t('importing.outcomeRestored');
    case 'failed':
      return `${t('importing.outcomeFailed')}. ${t(`errors.${entry.error.code}`)}`;
  }
}
