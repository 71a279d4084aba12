import type { BenchDocument, CollectionLanguage } from './collection.ts';

/** A search engine over documents that it was built from. */
export interface Engine {
  /** Ids of the best documents, best first; any of the words will do. */
  search(query: string, limit: number): readonly number[];
}

/** Builds an engine; the language is that of all documents, null when they are in several. */
export type BuildEngine = (
  documents: readonly BenchDocument[],
  language: CollectionLanguage | null,
) => Engine;
