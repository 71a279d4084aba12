import { Popover } from '@base-ui/react/popover';
import { Type } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandHandlers } from '../services/use-command-handlers.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { AppearanceControls } from './appearance-controls.tsx';
import styles from './appearance-panel.module.css';

/** The button “Aa” of an article and what it opens, beside the text, so that each choice is seen in it. */
export function AppearancePanel() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  useCommandHandlers({ appearance: () => setIsOpen((open) => !open) });
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger render={<IconButton icon={Type} label={t('appearance.title')} keys="V" />} />
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} sideOffset={6} align="end">
          <Popover.Popup className={styles.popup} aria-label={t('appearance.title')}>
            <AppearanceControls />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
