import { Pause, Play, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { ImportProgress as Progress } from '../../importing/import-queue.ts';
import { useImportActions, useImportState } from '../../services/use-import.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import styles from './import-progress.module.css';

/** What the import under way is doing, wherever the person is in the window; nothing while there is none. */
export function ImportProgress() {
  const { t } = useTranslation();
  const { progress, isPaused, interruption } = useImportState();
  const { pause, resume, cancel } = useImportActions();
  if (progress === null && interruption === null) return null;
  return (
    <section className={styles.progress} aria-label={t('importing.progressLabel')}>
      {progress !== null && <Share progress={progress} />}
      <div className={styles.line}>
        <div className={styles.text}>
          {progress === null ? t('importing.interrupted') : <Counts progress={progress} />}
        </div>
        {isPaused || interruption !== null ? (
          <IconButton icon={Play} label={t('importing.resume')} onClick={resume} />
        ) : (
          <IconButton icon={Pause} label={t('importing.pause')} onClick={pause} />
        )}
        {progress !== null && <IconButton icon={X} label={t('importing.stop')} onClick={cancel} />}
      </div>
      {interruption === null && <State progress={progress} isPaused={isPaused} />}
      {interruption !== null && (
        <p className={styles.problem} role="alert">
          {t(`errors.${interruption.code}`)}
        </p>
      )}
    </section>
  );
}

function Share({ progress: { done, batch } }: { readonly progress: Progress }) {
  const { t } = useTranslation();
  const share = batch.total === 0 ? 0 : done / batch.total;
  return <ProgressLine value={share} label={t('importing.progressLabel')} tone="accent" />;
}

function Counts({ progress: { done, batch } }: { readonly progress: Progress }) {
  const { t } = useTranslation();
  const counts = { done, total: batch.total };
  return <div>{t(batch.isListing ? 'importing.progressListing' : 'importing.progress', counts)}</div>;
}

/** Pace, time left and the file, or that the import rests. */
function State({ progress, isPaused }: { readonly progress: Progress | null; readonly isPaused: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (isPaused) return <div className={styles.state}>{t('importing.paused')}</div>;
  if (progress === null) return null;
  const { filesPerSecond, secondsLeft, currentName } = progress;
  const parts = [
    filesPerSecond === null ? null : t('importing.pace', { rate: format.pace(filesPerSecond) }),
    secondsLeft === null ? null : t('importing.timeLeft', { time: format.duration(secondsLeft) }),
  ].filter((part) => part !== null);
  return (
    <div className={styles.state}>
      {parts.length > 0 && <div className={styles.pace}>{parts.join(' · ')}</div>}
      <div className={styles.file} title={currentName ?? undefined}>
        {currentName}
      </div>
    </div>
  );
}
