import { useTranslation } from 'react-i18next';
import type { AnnotationActions } from '../use-annotation-actions.ts';
import { NoteList } from './block-notes.tsx';
import type { PlacedNote } from './group-notes.ts';
import styles from './notes.module.css';
import type { EditedNote, NoteEditing } from './use-note-editing.ts';

interface ArticleNotesProps {
  readonly notes: readonly PlacedNote[];
  readonly edited: EditedNote | null;
  readonly editing: NoteEditing;
  readonly actions: AnnotationActions;
}

/** Notes on the article as a whole, under its header. */
export function ArticleNotes(props: ArticleNotesProps) {
  const { t } = useTranslation();
  if (props.notes.length === 0 && props.edited === null) return null;
  return (
    <section className={styles.onArticle} aria-label={t('notes.onArticle')}>
      <NoteList {...props} blockId={null} />
    </section>
  );
}
