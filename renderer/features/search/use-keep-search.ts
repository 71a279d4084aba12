import { useState } from 'react';
import type { SavedSearchRow } from '../../db/rows.ts';
import { useServices } from '../../services/services.ts';

export interface KeptSearch {
  readonly search: SavedSearchRow;
  /** Whether it was kept before. */
  readonly isOld: boolean;
}

export interface KeepSearch {
  /** What was just kept, or null. */
  readonly kept: KeptSearch | null;
  readonly error: unknown;
  keep(query: string): void;
  /** Resolves when the name is stored. */
  rename(name: string): Promise<void>;
  undo(): void;
}

/** Keeps the present search in the sidebar, under a name if one is given. */
export function useKeepSearch(saved: readonly SavedSearchRow[]): KeepSearch {
  const { searches } = useServices();
  const [kept, setKept] = useState<KeptSearch | null>(null);
  const [error, setError] = useState<unknown>(null);

  const run = async (action: () => Promise<void>): Promise<void> => {
    setError(null);
    try {
      await action();
    } catch (failure) {
      setError(failure);
    }
  };
  const keep = (query: string) =>
    void run(async () => {
      setKept(null);
      const search = await searches.add(query);
      setKept({ search, isOld: saved.some(({ id }) => id === search.id) });
    });
  const rename = (name: string) =>
    run(async () => {
      if (kept !== null && name !== (kept.search.name ?? '')) await searches.rename(kept.search.id, name);
    });
  const undo = () =>
    void run(async () => {
      if (kept !== null) await searches.remove(kept.search.id);
      setKept(null);
    });
  return { kept, error, keep, rename, undo };
}
