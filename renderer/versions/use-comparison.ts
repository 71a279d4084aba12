import { useEffect, useState } from 'react';
import type { ImportEntryKey } from '../db/import-rows.ts';
import { type ComparedVersions, compareVersions } from '../services/compare-versions.ts';
import { useServices } from '../services/services.ts';

export type Comparison =
  | { readonly kind: 'loading' }
  | { readonly kind: 'compared'; readonly compared: ComparedVersions }
  /** Another window has kept both, say. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Compares an article with its other version, once it is asked for. */
export function useComparison([batchId, seq, part]: ImportEntryKey): Comparison {
  const { importHistory, anchoring } = useServices();
  const [comparison, setComparison] = useState<Comparison>({ kind: 'loading' });
  useEffect(() => {
    let isOver = false;
    const set = (known: Comparison): void => {
      if (!isOver) setComparison(known);
    };
    compareVersions(importHistory, anchoring, [batchId, seq, part]).then(
      (compared) => set(compared === null ? { kind: 'gone' } : { kind: 'compared', compared }),
      (error: unknown) => set({ kind: 'failed', error }),
    );
    return () => {
      isOver = true;
    };
  }, [importHistory, anchoring, batchId, seq, part]);
  return comparison;
}
