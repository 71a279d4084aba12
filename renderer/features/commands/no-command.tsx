import { useTranslation } from 'react-i18next';
import { useCommandKeys } from '../../services/use-shortcut-words.ts';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './command-panel.module.css';

/** Says that no command is called so, and where else to look. */
export function NoCommand({ typed }: { readonly typed: string }) {
  const { t } = useTranslation();
  const [searchKeys] = useCommandKeys()('search');
  return (
    <div className={styles.none} role="status">
      <p className={styles.noneTitle}>{t('commands.palette.none', { text: typed.trim() })}</p>
      <p>
        {t('commands.palette.noneText')} {searchKeys !== undefined && <Kbd keys={searchKeys} />}
      </p>
    </div>
  );
}
