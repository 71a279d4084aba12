import { useTranslation } from 'react-i18next';
import type { NoteRow } from '../../../db/rows.ts';
import styles from '../reader.module.css';
import type { AnnotationActions } from '../use-annotation-actions.ts';
import { NoteCard } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';
import type { EditedNote, NoteEditing } from './use-note-editing.ts';

interface NotesProps {
  readonly notes: readonly NoteRow[] | undefined;
  readonly editing: NoteEditing;
  readonly actions: AnnotationActions;
}

const NO_NOTES: readonly NoteRow[] = [];

/** The notes of one block, and the one being written there. */
export function BlockNotes({
  blockId,
  notes = NO_NOTES,
  editing,
  actions,
}: NotesProps & { readonly blockId: string }) {
  const { edited } = editing;
  const isNewHere =
    edited?.target.blockId === blockId && !notes.some((note) => note.id === edited.id) ? edited : null;
  return (
    <>
      {notes.map((note) => (
        <Note key={note.id} note={note} blockId={blockId} editing={editing} actions={actions} />
      ))}
      {isNewHere !== null && (
        <Editor key={isNewHere.id} note={isNewHere} blockId={blockId} editing={editing} />
      )}
    </>
  );
}

/** Notes whose paragraph is no longer in the article stand at its end, whole. */
export function OrphanNotes({ notes = NO_NOTES, editing, actions }: NotesProps) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <section className={styles.orphans}>
      <p>{t('reader.orphans', { count: notes.length })}</p>
      {notes.map((note) => (
        <div key={note.id}>
          <blockquote>{note.target.quote.exact}</blockquote>
          <Note note={note} blockId={null} editing={editing} actions={actions} />
        </div>
      ))}
    </section>
  );
}

interface NoteProps {
  readonly note: NoteRow;
  readonly blockId: string | null;
  readonly editing: NoteEditing;
  readonly actions: AnnotationActions;
}

function Note({ note, blockId, editing, actions }: NoteProps) {
  const { edited } = editing;
  if (edited?.id === note.id) return <Editor note={edited} blockId={blockId} editing={editing} />;
  return (
    <NoteCard
      note={note}
      blockId={blockId}
      onEdit={editing.edit}
      onRemove={({ id }) => void actions.removeNote(id)}
    />
  );
}

interface EditorProps {
  readonly note: EditedNote;
  readonly blockId: string | null;
  readonly editing: NoteEditing;
}

function Editor({ note, blockId, editing }: EditorProps) {
  return <NoteEditor note={note} blockId={blockId} onType={editing.type} onDone={editing.finish} />;
}
