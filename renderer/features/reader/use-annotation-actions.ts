import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HighlightColor } from '../../../shared/annotation.ts';
import type { Block } from '../../../shared/article.ts';
import { describeRange } from '../../anchoring/describe.ts';
import type { BlockRange } from '../../anchoring/dom-range.ts';
import type { UndoableAction } from '../../history/undo-history.ts';
import { useServices } from '../../services/services.ts';
import { useUndoable } from '../../services/use-undoable.ts';
import { isNotEmpty } from './is-not-empty.ts';

/** What the reader does to annotations; each can be undone, and each failure is told. */
export interface AnnotationActions {
  addHighlight(ranges: readonly BlockRange[], color: HighlightColor): Promise<void>;
  recolorHighlight(id: string, from: HighlightColor, to: HighlightColor): Promise<void>;
  removeHighlight(id: string): Promise<void>;
  removeNote(id: string): Promise<void>;
  /** Remembers a note that has just been stored: `previousText` is null for a new one. */
  recordNote(id: string, text: string, previousText: string | null): Promise<void>;
}

export function useAnnotationActions(articleId: string, blocks: readonly Block[]): AnnotationActions {
  const { annotations } = useServices();
  const { t } = useTranslation();
  const performUndoable = useUndoable();

  return useMemo(() => {
    const failed = (reason: string) => t('reader.failed', { reason });
    const perform = (action: UndoableAction, done?: string) =>
      performUndoable({ articleId, ...action }, { failed, ...(done !== undefined && { done }) });
    return {
      addHighlight: async (ranges, color) => {
        const targets = describeRanges(ranges, blocks);
        if (!isNotEmpty(targets)) return;
        let id: string | null = null;
        await perform({
          do: async () => {
            if (id === null) id = (await annotations.addHighlight({ articleId, targets, color })).id;
            else await annotations.restoreHighlight(id);
          },
          undo: async () => {
            if (id !== null) await annotations.removeHighlight(id);
          },
        });
      },
      recolorHighlight: (id, from, to) =>
        perform({
          do: () => annotations.setHighlightColor(id, to),
          undo: () => annotations.setHighlightColor(id, from),
        }),
      removeHighlight: (id) =>
        perform(
          { do: () => annotations.removeHighlight(id), undo: () => annotations.restoreHighlight(id) },
          t('reader.highlightRemoved'),
        ),
      removeNote: (id) =>
        perform(
          { do: () => annotations.removeNote(id), undo: () => annotations.restoreNote(id) },
          t('notes.removed'),
        ),
      recordNote: (id, text, previousText) =>
        previousText === null
          ? perform({ do: () => annotations.restoreNote(id), undo: () => annotations.removeNote(id) })
          : perform({
              do: () => annotations.setNoteText(id, text),
              undo: () => annotations.setNoteText(id, previousText),
            }),
    };
  }, [annotations, performUndoable, t, articleId, blocks]);
}

function describeRanges(ranges: readonly BlockRange[], blocks: readonly Block[]) {
  return ranges.flatMap(({ blockId, start, end }) => {
    const block = blocks.find((candidate) => candidate.id === blockId);
    return block === undefined ? [] : [describeRange(block, start, end)];
  });
}
