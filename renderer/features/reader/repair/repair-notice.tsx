import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './repair.module.css';
import type { Repair } from './use-repair.ts';

/** Says in the bar, where it covers nothing, that passages were not found for sure, and leads to them. */
export function RepairNotice({ waiting, isOpen, open, close }: Repair) {
  const { t } = useTranslation();
  const count = waiting.length;
  if (count === 0) return null;
  return (
    <>
      <button
        type="button"
        className={styles.notice}
        title={t('repair.waiting', { count })}
        aria-expanded={isOpen}
        onClick={isOpen ? close : open}
      >
        <CircleHelp size={14} aria-hidden />
        <span className={styles.wide}>{t('repair.waiting', { count })}</span>
        <b className={styles.wide}>{t('repair.look')}</b>
        <span className={styles.narrow}>{t('repair.short', { count })}</span>
      </button>
      <span role="status" className={styles.label}>
        {t('repair.waiting', { count })}
      </span>
    </>
  );
}
