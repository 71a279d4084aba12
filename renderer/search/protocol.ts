/** What travels between the library window and the search worker. */
import type { ErrorData } from '../../shared/errors.ts';

/** A stretch of text: UTF-16 code units, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A piece of text cut at word bounds; `marks` are offsets into `text` itself. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly TextRange[];
}

/** One block in which the query was found. */
export interface Passage {
  readonly blockId: string;
  /** Place of the block in its article, from 0. */
  readonly blockIndex: number;
  readonly snippet: Snippet;
  /** Matches as offsets into the block's canonical text. */
  readonly matches: readonly TextRange[];
  /** The first of the matches that the snippet shows: where the article opens. */
  readonly firstShown: TextRange;
}

export interface FoundArticle {
  readonly articleId: string;
  /** The whole title with its matches marked. */
  readonly title: Snippet;
  readonly sourceName: string;
  /** The best passages, best first; empty when only the title matched. */
  readonly passages: readonly Passage[];
  /** How many blocks of the article match. */
  readonly passageCount: number;
}

export interface SearchResult {
  readonly query: string;
  /** Best first, at most the limit that was asked for. */
  readonly articles: readonly FoundArticle[];
  /** How many articles match, also beyond the limit. */
  readonly articleCount: number;
  /** Words of the query that were left out because no article has all of them. */
  readonly droppedWords: readonly string[];
  /** Time in the worker, milliseconds. */
  readonly tookMs: number;
}

export interface BlockMatches {
  readonly blockId: string;
  readonly matches: readonly TextRange[];
}

export interface IndexStatus {
  readonly articleCount: number;
  /** Articles that wait to be indexed. */
  readonly pendingCount: number;
}

export type SearchRequest =
  | { readonly kind: 'search'; readonly id: number; readonly query: string; readonly limit: number }
  | { readonly kind: 'matchesIn'; readonly id: number; readonly articleId: string; readonly query: string };

/** The first message to a new worker. */
export interface OpenRequest {
  readonly kind: 'open';
  /** Another database than the library's own, for tests; else null. */
  readonly databaseName: string | null;
}

export type SearchReply =
  | { readonly kind: 'searched'; readonly id: number; readonly result: SearchResult }
  | { readonly kind: 'matched'; readonly id: number; readonly blocks: readonly BlockMatches[] }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ErrorData }
  /** Sent by itself whenever the index has changed, and once when it is ready. */
  | { readonly kind: 'status'; readonly status: IndexStatus };

/** The window's side of the search worker. */
export interface SearchClient {
  /** Finds articles; a newer call does not cancel an older one, but see `useSearch` for stale results. */
  search(query: string, limit: number): Promise<SearchResult>;
  /** All matches of a query in one article, in reading order. */
  matchesIn(articleId: string, query: string): Promise<readonly BlockMatches[]>;
  /** Calls `listener` with the present status and whenever the index changes, until the returned function is called. */
  onStatus(listener: (status: IndexStatus) => void): () => void;
  close(): void;
}
