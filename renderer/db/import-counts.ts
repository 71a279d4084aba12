import {
  IMPORT_ENTRY_KINDS,
  type ImportBatchRow,
  type ImportEntryKind,
  type ImportEntryRow,
} from './import-rows.ts';

export const NO_COUNTS: ImportBatchRow['counts'] = {
  added: 0,
  duplicate: 0,
  restored: 0,
  newVersion: 0,
  updated: 0,
  failed: 0,
};

/** How many entries of each kind came and went. */
export class CountChanges {
  readonly #changes = new Map<ImportEntryKind, number>();

  add(entries: readonly Pick<ImportEntryRow, 'kind'>[], by: 1 | -1): void {
    for (const { kind } of entries) this.#changes.set(kind, (this.#changes.get(kind) ?? 0) + by);
  }

  applyTo(counts: ImportBatchRow['counts']): ImportBatchRow['counts'] {
    const changed = { ...counts };
    for (const kind of IMPORT_ENTRY_KINDS) changed[kind] += this.#changes.get(kind) ?? 0;
    return changed;
  }
}
