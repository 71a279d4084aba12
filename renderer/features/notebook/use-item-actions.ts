import { useMemo } from 'react';
import type { AnnotationKey, AnnotationRow } from '../../db/annotation-queries.ts';
import { useReaderHost } from '../../services/reader-host.ts';
import { useStableCallback } from '../../ui/use-stable-callback.ts';
import type { ItemActions } from './notebook-item.tsx';
import { useCopyCitation } from './use-copy-citation.ts';
import type { NotebookActions } from './use-notebook-actions.ts';

interface ItemActionsOptions extends NotebookActions {
  editTags(id: string | null): void;
}

/** What the buttons of an annotation do; the same functions at each rendering. */
export function useItemActions(options: ItemActionsOptions): ItemActions {
  const { openArticle } = useReaderHost();
  const copyCitation = useCopyCitation();
  const open = useStableCallback(({ row }: AnnotationRow) =>
    openArticle(row.articleId, { blockId: row.blockId || null, annotationId: row.id }),
  );
  const copy = useStableCallback(({ row, kind }: AnnotationRow) => void copyCitation({ id: row.id, kind }));
  const remove = useStableCallback((key: AnnotationKey) => options.remove([key]));
  const restore = useStableCallback((key: AnnotationKey) => options.restore([key]));
  const changeTags = useStableCallback(
    (key: AnnotationKey, added: readonly string[], removed: readonly string[]) =>
      options.changeTags([key], added, removed),
  );
  const editTags = useStableCallback(options.editTags);
  return useMemo(
    () => ({ open, copy, remove, restore, changeTags, editTags }),
    [open, copy, remove, restore, changeTags, editTags],
  );
}
