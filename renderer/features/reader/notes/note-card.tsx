import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NoteRow } from '../../../db/rows.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { NoteText } from '../../../notes/note-text.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import styles from './notes.module.css';

interface NoteCardProps {
  readonly note: NoteRow;
  /** Block beside which it stands; null for a note whose paragraph is gone. */
  readonly blockId: string | null;
  readonly onEdit: (note: NoteRow) => void;
  readonly onRemove: (note: NoteRow) => void;
}

/** A stored note, quiet in the margin. */
export function NoteCard({ note, blockId, onEdit, onRemove }: NoteCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <aside
      className={styles.note}
      aria-label={t('notes.label')}
      data-note-id={note.id}
      {...(blockId === null ? {} : { 'data-note-block': blockId })}
    >
      <NoteText text={note.text} />
      <footer className={styles.meta}>
        <time dateTime={new Date(note.updatedAt).toISOString()} title={format.moment(note.updatedAt)}>
          {format.relativeDate(note.updatedAt)}
        </time>
        <span className={styles.actions}>
          <IconButton icon={Pencil} label={t('notes.edit')} onClick={() => onEdit(note)} />
          <IconButton
            icon={Trash2}
            label={t('notes.remove')}
            onClick={(event) => {
              // The button goes with its note: the keys belong to the text again.
              event.currentTarget.closest<HTMLElement>('[data-reader-text]')?.focus({ preventScroll: true });
              onRemove(note);
            }}
          />
        </span>
      </footer>
    </aside>
  );
}
