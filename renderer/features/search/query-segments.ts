import type { QueryPiece } from '../../search/query/query-node.ts';

/** A stretch of the query as the input shows it; `kind` is null where it is plain. */
export interface QuerySegment {
  readonly start: number;
  readonly text: string;
  readonly kind: QueryPiece['kind'] | null;
}

/**
 * The query cut at the bounds of its pieces; nothing of it is lost.
 * @param pieces in reading order; where two overlap the first one holds
 */
export function querySegments(query: string, pieces: readonly QueryPiece[]): readonly QuerySegment[] {
  const segments: QuerySegment[] = [];
  let place = 0;
  const take = (end: number, kind: QuerySegment['kind']) => {
    if (end > place) segments.push({ start: place, text: query.slice(place, end), kind });
    place = Math.max(place, end);
  };
  for (const { kind, range } of pieces) {
    take(range.start, null);
    take(range.end, kind);
  }
  take(query.length, null);
  return segments;
}
