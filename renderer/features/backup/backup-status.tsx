import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../i18n/use-format.ts';
import { useBackupState } from '../../services/use-backups.ts';
import styles from './backup-status.module.css';

/** When the library was last backed up; leads to the backups. Nothing before the first one. */
export function BackupStatus({ href }: { readonly href: string }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { backups, problem } = useBackupState();
  const [newest] = backups ?? [];
  if (newest === undefined && problem === null) return null;
  const isToday = newest !== undefined && isSameDay(newest.createdAt, Date.now());
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  const when = isToday ? time.format(newest.createdAt) : format.day(newest?.createdAt ?? 0);
  const Icon = problem === null ? ShieldCheck : ShieldAlert;
  return (
    <Link href={href} className={styles.status}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      {problem === null ? t('backup.status', { when }) : t('backup.statusFailed')}
    </Link>
  );
}

function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
