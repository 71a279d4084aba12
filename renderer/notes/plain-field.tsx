import { type KeyboardEvent, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import styles from './note-field.module.css';
import type { NoteFieldProps } from './note-field.ts';

/** A note's field while the editor is on its way: what is typed at once is not lost. */
export function PlainField(props: NoteFieldProps) {
  const { initialText, caret, handle, onChange, onDone } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const isComposing = useRef(false);

  useImperativeHandle(handle, () => ({
    getText: () => field.current?.value ?? initialText,
    getCaret: () => (field.current === document.activeElement ? (field.current?.selectionEnd ?? 0) : null),
    setText: (text) => {
      if (field.current !== null) field.current.value = text;
    },
    focus: () => field.current?.focus({ preventScroll: true }),
    isComposing: () => isComposing.current,
  }));

  const first = useRef(caret);
  // Once: coming back to the window must leave the caret where it was.
  useLayoutEffect(() => {
    const input = field.current;
    if (input === null || first.current === null) return;
    const at = first.current === 'end' ? input.value.length : first.current;
    // The note is not at its place yet, so the text must not scroll to it.
    input.focus({ preventScroll: true });
    input.setSelectionRange(at, at);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    // An input method uses Escape and Enter for itself while it composes.
    if (!isDone || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone();
  };

  return (
    <textarea
      ref={field}
      className={styles.plain}
      readOnly={props.isReadOnly}
      defaultValue={initialText}
      aria-label={props.label}
      placeholder={props.placeholder}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={() => {
        isComposing.current = false;
      }}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
