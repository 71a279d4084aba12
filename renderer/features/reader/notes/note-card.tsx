import { ChevronDown, Pencil, Trash2 } from 'lucide-react';
import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { NoteText } from '../../../notes/note-text.tsx';
import { TagChips } from '../../../notes/tag-chips.tsx';
import { toggleTask } from '../../../notes/toggle-task.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { AnnotationActions } from '../use-annotation-actions.ts';
import type { PlacedNote } from './group-notes.ts';
import { focusText } from './note-editor.tsx';
import styles from './notes.module.css';
import { placeAttributes } from './place-attributes.ts';
import { useNoteChanges } from './use-note-changes.ts';
import type { NoteEditing } from './use-note-editing.ts';

interface NoteCardProps {
  readonly placed: PlacedNote;
  readonly onEdit: NoteEditing['edit'];
  readonly actions: AnnotationActions;
}

/** Longer notes are folded until they are asked for: the margin is for many. */
const LONGEST_UNFOLDED = 700;
const MOST_LINES = 14;

/** A stored note, quiet in the margin. */
export const NoteCard = memo(function NoteCard({ placed, onEdit, actions }: NoteCardProps) {
  const { t } = useTranslation();
  const { note, color } = placed;
  const isLong = note.text.length > LONGEST_UNFOLDED || note.text.split('\n').length > MOST_LINES;
  const [isFolded, setIsFolded] = useState(isLong);
  const { changeText } = useNoteChanges();
  const toggle = useCallback(
    (offset: number) => void changeText(note.id, (text) => toggleTask(text, offset)),
    [changeText, note.id],
  );
  const choose = useCallback(
    (name: string) => onEdit(note, note.text.indexOf(`[[${name}]]`) + name.length + 2),
    [onEdit, note],
  );
  return (
    <aside
      role="note"
      className={styles.note}
      aria-label={t('notes.label')}
      tabIndex={-1}
      data-note-id={note.id}
      data-color={color ?? 'none'}
      {...placeAttributes(placed)}
    >
      <div className={styles.body} data-folded={isLong && isFolded}>
        <NoteText text={note.text} links={note.links} onToggleTask={toggle} onChooseLink={choose} />
      </div>
      {isLong && (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!isFolded}
          onClick={() => setIsFolded(!isFolded)}
        >
          <ChevronDown size={13} aria-hidden />
          {t(isFolded ? 'notes.unfold' : 'notes.fold')}
        </button>
      )}
      <footer className={styles.meta}>
        <TagChips tags={note.tags} />
        <NoteTime at={note.updatedAt} />
        <span className={styles.actions}>
          <IconButton icon={Pencil} label={t('notes.edit')} onClick={() => onEdit(note)} />
          <IconButton
            icon={Trash2}
            label={t('notes.remove')}
            onClick={(event) => {
              // The button goes with its note: the keys belong to the text again.
              focusText(event.currentTarget);
              void actions.removeNote(note.id);
            }}
          />
        </span>
      </footer>
    </aside>
  );
});

/** Apart: it is rendered each minute, and the note is not. */
function NoteTime({ at }: { readonly at: number }) {
  const format = useFormat();
  return (
    <time className={styles.time} dateTime={new Date(at).toISOString()} title={format.moment(at)}>
      {format.relativeDate(at)}
    </time>
  );
}
