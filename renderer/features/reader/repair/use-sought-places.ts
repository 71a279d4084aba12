import { useEffect, useMemo, useRef } from 'react';
import type { BlockTexts } from '../../../anchoring/match-quote.ts';
import { placeAnnotation } from '../../../anchoring/place-annotation.ts';
import type { ArticleRow, HighlightRow, NoteRow } from '../../../db/rows.ts';
import { targetsOf, toAnchored } from '../../../services/compare-versions.ts';
import { useServices } from '../../../services/services.ts';

/**
 * Looks, off the main thread, for annotations that were made in another text of the article and not yet sought in this one,
 * and remembers where they stand. What is found at a glance shows meanwhile.
 */
export function useSoughtPlaces(
  { id, contentHash }: ArticleRow,
  texts: BlockTexts,
  highlights: readonly HighlightRow[],
  notes: readonly NoteRow[],
): void {
  const { anchoring, places } = useServices();
  const asked = useRef(new Set<string>());
  const unknown = useMemo(
    () => [...highlights, ...notes].filter((row) => isUnknown(row, contentHash, texts)),
    [highlights, notes, contentHash, texts],
  );
  useEffect(() => {
    // Each is sought once in a text: what the worker or the disk refuses is tried again when the article is opened anew.
    const fresh = unknown.filter((row) => !asked.current.has(`${contentHash} ${row.id}`));
    if (fresh.length === 0) return;
    for (const row of fresh) asked.current.add(`${contentHash} ${row.id}`);
    const annotations = fresh.flatMap((row) => toAnchored(row, contentHash));
    anchoring
      .request('find', { texts, annotations })
      .then((found) => places.save(id, { contentHash, places: found }))
      .catch(() => undefined);
  }, [unknown, contentHash, texts, anchoring, places, id]);
}

function isUnknown(row: HighlightRow | NoteRow, contentHash: string, texts: BlockTexts): boolean {
  const targets = targetsOf(row);
  return targets.length > 0 && !placeAnnotation(row, targets, contentHash, texts).isKnown;
}
