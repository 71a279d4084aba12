import { Minimize2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/icon-button.tsx';
import styles from './focus.module.css';

/** The way out of focus mode for the mouse: it shows when the pointer comes near. */
export function LeaveFocusButton({ onLeave }: { onLeave(): void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.leave}>
      <IconButton
        icon={Minimize2}
        label={t('outline.leaveFocus')}
        keys={t('commands.keys.Escape')}
        onClick={onLeave}
      />
    </div>
  );
}
