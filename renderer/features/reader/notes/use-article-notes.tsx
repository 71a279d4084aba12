import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import type { Block } from '../../../../shared/article.ts';
import type { BlockTexts } from '../../../anchoring/match-quote.ts';
import type { NoteRow } from '../../../db/rows.ts';
import { type Backlink, useBacklinks } from '../../../db/use-backlinks.ts';
import { useCommandHandlers } from '../../../services/use-command-handlers.ts';
import type { AnchoredHighlight } from '../anchored-highlight.ts';
import type { AnnotationActions } from '../use-annotation-actions.ts';
import { ArticleNotes } from './article-notes.tsx';
import { Backlinks } from './backlinks.tsx';
import { BlockNotes, OrphanNotes } from './block-notes.tsx';
import { type GroupedNotes, groupNotes } from './group-notes.ts';
import { NoteMarker } from './note-marker.tsx';
import { NoteSheet } from './note-sheet.tsx';
import type { EditedNote, NoteEditing } from './use-note-editing.ts';
import { useNoteLayout } from './use-note-layout.ts';
import { useNoteSheet } from './use-note-sheet.ts';
import { useRoomForMargin } from './use-room-for-margin.ts';

interface ArticleNotesContext {
  readonly articleId: string;
  readonly contentHash: string;
  readonly blocks: readonly Block[];
  readonly texts: BlockTexts;
  readonly rows: readonly NoteRow[];
  readonly highlights: readonly AnchoredHighlight[];
  readonly editing: NoteEditing;
  readonly actions: AnnotationActions;
  readonly page: HTMLElement | null;
  /** Whether all of the text, and so all notes, are on the page. */
  readonly isWhole: boolean;
  readonly scroller: HTMLElement | null;
  /** The paragraph at the cursor. */
  readonly currentBlockId: string | null;
}

/** Notes at their places in an open article. */
export interface ArticleNotesView {
  /** What stands beside a block; the same function until something of it changes. */
  readonly renderNotes: (blockId: string) => ReactNode;
  readonly underHeader: ReactNode;
  readonly atEnd: ReactNode;
  /** Over the text, where there is no margin. */
  readonly sheet: ReactNode;
  /** Brings a note that the margin does not show into the sheet; false when it is shown already, or there is none. */
  readonly reveal: (noteId: string) => boolean;
}

const NO_NOTES: readonly never[] = [];

/** Lays the notes of an article out: in the margin, or in a sheet where the window is narrow. */
export function useArticleNotes(context: ArticleNotesContext): ArticleNotesView {
  const { articleId, blocks, editing, actions, page, scroller, isWhole, currentBlockId } = context;
  const { edited } = editing;
  const groups = useGroups(context);
  const backlinks = useGroupedBacklinks(articleId);
  const hasMargin = useRoomForMargin(scroller);
  const editedBlockId = edited === null ? null : placeOf(edited, groups);
  const sheet = useNoteSheet({ blocks, groups, backlinks, editedBlockId, hasMargin, scroller });
  useCommandHandlers({ articleNote: editing.writeOnArticle });

  const openId = sheet.block?.id ?? null;
  const renderNotes = useCallback(
    (blockId: string): ReactNode => {
      const notes = groups.byBlock.get(blockId) ?? NO_NOTES;
      const links = backlinks.get(blockId) ?? NO_NOTES;
      const count = notes.length + links.length;
      const isEdited = editedBlockId === blockId;
      if (count === 0 && !isEdited) return null;
      const props = { blockId, notes, backlinks: links, edited: isEdited ? edited : null, editing, actions };
      if (hasMargin) return <BlockNotes {...props} />;
      if (count === 0) return null;
      return <NoteMarker {...{ blockId, count, isOpen: openId === blockId, onOpen: sheet.toggle }} />;
    },
    [groups, backlinks, editedBlockId, edited, editing, actions, hasMargin, openId, sheet.toggle],
  );

  const keys = `${context.rows.map(({ id }) => id).join()} ${edited?.id} ${hasMargin} ${backlinks.size}`;
  useNoteLayout(page, `${keys} ${isWhole}`, currentBlockId);

  const isOf = (list: GroupedNotes['orphans']) =>
    edited !== null && list.some(({ note }) => note.id === edited.id) ? edited : null;
  const onArticle = edited !== null && edited.target === null ? edited : null;
  return {
    renderNotes,
    underHeader: <ArticleNotes notes={groups.onArticle} edited={onArticle} {...{ editing, actions }} />,
    atEnd: (
      <>
        <OrphanNotes notes={groups.orphans} edited={isOf(groups.orphans)} {...{ editing, actions }} />
        <Backlinks backlinks={backlinks.get(null) ?? NO_NOTES} blockId={null} />
      </>
    ),
    sheet: sheet.block !== null && (
      <NoteSheet
        {...{ block: sheet.block, editing, actions, page, scroller }}
        notes={groups.byBlock.get(sheet.block.id) ?? NO_NOTES}
        backlinks={backlinks.get(sheet.block.id) ?? NO_NOTES}
        edited={editedBlockId === sheet.block.id ? edited : null}
        onPrevious={sheet.previous}
        onNext={sheet.next}
        onClose={sheet.close}
      />
    ),
    reveal: sheet.reveal,
  };
}

function useGroups({ rows, texts, contentHash, highlights }: ArticleNotesContext): GroupedNotes {
  const last = useRef<GroupedNotes | null>(null);
  return useMemo(() => {
    last.current = groupNotes(rows, { texts, contentHash }, highlights, last.current);
    return last.current;
  }, [rows, texts, contentHash, highlights]);
}

/** By the block that they lead to; null for the article. */
function useGroupedBacklinks(articleId: string): ReadonlyMap<string | null, readonly Backlink[]> {
  const backlinks = useBacklinks(articleId);
  return useMemo(() => {
    const byBlock = new Map<string | null, Backlink[]>();
    for (const backlink of backlinks ?? []) {
      for (const blockId of backlink.blockIds)
        byBlock.set(blockId, [...(byBlock.get(blockId) ?? []), backlink]);
    }
    return byBlock;
  }, [backlinks]);
}

/** The block beside which the note that is written stands; null for none. */
function placeOf(edited: EditedNote, groups: GroupedNotes): string | null {
  for (const [blockId, notes] of groups.byBlock) {
    if (notes.some(({ note }) => note.id === edited.id)) return blockId;
  }
  if (groups.orphans.some(({ note }) => note.id === edited.id)) return null;
  return edited.target?.blockId ?? null;
}
