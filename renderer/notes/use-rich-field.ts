import { type ComponentType, type RefObject, useEffect, useState } from 'react';
import type { NoteFieldHandle, NoteFieldProps } from './note-field.ts';

type Field = ComponentType<NoteFieldProps>;

let loaded: Field | null = null;

/** Fetches the editor, which an article needs only once a note is written in it. */
async function loadRichField(): Promise<void> {
  const { RichField } = await import('./editor/rich-field.tsx');
  loaded = RichField;
}

/** How long a composition of an input method is waited for before it is looked at again, milliseconds. */
const COMPOSING_MS = 200;

/** The editor once it is there, null before; it does not come while an input method composes in the plain field. */
export function useRichField(plain: RefObject<NoteFieldHandle | null>): Field | null {
  const [field, setField] = useState<Field | null>(() => loaded);
  useEffect(() => {
    let isOver = field !== null;
    const show = (): void => {
      if (isOver) return;
      if (plain.current?.isComposing() === true) setTimeout(show, COMPOSING_MS);
      else setField(() => loaded);
    };
    // Where it cannot be had, the plain field stays.
    if (!isOver) loadRichField().then(show, () => undefined);
    return () => {
      isOver = true;
    };
  }, [field, plain]);
  return field;
}
