import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationRow } from '../../../db/annotation-queries.ts';
import { useServices } from '../../../services/services.ts';
import { useEdit } from '../../../services/use-edit.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './review-note.module.css';

interface ReviewNoteProps {
  readonly annotation: AnnotationRow;
  onDone(): void;
}

/** A new note on the passage; each keystroke is kept, and leaving the card, by whatever way, makes it a note. */
export function ReviewNote({ annotation, onDone }: ReviewNoteProps) {
  const { t } = useTranslation();
  const { drafts } = useServices();
  const edit = useEdit();
  const [noteId] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const type = (typed: string) => {
    setText(typed);
    drafts.type({ noteId, ...subjectOf(annotation), text: typed });
  };
  const keep = useRef(() => undefined as undefined | Promise<unknown>);
  keep.current = () =>
    edit(async () => (await drafts.commit(noteId))?.edit ?? null, {
      done: t('review.noteKept'),
      failed: (reason) => t('review.failed', { reason }),
    });
  useEffect(() => {
    field.current?.focus();
    return () => void keep.current();
  }, []);
  const handleKey = (event: KeyboardEvent) => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (isDone) onDone();
    event.stopPropagation();
  };
  return (
    <div className={styles.note}>
      <textarea
        ref={field}
        className={styles.field}
        rows={3}
        value={text}
        aria-label={t('review.addNote')}
        placeholder={t('review.notePlaceholder')}
        onChange={({ target }) => type(target.value)}
        onKeyDown={handleKey}
      />
      <Button disabled={text.trim() === ''} onClick={onDone}>
        {t('review.keepNote')}
      </Button>
    </div>
  );
}

/** A note on a highlight is about it; a note on a note stands beside the same paragraph. */
function subjectOf({ kind, row }: AnnotationRow) {
  const { articleId } = row;
  return kind === 'highlight'
    ? { articleId, target: row.targets[0] ?? null, highlightId: row.id }
    : { articleId, target: row.target, highlightId: row.highlightId };
}
