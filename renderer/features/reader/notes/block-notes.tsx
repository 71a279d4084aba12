import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteRow } from '../../../db/rows.ts';
import styles from '../reader.module.css';
import type { AnnotationActions } from '../use-annotation-actions.ts';
import { NoteCard } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';
import type { NoteEditing } from './use-note-editing.ts';

interface NotesProps {
  readonly notes: readonly NoteRow[] | undefined;
  readonly editing: NoteEditing;
  readonly actions: AnnotationActions;
}

const NO_NOTES: readonly NoteRow[] = [];

/** The notes of one block, and the one being written there. */
export const BlockNotes = memo(function BlockNotes({
  blockId,
  notes = NO_NOTES,
  editing,
  actions,
}: NotesProps & { readonly blockId: string }) {
  const { edited } = editing;
  const isNewHere = edited?.target?.blockId === blockId && !notes.some((note) => note.id === edited.id);
  // One list by id: a new note keeps its place, and its field, when it becomes a stored one.
  const slots: readonly NoteSlot[] = isNewHere ? [...notes, { id: edited.id }] : notes;
  return slots.map((slot) => (
    <Note key={slot.id} slot={slot} blockId={blockId} editing={editing} actions={actions} />
  ));
});

/** A stored note, or the place of one that is being written. */
type NoteSlot = NoteRow | { readonly id: string };

/** Notes whose paragraph is no longer in the article stand at its end, whole. */
export function OrphanNotes({ notes = NO_NOTES, editing, actions }: NotesProps) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <section className={styles.orphans}>
      <p>{t('reader.orphans', { count: notes.length })}</p>
      {notes.map((note) => (
        <div key={note.id}>
          <blockquote>{note.target?.quote.exact}</blockquote>
          <Note slot={note} blockId={null} editing={editing} actions={actions} />
        </div>
      ))}
    </section>
  );
}

interface NoteProps {
  readonly slot: NoteSlot;
  readonly blockId: string | null;
  readonly editing: NoteEditing;
  readonly actions: AnnotationActions;
}

function Note({ slot, blockId, editing, actions }: NoteProps) {
  const { edited, isFinishing } = editing;
  if (edited?.id === slot.id) {
    return (
      <NoteEditor
        note={edited}
        blockId={blockId}
        isReadOnly={isFinishing}
        onType={editing.type}
        onDone={editing.finish}
      />
    );
  }
  if (!('text' in slot)) return null;
  return (
    <NoteCard
      note={slot}
      blockId={blockId}
      onEdit={editing.edit}
      onRemove={({ id }) => void actions.removeNote(id)}
    />
  );
}
