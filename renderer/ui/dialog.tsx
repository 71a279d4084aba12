import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** `window` takes all the room that there is, for something to look at. */
  readonly size?: 'sheet' | 'window';
  /** What takes the focus; else the first button does. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  onClose(): void;
  onKeyDown?(event: KeyboardEvent): void;
}

/** A modal sheet with a title. Esc, a click beside it and the cross close it; focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const { isOpen, title, closeLabel, children, size = 'sheet', initialFocus, onClose, onKeyDown } = props;
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.veil} />
        <BaseDialog.Popup
          className={styles.popup}
          data-size={size}
          onKeyDown={onKeyDown}
          {...(initialFocus === undefined ? {} : { initialFocus })}
        >
          <header className={styles.header}>
            <BaseDialog.Title className={styles.title}>{title}</BaseDialog.Title>
            <IconButton icon={X} label={closeLabel} onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
