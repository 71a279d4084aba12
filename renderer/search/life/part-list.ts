import type { IndexPart } from '../index/index-part.ts';
import type { PartsChange } from './index-store.ts';

/** A part by its id; only one that is not stored yet is at hand, since the index keeps what it needs itself. */
interface ListedPart {
  readonly id: string;
  readonly unstored: IndexPart | null;
}

/** The packed parts of the index in memory, the oldest first, and which of them are to be stored. */
export class PartList {
  #parts: readonly ListedPart[];

  /** @param stored ids */
  constructor(stored: readonly string[]) {
    this.#parts = stored.map((id) => ({ id, unstored: null }));
  }

  get length(): number {
    return this.#parts.length;
  }

  get hasUnstored(): boolean {
    return this.#parts.some(({ unstored }) => unstored !== null);
  }

  /** Adds a part that is the newest. */
  add(part: IndexPart): void {
    this.#parts = [...this.#parts, { id: part.id, unstored: part }];
  }

  /** Puts a part in the place of neighbours. */
  replace(neighbourIds: readonly string[], merged: IndexPart): void {
    const start = this.#parts.findIndex(({ id }) => id === neighbourIds[0]);
    if (start < 0) throw new RangeError('The merged parts are not in the list');
    this.#parts = this.#parts.toSpliced(start, neighbourIds.length, { id: merged.id, unstored: merged });
  }

  /** What is to be stored for the list to be stored. */
  get change(): PartsChange {
    return {
      added: this.#parts.flatMap(({ unstored }) => unstored ?? []),
      order: this.#parts.map(({ id }) => id),
    };
  }

  /** A change is stored; the list may have changed since it was asked for. */
  confirm({ added }: PartsChange): void {
    this.#parts = this.#parts.map((part) =>
      part.unstored !== null && added.includes(part.unstored) ? { ...part, unstored: null } : part,
    );
  }
}
