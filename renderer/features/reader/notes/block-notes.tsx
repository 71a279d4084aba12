import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backlink } from '../../../db/use-backlinks.ts';
import styles from '../reader.module.css';
import type { AnnotationActions } from '../use-annotation-actions.ts';
import { Backlinks } from './backlinks.tsx';
import type { PlacedNote } from './group-notes.ts';
import { NoteCard } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';
import { placeAttributes } from './place-attributes.ts';
import type { EditedNote, NoteEditing } from './use-note-editing.ts';

interface NoteListProps {
  readonly notes: readonly PlacedNote[];
  /** The note that is written, if it is one of these or a new one among them. */
  readonly edited: EditedNote | null;
  readonly editing: NoteEditing;
  readonly actions: AnnotationActions;
}

/** Notes of one place, and the one being written there. */
export function NoteList({ notes, edited, editing, actions, blockId }: NoteListProps & InBlock) {
  const isNew = edited !== null && !notes.some(({ note }) => note.id === edited.id);
  // One list by id: a new note keeps its place, and its field, when it becomes a stored one.
  const ids = [...notes.map(({ note }) => note.id), ...(isNew ? [edited.id] : [])];
  return ids.map((id) => {
    const placed = notes.find(({ note }) => note.id === id);
    if (edited?.id === id) {
      return (
        <NoteEditor
          key={id}
          note={edited}
          row={placed?.note ?? null}
          place={placeAttributes(placed ?? { blockId, start: edited.target?.position.start ?? 0 })}
          isReadOnly={editing.isFinishing}
          editing={editing}
        />
      );
    }
    return placed && <NoteCard key={id} placed={placed} onEdit={editing.edit} actions={actions} />;
  });
}

interface InBlock {
  /** The block beside which they stand; null in the text itself. */
  readonly blockId: string | null;
}

interface BlockNotesProps extends NoteListProps, InBlock {
  readonly backlinks: readonly Backlink[];
}

/** What stands beside one block: its notes, and links that lead to it. */
export const BlockNotes = memo(function BlockNotes({ backlinks, ...list }: BlockNotesProps) {
  return (
    <>
      <NoteList {...list} />
      <Backlinks backlinks={backlinks} blockId={list.blockId} />
    </>
  );
});

/** Notes whose paragraph is no longer in the article stand at its end, whole. */
export function OrphanNotes(list: NoteListProps) {
  const { t } = useTranslation();
  if (list.notes.length === 0) return null;
  return (
    <section className={styles.orphans}>
      <p>{t('reader.orphans', { count: list.notes.length })}</p>
      {list.notes.map((placed) => (
        <div key={placed.note.id}>
          <blockquote>{placed.note.target?.quote.exact}</blockquote>
          <NoteList
            {...list}
            notes={[placed]}
            edited={list.edited?.id === placed.note.id ? list.edited : null}
            blockId={null}
          />
        </div>
      ))}
    </section>
  );
}
