import { type FocusEvent, type MouseEvent, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteContent, NoteRow } from '../../../db/rows.ts';
import type { NoteFieldHandle } from '../../../notes/note-field.ts';
import { PlainField } from '../../../notes/plain-field.tsx';
import { useEditedContent } from '../../../notes/use-edited-content.ts';
import { useNoteCompletions } from '../../../notes/use-note-completions.ts';
import { useRichField } from '../../../notes/use-rich-field.ts';
import { useServices } from '../../../services/services.ts';
import { useTagField } from '../../../services/use-tag-field.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { TagField } from '../../../ui/tag-field.tsx';
import { useArticleContext } from '../article-context.ts';
import styles from './notes.module.css';
import type { EditedNote, NoteEditing } from './use-note-editing.ts';

interface NoteEditorProps {
  readonly note: EditedNote;
  /** As it is stored now; null for a note that is not yet. */
  readonly row: NoteRow | null;
  /** Attributes that say where in the margin it stands. */
  readonly place: object;
  readonly isReadOnly: boolean;
  readonly editing: NoteEditing;
}

/** A note while it is written. Every keystroke is stored as a draft; leaving the field makes it a note. */
export function NoteEditor({ note, row, place, isReadOnly, editing }: NoteEditorProps) {
  const { t } = useTranslation();
  const { articleId } = useArticleContext();
  const field = useRef<NoteFieldHandle | null>(null);
  const aside = useRef<HTMLElement>(null);
  const stored = useMemo(() => (row === null ? null : contentOf(row)), [row]);
  const { initial, start } = note;
  const { tags, content, isMerged, change } = useEditedContent({
    ...{ initial, base: note.stored, stored, isReadOnly, field, onType: editing.type },
  });
  const completions = useNoteCompletions(articleId, content, change);
  const Rich = useRichField(field);
  const tagField = useTagField(tags, (changed) => change({ tags: changed }));

  // Back to the text, so that its keys work; losing the focus ends the note.
  const leave = (): void => focusText(aside.current);
  const onBlur = (event: FocusEvent): void => {
    // Leaving the whole window is not leaving the note.
    const next = event.relatedTarget ?? document.activeElement;
    // What is offered for the tags stands elsewhere in the document.
    const isOffer = next instanceof Element && next.closest('[role="listbox"]') !== null;
    if (!isOffer && !event.currentTarget.contains(next)) editing.finish();
  };
  const Field = Rich ?? PlainField;
  const written = content.current.text;
  // The editor takes the plain field's place, and the focus only if that had it.
  const first = start === 'tags' ? null : start;
  const caret = Rich === null || field.current === null ? first : field.current.getCaret();
  return (
    <aside
      role="note"
      ref={aside}
      className={styles.editor}
      aria-label={t('notes.label')}
      data-note-written=""
      {...place}
      onBlur={onBlur}
      onMouseDown={keepFocus}
    >
      <Field
        {...{ handle: field, isReadOnly, completions, caret, initialText: written, onDone: leave }}
        label={t('notes.label')}
        placeholder={t('notes.placeholder')}
        onChange={(text) => change({ text })}
      />
      <div className={styles.tagField}>
        <TagField {...tagField} isEager={start === 'tags'} onDone={leave} />
      </div>
      <footer className={styles.meta}>
        <DraftState noteId={note.id} isMerged={isMerged} />
        <Kbd keys={t('notes.close')} />
      </footer>
    </aside>
  );
}

function DraftState({ noteId, isMerged }: { readonly noteId: string; readonly isMerged: boolean }) {
  const { t } = useTranslation();
  const { drafts } = useServices();
  const status = useSyncExternalStore(drafts.subscribe, () => drafts.getStatus(noteId));
  const said = isMerged && status !== 'failed' ? 'merged' : status;
  return (
    <span role="status" data-status={status} className={styles.status}>
      {said === undefined ? '' : t(`notes.${said}`)}
    </span>
  );
}

function contentOf({ text, tags, links }: NoteRow): NoteContent {
  return { text, tags, links };
}

/** Gives the keys back to the article's text, wherever the note stands. */
export function focusText(from: Element | null): void {
  const reader = from?.closest('[data-reader]') ?? document;
  reader.querySelector<HTMLElement>('[data-reader-text]')?.focus({ preventScroll: true });
}

/** A press beside the fields leaves the caret where it is. */
function keepFocus(event: MouseEvent): void {
  const isField =
    event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
  if (!isField) event.preventDefault();
}
