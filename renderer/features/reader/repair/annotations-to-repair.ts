import type { ReaderAnnotation } from '../marks/reader-annotations.ts';

/**
 * Annotations whose place is not sure, or that have none, in reading order; without those that the person has settled, and
 * without notes on a highlight that is there: they stand where it stands.
 */
export function annotationsToRepair(annotations: readonly ReaderAnnotation[]): readonly ReaderAnnotation[] {
  const highlightIds = new Set(annotations.filter(({ kind }) => kind === 'highlight').map(({ id }) => id));
  return annotations.filter(({ kind, row }) => {
    if (row.state !== 'uncertain' && row.state !== 'orphan') return false;
    if (row.found?.isSettled === true) return false;
    return kind === 'highlight' || row.highlightId === null || !highlightIds.has(row.highlightId);
  });
}
