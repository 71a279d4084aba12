import { Archive, FolderOpen, RotateCcw, Save, Upload } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSummary } from '../../../shared/backup-format.ts';
import { explainError } from '../../i18n/explain-error.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { BackupWork } from '../../services/backup-keeper.ts';
import { useServices } from '../../services/services.ts';
import { useBackupActions, useBackupState } from '../../services/use-backups.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import styles from './backup-settings.module.css';

const BYTES_PER_MB = 1_000_000;

/** The daily backups, the whole library as a file, and the way back from either. */
export function BackupSettings() {
  const { t } = useTranslation();
  const { backups: keeper } = useServices();
  const { backups, work, problem } = useBackupState();
  const actions = useBackupActions();
  useEffect(() => {
    keeper.refresh().catch(() => undefined); // the list stays as it was
  }, [keeper]);
  const isBusy = work !== null;
  return (
    <>
      <p className={styles.text}>{t('backup.text')}</p>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {t('backup.dailyFailed', { reason: explainError(problem) })}
        </p>
      )}
      <div className={styles.actions}>
        <Button icon={Save} disabled={isBusy} onClick={actions.backUp}>
          {t('backup.now')}
        </Button>
        <Button icon={Archive} disabled={isBusy} onClick={actions.exportArchive}>
          {t('backup.export')}
        </Button>
        <Button icon={Upload} disabled={isBusy} onClick={actions.restoreArchive}>
          {t('backup.restoreFile')}
        </Button>
        <Button icon={FolderOpen} variant="quiet" onClick={actions.showFolder}>
          {t('backup.showFolder')}
        </Button>
      </div>
      {work !== null && <Working work={work} onCancel={actions.cancel} />}
      {backups?.length === 0 && <p className={styles.text}>{t('backup.none')}</p>}
      <ul className={styles.list} aria-label={t('backup.list')}>
        {backups?.map((backup) => (
          <BackupRow
            key={backup.name}
            backup={backup}
            isBusy={isBusy}
            onRestore={() => actions.restoreDaily(backup.name)}
          />
        ))}
      </ul>
    </>
  );
}

function Working({ work, onCancel }: { readonly work: BackupWork; onCancel(): void }) {
  const { t } = useTranslation();
  const label = t(`backup.working.${work.kind}`);
  return (
    <div className={styles.working}>
      <span>{label}</span>
      <ProgressLine value={work.share} label={label} tone="accent" />
      <Button variant="quiet" onClick={onCancel}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}

interface BackupRowProps {
  readonly backup: BackupSummary;
  readonly isBusy: boolean;
  onRestore(): void;
}

function BackupRow({ backup, isBusy, onRestore }: BackupRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = format.dateTime(backup.createdAt);
  const size = Math.max(0.1, Math.round(backup.sizeBytes / (BYTES_PER_MB / 10)) / 10);
  return (
    <li className={styles.row}>
      <span className={styles.date}>{date}</span>
      <span className={styles.facts}>
        {t('backup.facts', { ...backup.counts, size: format.number(size) })}
      </span>
      <Button
        icon={RotateCcw}
        variant="quiet"
        disabled={isBusy}
        aria-label={t('backup.restoreOf', { date })}
        onClick={onRestore}
      >
        {t('backup.restore')}
      </Button>
    </li>
  );
}
