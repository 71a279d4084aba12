import { Copy, CornerDownRight, RotateCcw, Tag, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationKey, AnnotationRow } from '../../db/annotation-queries.ts';
import { distinctTags } from '../../db/distinct-tags.ts';
import type { NoteRow } from '../../db/rows.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { NoteText } from '../../notes/note-text.tsx';
import { useTagLooks } from '../../services/use-tag-field.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { AnnotationQuote } from './annotation-quote.tsx';
import { ItemTags } from './item-tags.tsx';
import styles from './notebook-item.module.css';
import { StateBadge } from './state-badge.tsx';
import { matchable } from './use-match-painting.ts';
import { useTaskToggling } from './use-task-toggling.ts';

/** What can be done with an annotation; the same functions at each rendering. */
export interface ItemActions {
  open(annotation: AnnotationRow): void;
  copy(annotation: AnnotationRow): void;
  remove(key: AnnotationKey): void;
  restore(key: AnnotationKey): void;
  changeTags(key: AnnotationKey, added: readonly string[], removed: readonly string[]): void;
  /** Opens the field for tags, or closes it. */
  editTags(id: string | null): void;
}

interface NotebookItemProps {
  readonly annotation: AnnotationRow;
  readonly notes: readonly NoteRow[];
  /** Where its article is not told by what it stands under. */
  readonly isTitled: boolean;
  readonly isInBin: boolean;
  readonly isEditingTags: boolean;
  readonly actions: ItemActions;
}

/** A highlight with its notes, or a note with what it is about. */
export const NotebookItem = memo(function NotebookItem(props: NotebookItemProps) {
  const { annotation, notes, isTitled, isInBin, isEditingTags, actions } = props;
  const { row, article } = annotation;
  const key = { id: row.id, kind: annotation.kind };
  return (
    <div className={styles.item}>
      <AnnotationQuote annotation={annotation} />
      {annotation.kind === 'note' && <Note note={annotation.row} isInBin={isInBin} />}
      {notes.map((note) => (
        <Note key={note.id} note={note} isInBin={isInBin} />
      ))}
      <ItemTags
        tags={row.tags}
        isEditing={isEditingTags}
        onChange={(added, removed) => actions.changeTags(key, added, removed)}
        onDone={() => actions.editTags(null)}
      />
      <footer className={styles.foot}>
        {notes.some(({ tags }) => tags.length > 0) && <NoteTags notes={notes} />}
        {isTitled && article !== undefined && <span className={styles.title}>{article.title}</span>}
        <When at={row.createdAt} />
        <StateBadge state={row.state} />
      </footer>
      <Actions {...props} />
    </div>
  );
});

function Note({ note, isInBin }: { readonly note: NoteRow; readonly isInBin: boolean }) {
  const toggle = useTaskToggling(note);
  return (
    <div className={styles.note} {...matchable(note.articleId)}>
      <NoteText text={note.text} links={note.links} {...(!isInBin && { onToggleTask: toggle })} />
    </div>
  );
}

/** Tags of the notes that stand with a highlight. */
function NoteTags({ notes }: { readonly notes: readonly NoteRow[] }) {
  const looks = useTagLooks(distinctTags(notes.flatMap(({ tags }) => tags)));
  return <span>{looks.map(({ name }) => `#${name}`).join(' ')}</span>;
}

function When({ at }: { readonly at: number }) {
  const format = useFormat();
  return (
    <time dateTime={new Date(at).toISOString()} title={format.moment(at)}>
      {format.relativeDate(at)}
    </time>
  );
}

function Actions({ annotation, isInBin, isEditingTags, actions }: NotebookItemProps) {
  const { t } = useTranslation();
  const { row, kind } = annotation;
  const key = { id: row.id, kind };
  if (isInBin)
    return (
      <div className={styles.actions}>
        <IconButton
          icon={RotateCcw}
          label={t('notebook.restore')}
          tabIndex={-1}
          onClick={() => actions.restore(key)}
        />
      </div>
    );
  return (
    <div className={styles.actions}>
      <IconButton
        icon={CornerDownRight}
        label={t('notebook.open')}
        keys="↵"
        tabIndex={-1}
        onClick={() => actions.open(annotation)}
      />
      <IconButton
        icon={Copy}
        label={t('notebook.copy')}
        keys="C"
        tabIndex={-1}
        onClick={() => actions.copy(annotation)}
      />
      <IconButton
        icon={Tag}
        label={t('notebook.editTags')}
        keys="T"
        tabIndex={-1}
        onClick={() => actions.editTags(isEditingTags ? null : row.id)}
      />
      <IconButton
        icon={Trash2}
        label={t('notebook.remove')}
        tabIndex={-1}
        onClick={() => actions.remove(key)}
      />
    </div>
  );
}
