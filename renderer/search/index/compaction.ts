/**
 * Decides what of neighbouring parts goes into the one that takes their place: living documents and the entries that
 * still say something. What an entry says is written as the library has it now, so that later changes are taken along.
 */
import type { Renumbering } from './document-columns.ts';
import type { DocumentTable } from './document-table.ts';
import { DEAD } from './documents.ts';
import { type EntryKind, EntryWriter } from './entry-log.ts';
import { EntryList } from './index-part.ts';
import { GONE } from './segment-writer.ts';

/** Entries that are judged before a merge yields: about a millisecond's work. */
export const STEP_ENTRIES = 128;

export interface Compaction {
  readonly renumbering: Renumbering;
  readonly list: EntryList;
  readonly entries: Uint8Array;
}

/** A stretch of parts. */
export interface Stretch {
  readonly lists: readonly EntryList[];
  /** Number of its first document. */
  readonly start: number;
  /** No part is older: removals have nothing left to remove. */
  readonly isOldest: boolean;
}

/**
 * Yields after every `stepEntries`. The library may change meanwhile, but not the numbers of the stretch: a document that dies
 * after it was judged is kept, dead.
 */
export function* compact(
  documents: DocumentTable,
  stretch: Stretch,
  stepEntries: number,
): Generator<void, Compaction> {
  const compactor = new Compactor(documents, stretch);
  let judged = 0;
  for (const list of stretch.lists) {
    for (let i = 0; i < list.length; i += 1) {
      compactor.judge(list.kindAt(i), list.ordinalAt(i), list.documentCountAt(i));
      judged += 1;
      if (judged % stepEntries === 0) yield;
    }
  }
  return compactor.finish();
}

class Compactor {
  readonly #documents: DocumentTable;
  readonly #start: number;
  readonly #isOldest: boolean;
  readonly #renumbering: Uint32Array;
  readonly #list = new EntryList();
  readonly #writer = new EntryWriter();
  /** Articles whose entry without documents is written, by kind: a second one would say the same. */
  readonly #written = new Map<EntryKind, Set<number>>();
  /** The entry's first document, counted from the start of the stretch. */
  #place = 0;

  constructor(documents: DocumentTable, { lists, start, isOldest }: Stretch) {
    this.#documents = documents;
    this.#start = start;
    this.#isOldest = isOldest;
    const count = lists.reduce((sum, list) => sum + list.documentCount, 0);
    this.#renumbering = new Uint32Array(count).fill(GONE);
  }

  judge(kind: EntryKind, ordinal: number, documentCount: number): void {
    if (this.#isCurrent(kind, ordinal, documentCount)) this.#keep(kind, ordinal, documentCount);
    this.#place += documentCount;
  }

  finish(): Compaction {
    const renumbering = {
      start: this.#start,
      renumbering: this.#renumbering,
      count: this.#list.documentCount,
    };
    return { renumbering, list: this.#list, entries: this.#writer.finish() };
  }

  #isCurrent(kind: EntryKind, ordinal: number, documentCount: number): boolean {
    // The documents of an entry live and die together.
    if (documentCount > 0) return this.#documents.kindOf(this.#start + this.#place) !== DEAD;
    const written = this.#written.get(kind);
    if (written?.has(ordinal)) return false;
    if (kind === 'removal') return !this.#isOldest && !this.#documents.isInLibrary(ordinal);
    // An article inside the stretch is written with its facts, and one that is newer has overridden the entry.
    const isOfOlderArticle =
      this.#documents.isInLibrary(ordinal) && this.#documents.firstDocument(ordinal) < this.#start;
    if (kind === 'facts') return isOfOlderArticle;
    return isOfOlderArticle && this.#documents.annotationEntries(ordinal).length === 0;
  }

  #keep(kind: EntryKind, ordinal: number, documentCount: number): void {
    const first = this.#list.documentCount;
    for (let i = 0; i < documentCount; i += 1) this.#renumbering[this.#place + i] = first + i;
    this.#list.add(kind, ordinal, documentCount);
    if (documentCount === 0) {
      const written = this.#written.get(kind) ?? new Set();
      this.#written.set(kind, written.add(ordinal));
    }
    this.#write(kind, ordinal);
  }

  #write(kind: EntryKind, ordinal: number): void {
    const articleId = this.#documents.articleId(ordinal);
    if (kind === 'article') {
      this.#writer.add({ kind, article: this.#documents.articleEntry(ordinal) });
    } else if (kind === 'annotations') {
      this.#writer.add({ kind, articleId, annotations: this.#documents.annotationEntries(ordinal) });
    } else if (kind === 'facts') {
      this.#writer.add({ kind, articleId, facts: this.#documents.facts(ordinal) });
    } else {
      this.#writer.add({ kind, articleId });
    }
  }
}
