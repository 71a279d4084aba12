import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../commands/command-list.ts';
import { useShortcutWords } from '../../services/use-shortcut-words.ts';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './command-panel.module.css';

interface CommandPaletteFooterProps {
  readonly hasChoice: boolean;
  readonly count: number;
  onRun(id: CommandId): void;
}

/** The keys of the palette, how many commands it shows, and the way to all keys. */
export function CommandPaletteFooter({ hasChoice, count, onRun }: CommandPaletteFooterProps) {
  const { t } = useTranslation();
  const words = useShortcutWords();
  return (
    <footer className={styles.footer}>
      {hasChoice && (
        <span className={styles.hint}>
          <Kbd keys="↑" /> <Kbd keys="↓" /> {t('commands.palette.choose')}
        </span>
      )}
      {hasChoice && (
        <span className={styles.hint}>
          <Kbd keys={words('Enter')} /> {t('commands.palette.run')}
        </span>
      )}
      <span className={styles.count} role="status">
        {t('commands.palette.count', { count })}
      </span>
      <button type="button" className={styles.button} onClick={() => onRun('showKeys')}>
        {t('commands.palette.keys')}
      </button>
    </footer>
  );
}
