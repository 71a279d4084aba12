import { useCallback, useMemo, useState } from 'react';
import type { Block } from '../../../../shared/article.ts';
import { useStableCallback } from '../../../ui/use-stable-callback.ts';
import type { GroupedNotes } from './group-notes.ts';

interface NoteSheetContext {
  readonly blocks: readonly Block[];
  readonly groups: GroupedNotes;
  readonly backlinks: ReadonlyMap<string | null, unknown>;
  /** The block of the note that is written; it opens the sheet as long as that takes. */
  readonly editedBlockId: string | null;
  readonly hasMargin: boolean;
  readonly scroller: HTMLElement | null;
}

export interface SheetState {
  /** The block whose notes the sheet shows; null while it is closed. */
  readonly block: Block | null;
  readonly toggle: (blockId: string) => void;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  readonly close: () => void;
  readonly reveal: (noteId: string) => boolean;
}

/** Which paragraph's notes stand in the sheet. */
export function useNoteSheet(context: NoteSheetContext): SheetState {
  const { blocks, groups, backlinks, editedBlockId, hasMargin, scroller } = context;
  const [openId, setOpenId] = useState<string | null>(null);
  const shownId = hasMargin ? null : (editedBlockId ?? openId);
  const block = useMemo(() => blocks.find(({ id }) => id === shownId) ?? null, [blocks, shownId]);

  const noted = useMemo(
    () => (shownId === null ? [] : blocks.filter(({ id }) => groups.byBlock.has(id) || backlinks.has(id))),
    [shownId, blocks, groups, backlinks],
  );
  const order = shownId === null ? -1 : blocks.findIndex(({ id }) => id === shownId);
  const indexOf = (id: string) => blocks.findIndex((candidate) => candidate.id === id);
  const before = noted.findLast(({ id }) => indexOf(id) < order);
  const after = noted.find(({ id }) => indexOf(id) > order);
  const goTo = (target: Block | undefined) => (target === undefined ? null : () => setOpenId(target.id));

  const toggle = useCallback((blockId: string) => setOpenId((id) => (id === blockId ? null : blockId)), []);
  const close = useStableCallback(() => {
    setOpenId(null);
    scroller?.focus({ preventScroll: true });
  });
  const reveal = (noteId: string): boolean => {
    if (hasMargin) return false;
    const found = [...groups.byBlock].find(([, notes]) => notes.some(({ note }) => note.id === noteId));
    if (found !== undefined) setOpenId(found[0]);
    return found !== undefined;
  };
  return { block, toggle, previous: goTo(before), next: goTo(after), close, reveal };
}
