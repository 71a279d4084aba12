import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../../shared/article.ts';
import { describeBlock } from '../../../anchoring/describe.ts';
import type { BlockRange } from '../../../anchoring/dom-range.ts';
import { findBlock, toDomRange } from '../../../anchoring/dom-range.ts';
import { useServices } from '../../../services/services.ts';
import { useCommandHandlers } from '../../../services/use-command-handlers.ts';
import { useEdit } from '../../../services/use-edit.ts';
import { bringToComfort } from '../comfortable-view.ts';
import type { ReaderAnnotation } from '../marks/reader-annotations.ts';
import { describeRanges } from '../use-annotation-actions.ts';
import type { AnnotationGestures } from '../use-annotation-gestures.ts';
import { readSelection } from '../use-text-selection.ts';
import { annotationsToRepair } from './annotations-to-repair.ts';

interface RepairContext {
  readonly blocks: readonly Block[];
  readonly annotations: readonly ReaderAnnotation[];
  readonly gestures: AnnotationGestures;
  readonly page: HTMLElement | null;
  readonly scroller: HTMLElement | null;
}

/** Annotations whose passage was not found for sure, one at a time. */
export interface Repair {
  readonly waiting: readonly ReaderAnnotation[];
  /** The one that is asked about; null while the panel is closed. */
  readonly current: ReaderAnnotation | null;
  readonly isOpen: boolean;
  /** Whether words are selected that can be its passage. */
  readonly hasSelection: boolean;
  open(): void;
  close(): void;
  step(by: 1 | -1): void;
  /** Shows a place in the text. */
  show(ranges: readonly BlockRange[]): void;
  /** It stands there. */
  accept(ranges: readonly BlockRange[]): void;
  acceptSelection(): void;
  /** It stays as it is, and is not asked about again. */
  settle(): void;
  remove(): void;
}

const SHOWN = 'lectern-candidate';

export function useRepair({ blocks, annotations, gestures, page, scroller }: RepairContext): Repair {
  const { annotations: repository, places } = useServices();
  const { t } = useTranslation();
  const edit = useEdit();
  const [isOpen, setIsOpen] = useState(false);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const waiting = annotationsToRepair(annotations);
  const index = Math.max(
    0,
    waiting.findIndex(({ id }) => id === currentId),
  );
  const current = isOpen ? (waiting[index] ?? null) : null;
  const words = (done: string) => ({ done, failed: (reason: string) => t('reader.failed', { reason }) });
  // The next one takes its place.
  const next = (): void => setCurrentId(waiting[index + 1]?.id ?? null);

  useEffect(() => {
    if (current === null) CSS.highlights.delete(SHOWN);
    return () => void CSS.highlights.delete(SHOWN);
  }, [current]);
  const open = (): void => setIsOpen(true);
  useCommandHandlers({
    repairAnnotations: () => {
      if (waiting.length > 0) open();
      return waiting.length > 0;
    },
  });

  const accept = (ranges: readonly BlockRange[]): void => {
    if (current === null) return;
    const targets = describeRanges(ranges, blocks);
    const block = blocks.find(({ id }) => id === ranges[0]?.blockId);
    const { kind, id } = current;
    next();
    if (kind === 'highlight')
      void edit(() => repository.changeHighlight(id, { targets }), words(t('repair.placed')));
    else if (block !== undefined) {
      // A note stands beside a paragraph.
      const target = describeBlock(block);
      void edit(() => repository.changeNote(id, { target }), words(t('repair.placed')));
    }
  };
  return {
    ...{ waiting, current, isOpen: current !== null, open, accept },
    hasSelection: gestures.selection !== null,
    close: () => setIsOpen(false),
    step: (by) => setCurrentId(waiting[(index + by + waiting.length) % waiting.length]?.id ?? null),
    show: (ranges) => showPlace(ranges, page, scroller),
    acceptSelection: () => {
      const selection = page === null ? null : readSelection(page);
      if (selection !== null) accept(selection.ranges);
      gestures.leave();
    },
    settle: () => {
      if (current === null) return;
      const table = current.kind === 'highlight' ? 'highlights' : 'notes';
      next();
      void edit(() => places.settle(table, current.id), words(t('repair.settled')));
    },
    remove: () => {
      if (current === null) return;
      next();
      gestures.remove(current);
    },
  };
}

function showPlace(
  ranges: readonly BlockRange[],
  page: HTMLElement | null,
  scroller: HTMLElement | null,
): void {
  const [first] = ranges;
  if (page === null || scroller === null || first === undefined) return;
  const block = findBlock(page, first.blockId);
  if (block !== null) bringToComfort(block, scroller);
  const painted = ranges.flatMap((range) => toDomRange(page, range) ?? []);
  CSS.highlights.set(SHOWN, new Highlight(...painted));
}
