import { useEffect, useRef } from 'react';
import { findBlock } from '../../../anchoring/dom-range.ts';
import { type AnnotationRow, getAnnotations } from '../../../db/annotation-queries.ts';
import { useDatabase } from '../../../db/database-context.ts';
import { useServices } from '../../../services/services.ts';
import { bringIntoView } from '../find/bring-into-view.ts';

/** Scrolls to what was taken back or done again by a key, where the person would not see it. */
export function useUndonePlace(
  articleId: string,
  page: HTMLElement | null,
  scroller: HTMLElement | null,
): void {
  const { history } = useServices();
  const db = useDatabase();
  const latest = useRef({ articleId, page, scroller });
  latest.current = { articleId, page, scroller };
  useEffect(() => {
    const bring = async (id: string): Promise<void> => {
      const found = await getAnnotations(db, [
        { id, kind: 'highlight' },
        { id, kind: 'note' },
      ]);
      const { page: text, scroller: box } = latest.current;
      const blockId = blockIdOf(found.get(id));
      const block = text === null || blockId === null ? null : findBlock(text, blockId);
      if (block !== null && box !== null && !isInSight(block, box)) bringIntoView(block, box);
    };
    return history.onTurn((action) => {
      const [id] = action.annotationIds ?? [];
      if (id !== undefined && action.articleId === latest.current.articleId) void bring(id);
    });
  }, [history, db]);
}

function blockIdOf(annotation: AnnotationRow | undefined): string | null {
  if (annotation === undefined || annotation.row.blockId === '') return null;
  return annotation.row.blockId;
}

function isInSight(block: HTMLElement, scroller: HTMLElement): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return bottom > view.top && top < view.bottom;
}
