import { StickyNote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './notes.module.css';

interface NoteMarkerProps {
  readonly blockId: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onOpen: (blockId: string) => void;
}

/** Stands beside a paragraph that has notes where there is no margin to show them. */
export function NoteMarker({ blockId, count, isOpen, onOpen }: NoteMarkerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <button
      type="button"
      className={styles.marker}
      aria-label={t('notes.openBeside', { count })}
      aria-expanded={isOpen}
      data-note-block={blockId}
      data-note-marker=""
      onClick={() => onOpen(blockId)}
    >
      {count === 1 ? <StickyNote size={13} strokeWidth={1.75} aria-hidden /> : format.number(count)}
    </button>
  );
}
