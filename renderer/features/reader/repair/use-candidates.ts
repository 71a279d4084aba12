import { useEffect, useState } from 'react';
import type { Candidate } from '../../../anchoring/candidates.ts';
import type { BlockRange } from '../../../anchoring/dom-range.ts';
import type { BlockTexts } from '../../../anchoring/match-quote.ts';
import { targetsOf } from '../../../services/compare-versions.ts';
import { useServices } from '../../../services/services.ts';
import type { ReaderAnnotation } from '../marks/reader-annotations.ts';

/** A place that an annotation may have, with the words around it. */
export type RepairPlace = Pick<Candidate, 'ranges' | 'before' | 'text' | 'after'>;

export type Candidates =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly places: readonly RepairPlace[] }
  | { readonly kind: 'failed'; readonly error: unknown };

const LOADING: Candidates = { kind: 'loading' };

/** Characters before and behind a place. */
const AROUND = 60;

/** Where an annotation may stand: the guess that it has, then what is like its quote, the likeliest first. */
export function useCandidates(annotation: ReaderAnnotation, texts: BlockTexts): Candidates {
  const { anchoring } = useServices();
  const [candidates, setCandidates] = useState<{ readonly id: string; readonly known: Candidates } | null>(
    null,
  );
  const { id, row } = annotation;
  useEffect(() => {
    let isOver = false;
    const [target] = targetsOf(row);
    const guess = guessOf(row.found?.ranges ?? [], texts);
    const set = (known: Candidates): void => {
      if (!isOver) setCandidates({ id, known });
    };
    if (target === undefined) set({ kind: 'listed', places: guess });
    else {
      anchoring.request('candidates', { texts, quote: target.quote }).then(
        (found) =>
          set({ kind: 'listed', places: [...guess, ...found.filter((place) => isApart(place, guess))] }),
        (error: unknown) => set({ kind: 'failed', error }),
      );
    }
    return () => {
      isOver = true;
    };
  }, [anchoring, id, row, texts]);
  return candidates?.id === id ? candidates.known : LOADING;
}

function guessOf(ranges: readonly BlockRange[], texts: BlockTexts): readonly RepairPlace[] {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = ranges.map(({ blockId, start, end }) => texts.get(blockId)?.slice(start, end) ?? '').join(' ');
  const before = texts.get(first.blockId)?.slice(Math.max(0, first.start - AROUND), first.start) ?? '';
  const after = texts.get(last.blockId)?.slice(last.end, last.end + AROUND) ?? '';
  return [{ ranges, before, text, after }];
}

function isApart({ ranges }: RepairPlace, others: readonly RepairPlace[]): boolean {
  return !others.some((other) =>
    other.ranges.some((a) =>
      ranges.some((b) => a.blockId === b.blockId && a.start < b.end && b.start < a.end),
    ),
  );
}
