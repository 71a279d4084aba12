import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../commands/command-list.ts';
import styles from './command-palette.module.css';
import { CommandPanel } from './command-panel.tsx';

interface CommandPaletteProps {
  readonly isOpen: boolean;
  onClose(): void;
  /** Closes it, and carries a command out where the person was before. */
  onRun(id: CommandId): void;
}

/** All that can be done now, found by its name. Esc closes it and the focus returns to where it was. */
export function CommandPalette({ isOpen, onClose, onRun }: CommandPaletteProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const hasRun = useRef(false);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.veil} />
        <Dialog.Popup
          className={styles.popup}
          initialFocus={() => {
            hasRun.current = false;
            return input.current;
          }}
          // What runs has the focus given back already, or takes it itself.
          finalFocus={() => !hasRun.current}
          aria-label={t('commands.palette.title')}
        >
          <CommandPanel
            inputRef={input}
            onRun={(id) => {
              hasRun.current = true;
              onRun(id);
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
