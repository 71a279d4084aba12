import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockTarget } from '../../../../shared/annotation.ts';
import type { Block } from '../../../../shared/article.ts';
import { describeBlock } from '../../../anchoring/describe.ts';
import type { NoteContent, NoteRow } from '../../../db/rows.ts';
import { explainError } from '../../../i18n/explain-error.ts';
import { useServices } from '../../../services/services.ts';
import { showToast } from '../../../ui/toast.tsx';
import type { AnnotationActions } from '../use-annotation-actions.ts';

/** Where in a note the writing begins: at the end, in the tags, or at an offset of the text. */
export type EditStart = 'end' | 'tags' | number;

/** The note that is being written. */
export interface EditedNote {
  readonly id: string;
  readonly target: BlockTarget | null;
  readonly highlightId: string | null;
  /** As it is stored; null for a new note. */
  readonly stored: NoteContent | null;
  /** What the field begins with: what is stored, or newer text that no disk has taken yet. */
  readonly initial: NoteContent;
  readonly start: EditStart;
}

/** What a new note is about, beside its block. */
interface NoteAbout {
  readonly highlightId?: string;
  /** A passage of the block; else the whole block. */
  readonly target?: BlockTarget;
}

export interface NoteEditing {
  readonly edited: EditedNote | null;
  /** It is being stored, and takes no more text. */
  readonly isFinishing: boolean;
  /** Starts a note beside a block, or on a highlight in it. */
  readonly write: (block: Block, about?: NoteAbout) => void;
  /** Starts a note on the article as a whole. */
  readonly writeOnArticle: () => void;
  readonly edit: (note: NoteRow, start?: EditStart) => void;
  /** Takes what the note holds now; `base` is the stored note that it grew from, null for a new one. */
  readonly type: (content: NoteContent, base: NoteContent | null) => void;
  /** Turns what was typed into the note. */
  readonly finish: () => void;
}

const EMPTY: NoteContent = { text: '', tags: [], links: [] };

/** One note is written at a time; leaving it, by whatever way, stores it. */
export function useNoteEditing(articleId: string, actions: AnnotationActions): NoteEditing {
  const { drafts } = useServices();
  const { edited, isFinishing, current, begin, finish } = useOneAtATime(actions);

  const writeAbout = useCallback(
    (target: BlockTarget | null, highlightId: string | null = null) =>
      begin({ id: crypto.randomUUID(), target, highlightId, stored: null, initial: EMPTY, start: 'end' }),
    [begin],
  );
  const write = useCallback(
    (block: Block, { target = describeBlock(block), highlightId }: NoteAbout = {}) =>
      writeAbout(target, highlightId),
    [writeAbout],
  );
  const writeOnArticle = useCallback(() => writeAbout(null), [writeAbout]);
  const edit = useCallback(
    ({ id, target, highlightId, text, tags, links }: NoteRow, start: EditStart = 'end') => {
      const stored = { text, tags, links };
      const { base, ...unwritten } = drafts.getUnwritten(id) ?? {};
      begin({
        id,
        target,
        highlightId,
        stored: base ?? stored,
        initial: { ...stored, ...contentOf(unwritten) },
        start,
      });
    },
    [begin, drafts],
  );
  const type = useCallback(
    (content: NoteContent, base: NoteContent | null) => {
      if (current.current === null) return;
      const { id: noteId, target, highlightId } = current.current;
      drafts.type({ noteId, articleId, target, highlightId, ...content, ...(base !== null && { base }) });
    },
    [drafts, articleId, current],
  );

  return useMemo(
    () => ({ edited, isFinishing, write, writeOnArticle, edit, type, finish }),
    [edited, isFinishing, write, writeOnArticle, edit, type, finish],
  );
}

function contentOf({ text, tags, links }: Partial<NoteContent>): Partial<NoteContent> {
  return { ...(text !== undefined && { text }), ...(tags && { tags }), ...(links && { links }) };
}

/** Which note is written; another begins when the one before is on its way to the disk. */
function useOneAtATime(actions: AnnotationActions) {
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

  const finishLatest = useRef(finish);
  finishLatest.current = finish;
  // Leaving the article leaves the note.
  useEffect(() => () => void finishLatest.current(), []);

  return { edited, isFinishing: edited !== null && finishing === edited, current, begin, finish };
}
