import { Dialog } from '@base-ui/react/dialog';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './search-palette.module.css';
import { type PaletteLayer, SearchPanel } from './search-panel.tsx';
import type { SearchTarget } from './search-target.ts';

interface SearchPaletteProps {
  readonly isOpen: boolean;
  /** What was typed when the palette was last open, so that a search can be taken up again. */
  readonly query: string;
  /** `typed`: what stood in the field. While a person types, nothing around the palette needs to know. */
  onClose(typed: string): void;
  onOpen(target: SearchTarget): void;
}

/** Search over the whole window. Esc closes it and the focus returns to where it was. */
export function SearchPalette({ isOpen, query, onClose, onOpen }: SearchPaletteProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const typed = useRef<string | null>(null);
  const hasOpened = useRef(false);
  const [layer, setLayer] = useState<PaletteLayer>('search');
  const close = () => {
    // While it fades it must not take keys that are meant for the window.
    input.current?.blur();
    onClose(typed.current ?? query);
    typed.current = null;
  };
  const leave = (reason: string) => {
    if (reason !== 'escape-key' || layer === 'search') return close();
    setLayer('search');
    input.current?.focus();
  };
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open, { reason }) => !open && leave(reason)}
      onOpenChangeComplete={(open) => {
        if (open) return;
        hasOpened.current = false;
        setLayer('search');
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
            startQuery={query}
            inputRef={input}
            layer={layer}
            onLayer={setLayer}
            onTyped={(now) => {
              typed.current = now;
            }}
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
