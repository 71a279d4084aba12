import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { mergeNotes } from '../db/merge-notes.ts';
import type { NoteContent } from '../db/rows.ts';
import type { NoteFieldHandle } from './note-field.ts';
import { linksIn } from './note-links.ts';

interface EditedContentContext {
  readonly initial: NoteContent;
  /** The stored note that the writing began with; null for a new one. */
  readonly base: NoteContent | null;
  /** As it is stored now: another window may have changed it since. */
  readonly stored: NoteContent | null;
  readonly isReadOnly: boolean;
  readonly field: RefObject<NoteFieldHandle | null>;
  readonly onType: (content: NoteContent, base: NoteContent | null) => void;
}

export interface EditedContent {
  readonly tags: readonly string[];
  /** Always what the note holds now; reading it renders nothing. */
  readonly content: RefObject<NoteContent>;
  /** Whether what another window wrote has been taken in. */
  readonly isMerged: boolean;
  readonly change: (change: Partial<NoteContent>) => void;
}

/** What a note holds while it is written; what another window stores in it meanwhile is taken in at once. */
export function useEditedContent(context: EditedContentContext): EditedContent {
  const { initial, stored, isReadOnly, field, onType } = context;
  const content = useRef(initial);
  const base = useRef(context.base);
  const [tags, setTags] = useState(initial.tags);
  const [isMerged, setIsMerged] = useState(false);

  const change = useCallback(
    (changed: Partial<NoteContent>): void => {
      content.current = { ...content.current, ...changed };
      if (changed.tags !== undefined) setTags(changed.tags);
      const { text, links } = content.current;
      onType({ ...content.current, links: linksIn(text, links) }, base.current);
    },
    [onType],
  );

  useEffect(() => {
    if (isReadOnly || stored === null || base.current === null || isSame(stored, base.current)) return;
    const merged = mergeNotes(base.current, content.current, stored);
    const isNews = !isSame(merged, content.current);
    base.current = stored;
    if (!isNews) return;
    setIsMerged(true);
    change(merged);
    field.current?.setText(merged.text);
  }, [stored, isReadOnly, change, field]);

  return { tags, content, isMerged, change };
}

function isSame(a: NoteContent, b: NoteContent): boolean {
  return a.text === b.text && a.tags.join('\n') === b.tags.join('\n');
}
