import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../note-field.module.css';
import type { NoteFieldProps } from '../note-field.ts';
import { NoteEditorView } from './note-editor-view.ts';

/** A note's field that shows its Markdown while it is written. React gives it its place; what is typed renders nothing. */
export function RichField(props: NoteFieldProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<NoteEditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;

  const make = useRef(() => {
    const { initialText, caret, label, placeholder } = latest.current;
    return new NoteEditorView({
      ...{ text: initialText, caret, label, placeholder },
      newTag: (tag) => t('notes.newTag', { tag }),
      completions: () => latest.current.completions,
      onChange: (text) => latest.current.onChange(text),
      onDone: () => latest.current.onDone(),
    });
  });
  useLayoutEffect(() => {
    const view = make.current();
    editor.current = view;
    view.attach(place.current);
    return () => view.destroy();
  }, []);
  useLayoutEffect(() => editor.current?.setReadOnly(props.isReadOnly), [props.isReadOnly]);

  useImperativeHandle(props.handle, () => ({
    getText: () => editor.current?.getText() ?? latest.current.initialText,
    getCaret: () => editor.current?.getCaret() ?? null,
    setText: (text) => editor.current?.setText(text),
    focus: () => editor.current?.focus(),
    isComposing: () => editor.current?.isComposing() ?? false,
  }));

  return <div ref={place} className={styles.rich} data-rich="" />;
}
