import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSummary } from '../../shared/backup-format.ts';
import { explainError } from '../i18n/explain-error.ts';
import { useFormat } from '../i18n/use-format.ts';
import { createPlatform } from '../platform/platform.ts';
import { restoreInto } from '../services/backup-keeper.ts';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';

/** Offers the newest backup where the library did not open; what is left of that stays on the disk. */
export function RestoreNewest() {
  const { t } = useTranslation();
  const format = useFormat();
  const [newest, setNewest] = useState<BackupSummary | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    const list = createPlatform().backup('backup.list', undefined);
    list.then(([first = null]) => setNewest(first)).catch(() => undefined); // nothing to offer then
  }, []);
  if (newest === null) return null;
  const restore = async (): Promise<void> => {
    const platform = createPlatform();
    setProblem(null);
    setShare(0);
    try {
      const opened = await platform.backup('backup.open', { name: newest.name });
      await restoreInto(platform, opened, new AbortController().signal, setShare, 'beside');
      location.reload();
    } catch (error) {
      setProblem(error);
      setShare(null);
    }
  };
  const label = t('backup.restoreNewest', { date: format.dateTime(newest.createdAt) });
  return (
    <>
      {problem !== null && <p>{t('backup.failed', { reason: explainError(problem) })}</p>}
      {share === null ? (
        <Button variant="primary" onClick={() => void restore()}>
          {label}
        </Button>
      ) : (
        <ProgressLine value={share} label={t('backup.restoring')} tone="accent" />
      )}
    </>
  );
}
