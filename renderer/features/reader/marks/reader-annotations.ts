import type { Block } from '../../../../shared/article.ts';
import type { BlockRange } from '../../../anchoring/dom-range.ts';
import type { HighlightRow, NoteRow } from '../../../db/rows.ts';
import type { AnchoredHighlight } from '../anchored-highlight.ts';

/** A highlight or note of the open article, with where it stands now. */
export type ReaderAnnotation =
  | {
      readonly kind: 'highlight';
      readonly id: string;
      /** Block that it begins in; null for an orphan, and for a note on the whole article. */
      readonly blockId: string | null;
      readonly row: HighlightRow;
      readonly anchored: AnchoredHighlight;
    }
  | { readonly kind: 'note'; readonly id: string; readonly blockId: string | null; readonly row: NoteRow };

/**
 * The annotations in reading order: notes on the article first, a paragraph's notes after its highlights, what stands
 * nowhere any more last. `blockOf` tells where a note stands now.
 */
export function readerAnnotations(
  blocks: readonly Block[],
  rows: readonly HighlightRow[],
  highlights: readonly AnchoredHighlight[],
  notes: readonly NoteRow[],
  blockOf: (note: NoteRow) => string | null,
): readonly ReaderAnnotation[] {
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  const anchoredById = new Map(highlights.map((anchored) => [anchored.id, anchored]));
  const marks = rows.flatMap((row) => {
    const anchored = anchoredById.get(row.id);
    if (anchored === undefined) return [];
    const [first] = anchored.ranges;
    const annotation = {
      kind: 'highlight',
      id: row.id,
      blockId: first?.blockId ?? null,
      row,
      anchored,
    } as const;
    return [placed(annotation, order, first?.start ?? 0)];
  });
  const texts = notes.map((row) => {
    const annotation = { kind: 'note', id: row.id, blockId: blockOf(row), row } as const;
    const { block, ...rest } = placed(annotation, order, Number.POSITIVE_INFINITY);
    return { ...rest, block: row.target === null ? -1 : block };
  });
  return [...marks, ...texts]
    .sort((a, b) => a.block - b.block || compare(a.start, b.start) || a.madeAt - b.madeAt)
    .map(({ annotation }) => annotation);
}

interface Placed {
  readonly annotation: ReaderAnnotation;
  readonly block: number;
  readonly start: number;
  readonly madeAt: number;
}

function placed(annotation: ReaderAnnotation, order: ReadonlyMap<string, number>, start: number): Placed {
  const { blockId, row } = annotation;
  const block = (blockId === null ? undefined : order.get(blockId)) ?? order.size;
  return { annotation, block, start, madeAt: row.createdAt };
}

/** Both may be infinite, whose difference is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The annotation that a step leads to from the one that is chosen, else from a block; null at the end. */
export function stepFrom(
  annotations: readonly ReaderAnnotation[],
  chosenId: string | null,
  blockIndexOf: (blockId: string) => number,
  cursorIndex: number,
  by: 1 | -1,
): ReaderAnnotation | null {
  const placedOnes = annotations.filter(({ blockId }) => blockId !== null);
  const chosen = placedOnes.findIndex(({ id }) => id === chosenId);
  if (chosen >= 0) return placedOnes[chosen + by] ?? null;
  const indexOf = ({ blockId }: ReaderAnnotation) => blockIndexOf(blockId ?? '');
  return (
    (by > 0
      ? placedOnes.find((annotation) => indexOf(annotation) >= cursorIndex)
      : placedOnes.findLast((annotation) => indexOf(annotation) < cursorIndex)) ?? null
  );
}

/** What was marked, or beside what a note stands. */
export function quoteOf(annotation: ReaderAnnotation): string {
  const { kind, row } = annotation;
  const targets = kind === 'highlight' ? row.targets : row.target === null ? [] : [row.target];
  return targets.map(({ quote }) => quote.exact).join('\n');
}

/** The first stretch of a highlight; null for a note, and for an orphan. */
export function rangeOf(annotation: ReaderAnnotation): BlockRange | null {
  return annotation.kind === 'highlight' ? (annotation.anchored.ranges[0] ?? null) : null;
}
