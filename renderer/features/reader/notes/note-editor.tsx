import { type FocusEvent, type KeyboardEvent, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../../services/services.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import styles from './notes.module.css';
import type { EditedNote } from './use-note-editing.ts';

interface NoteEditorProps {
  readonly note: EditedNote;
  readonly blockId: string | null;
  readonly isReadOnly: boolean;
  readonly onType: (text: string) => void;
  readonly onDone: () => void;
}

/** A note while it is written. Every keystroke is stored as a draft; leaving the field makes it a note. */
export function NoteEditor({ note, blockId, isReadOnly, onType, onDone }: NoteEditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(note.initialText);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    // An input method uses Escape and Enter for itself while it composes.
    if (!isDone || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // Back to the text, so that its keys work; losing the focus ends the note.
    event.currentTarget.closest<HTMLElement>('[data-reader-text]')?.focus({ preventScroll: true });
  };
  const onBlur = (event: FocusEvent<HTMLTextAreaElement>): void => {
    // Leaving the whole window is not leaving the note.
    if (document.activeElement !== event.currentTarget) onDone();
  };

  return (
    <aside
      className={styles.editor}
      aria-label={t('notes.label')}
      {...(blockId === null ? {} : { 'data-note-block': blockId })}
    >
      <textarea
        ref={enter}
        className={styles.input}
        readOnly={isReadOnly}
        value={text}
        aria-label={t('notes.label')}
        placeholder={t('notes.placeholder')}
        onChange={(event) => {
          setText(event.target.value);
          onType(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <footer className={styles.meta}>
        <DraftState noteId={note.id} />
        <Kbd keys={t('notes.close')} />
      </footer>
    </aside>
  );
}

function DraftState({ noteId }: { readonly noteId: string }) {
  const { t } = useTranslation();
  const { drafts } = useServices();
  const status = useSyncExternalStore(drafts.subscribe, () => drafts.getStatus(noteId));
  return (
    <span role="status" data-status={status} className={styles.status}>
      {status === undefined ? '' : t(`notes.${status}`)}
    </span>
  );
}

/**
 * Once, when the field appears: coming back to the window must leave the caret where it was. The note is not at its
 * place yet, so the text must not scroll to it.
 */
function enter(field: HTMLTextAreaElement | null): void {
  field?.focus({ preventScroll: true });
  field?.setSelectionRange(field.value.length, field.value.length);
}
