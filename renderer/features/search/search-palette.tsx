import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './search-palette.module.css';
import { SearchPanel, type SearchTarget } from './search-panel.tsx';

interface SearchPaletteProps {
  readonly isOpen: boolean;
  /** What was typed; outlives the palette, so that a search can be taken up again. */
  readonly query: string;
  onQuery(query: string): void;
  onClose(): void;
  onOpen(target: SearchTarget): void;
}

/** Search over the whole window. Esc closes it and the focus returns to where it was. */
export function SearchPalette({ isOpen, onClose, onOpen, ...panel }: SearchPaletteProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const hasOpened = useRef(false);
  const close = () => {
    // While it fades it must not take keys that are meant for the window.
    input.current?.blur();
    onClose();
  };
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => !open && close()}
      onOpenChangeComplete={() => {
        hasOpened.current = false;
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.veil} />
        <Dialog.Popup
          className={styles.popup}
          initialFocus={input}
          // A passage that was opened takes the focus itself.
          finalFocus={() => !hasOpened.current}
          aria-label={t('search.title')}
        >
          <SearchPanel
            {...panel}
            inputRef={input}
            onOpen={(target) => {
              hasOpened.current = true;
              close();
              onOpen(target);
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
