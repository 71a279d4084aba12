import { useState } from 'react';
import { neighbourOf, rowForKey } from '../../ui/list-keys.ts';
import { placeIn } from './notebook-place.ts';
import type { NotebookItem, NotebookRow } from './notebook-rows.ts';

export interface NotebookCursor {
  /** Key of the row that the keys are at, or null. */
  readonly currentKey: string | null;
  readonly current: NotebookItem | null;
  moveTo(key: string | null): void;
  /** Follows an arrow or page key; false when it leads nowhere. */
  follow(key: string): boolean;
  /** Before the current row goes: the next one is chosen. */
  leave(): void;
}

/** The row that the keys are at. A row that went, or was filtered away, leaves none. */
export function useNotebookCursor(rows: readonly NotebookRow[], shownAs: string): NotebookCursor {
  const [chosenKey, moveTo] = useState(() => placeIn(shownAs).currentKey);
  const keys = rows.flatMap((row) => (row.kind === 'item' ? [row.key] : []));
  const index = chosenKey === null ? -1 : keys.indexOf(chosenKey);
  const row = index < 0 ? undefined : rows.find(({ key }) => key === chosenKey);
  return {
    currentKey: index < 0 ? null : chosenKey,
    current: row?.kind === 'item' ? row.item : null,
    moveTo,
    follow: (key) => {
      const next = keys[rowForKey(key, index, keys.length) ?? -1];
      if (next !== undefined) moveTo(next);
      return next !== undefined;
    },
    leave: () => moveTo(chosenKey === null ? null : neighbourOf(chosenKey, keys)),
  };
}
