import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockTarget } from '../../../../shared/annotation.ts';
import type { Block } from '../../../../shared/article.ts';
import { describeBlock } from '../../../anchoring/describe.ts';
import type { NoteRow } from '../../../db/rows.ts';
import { explainError } from '../../../i18n/explain-error.ts';
import { useServices } from '../../../services/services.ts';
import { showToast } from '../../../ui/toast.tsx';
import type { AnnotationActions } from '../use-annotation-actions.ts';

/** The note that is being written. */
export interface EditedNote {
  readonly id: string;
  readonly target: BlockTarget | null;
  /** As it is stored; empty for a new note. */
  readonly storedText: string;
  /** What the field begins with: the stored text, or newer one that no disk has taken yet. */
  readonly initialText: string;
  readonly isNew: boolean;
}

export interface NoteEditing {
  readonly edited: EditedNote | null;
  /** It is being stored, and takes no more text. */
  readonly isFinishing: boolean;
  /** Starts a note beside a block. */
  readonly write: (block: Block) => void;
  readonly edit: (note: NoteRow) => void;
  readonly type: (text: string) => void;
  /** Turns what was typed into the note. */
  readonly finish: () => void;
}

/** One note is written at a time; leaving it, by whatever way, stores it. */
export function useNoteEditing(articleId: string, actions: AnnotationActions): NoteEditing {
  const { drafts } = useServices();
  const { t } = useTranslation();
  const [edited, setEdited] = useState<EditedNote | null>(null);
  const [finishing, setFinishing] = useState<EditedNote | null>(null);
  const current = useRef<EditedNote | null>(null);

  const finish = useCallback(async () => {
    const note = current.current;
    if (note === null) return;
    current.current = null;
    setFinishing(note);
    try {
      const outcome = await drafts.commit(note.id);
      // Another note may have been begun meanwhile.
      setEdited((present) => (present === note ? null : present));
      // Emptied: the note is gone, which can be undone.
      if (outcome !== undefined) await actions.recordNote(outcome.edit, outcome.kind === 'discarded');
    } catch (error) {
      current.current ??= note;
      showToast({ text: t('reader.failed', { reason: explainError(error) }), tone: 'problem' });
    } finally {
      setFinishing((present) => (present === note ? null : present));
    }
  }, [drafts, actions, t]);

  const begin = useCallback(
    (note: EditedNote) => {
      void finish();
      current.current = note;
      setEdited(note);
    },
    [finish],
  );

  const write = useCallback(
    (block: Block) =>
      begin({
        id: crypto.randomUUID(),
        target: describeBlock(block),
        storedText: '',
        initialText: '',
        isNew: true,
      }),
    [begin],
  );
  const edit = useCallback(
    ({ id, target, text }: NoteRow) =>
      begin({
        id,
        target,
        storedText: text,
        initialText: drafts.getUnwritten(id)?.text ?? text,
        isNew: false,
      }),
    [begin, drafts],
  );
  const type = useCallback(
    (text: string) => {
      const note = current.current;
      if (note !== null) drafts.type({ noteId: note.id, articleId, target: note.target, text });
    },
    [drafts, articleId],
  );

  const finishLatest = useRef(finish);
  finishLatest.current = finish;
  // Leaving the article leaves the note.
  useEffect(() => () => void finishLatest.current(), []);

  const isFinishing = edited !== null && finishing === edited;
  return useMemo(
    () => ({ edited, isFinishing, write, edit, type, finish }),
    [edited, isFinishing, write, edit, type, finish],
  );
}
