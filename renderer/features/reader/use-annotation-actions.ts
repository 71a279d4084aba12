import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HighlightColor, HighlightStyle } from '../../../shared/annotation.ts';
import type { Block } from '../../../shared/article.ts';
import { describeRange } from '../../anchoring/describe.ts';
import type { BlockRange } from '../../anchoring/dom-range.ts';
import type { HighlightChanges } from '../../db/annotation-repository.ts';
import type { EditRow } from '../../db/rows.ts';
import { useServices } from '../../services/services.ts';
import { useEdit } from '../../services/use-edit.ts';
import { isNotEmpty } from './is-not-empty.ts';
import type { Erasure } from './marks/erase-plan.ts';

/** How a highlight looks. */
export interface Look {
  readonly color: HighlightColor;
  readonly style: HighlightStyle;
}

/** What the reader does to annotations; each can be undone, and each failure is told. */
export interface AnnotationActions {
  addHighlight(ranges: readonly BlockRange[], look: Look): Promise<EditRow | null>;
  /** Makes one highlight of several, over these ranges. */
  mergeHighlights(ids: readonly string[], ranges: readonly BlockRange[], look: Look): Promise<EditRow | null>;
  /** Takes a passage out of highlights. */
  eraseHighlights(erasures: readonly Erasure[]): Promise<EditRow | null>;
  changeHighlight(id: string, changes: HighlightChanges): Promise<EditRow | null>;
  removeHighlight(id: string): Promise<EditRow | null>;
  tagNote(id: string, tags: readonly string[]): Promise<EditRow | null>;
  removeNote(id: string): Promise<EditRow | null>;
  /** Remembers the edit by which a note has just been stored, or removed because it was emptied. */
  recordNote(edit: EditRow | null, isRemoved: boolean): Promise<void>;
}

export function useAnnotationActions(articleId: string, blocks: readonly Block[]): AnnotationActions {
  const { annotations } = useServices();
  const { t } = useTranslation();
  const edit = useEdit();

  return useMemo(() => {
    const perform = (work: () => Promise<EditRow | null>, done?: string) =>
      edit(work, { failed: (reason) => t('reader.failed', { reason }), ...(done !== undefined && { done }) });
    const mergeHighlights: AnnotationActions['mergeHighlights'] = async (ids, ranges, look) => {
      const targets = describeRanges(ranges, blocks);
      if (!isNotEmpty(targets)) return null;
      return perform(() => annotations.mergeHighlights(ids, { articleId, targets, ...look }));
    };
    return {
      addHighlight: (ranges, look) => mergeHighlights([], ranges, look),
      mergeHighlights,
      eraseHighlights: (erasures) => {
        const erased = erasures.map(({ id, left }) => ({
          id,
          left: left.flatMap((ranges) => {
            const targets = describeRanges(ranges, blocks);
            return isNotEmpty(targets) ? [targets] : [];
          }),
        }));
        return perform(() => annotations.eraseFromHighlights(articleId, erased), t('reader.erased'));
      },
      changeHighlight: (id, changes) => perform(() => annotations.changeHighlight(id, changes)),
      removeHighlight: (id) =>
        perform(() => annotations.removeHighlights(articleId, [id]), t('reader.highlightRemoved')),
      tagNote: (id, tags) => perform(() => annotations.changeNote(id, { tags })),
      removeNote: (id) => perform(() => annotations.removeNotes(articleId, [id]), t('notes.removed')),
      recordNote: async (stored, isRemoved) => {
        await perform(() => Promise.resolve(stored), isRemoved ? t('notes.removed') : undefined);
      },
    };
  }, [annotations, edit, t, articleId, blocks]);
}

/** Targets that describe these stretches of the article's present text. */
export function describeRanges(ranges: readonly BlockRange[], blocks: readonly Block[]) {
  return ranges.flatMap(({ blockId, start, end }) => {
    const block = blocks.find((candidate) => candidate.id === blockId);
    return block === undefined ? [] : [describeRange(block, start, end)];
  });
}
