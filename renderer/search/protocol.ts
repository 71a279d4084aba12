/** What travels between the library window and the search worker. */
import type { ErrorData } from '../../shared/errors.ts';
import type { QueryProblem, SearchPlace } from './query/query-node.ts';

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

/** Why a piece of text is a hit, where that is not plain to see. */
export type MatchReason =
  /** Another form of the word: soldat → soldats. */
  | { readonly kind: 'form'; readonly typed: string; readonly found: string }
  /** The same word, written otherwise: manoeuvres → manœuvres. */
  | { readonly kind: 'spelling'; readonly typed: string; readonly found: string }
  /** A word that begins with what was typed. */
  | { readonly kind: 'beginning'; readonly typed: string; readonly found: string }
  | { readonly kind: 'typo'; readonly typed: string; readonly found: string }
  | { readonly kind: 'phrase' };

/** One block, note or highlight in which the query was found. */
export interface Hit {
  readonly place: SearchPlace;
  /** The note or highlight; null in the text. */
  readonly annotationId: string | null;
  /** The block that it stands in or beside. */
  readonly blockId: string;
  /** Place of the block in its article, from 0. */
  readonly blockIndex: number;
  readonly snippet: Snippet;
  /** Where the article opens, in the block's canonical text: the first match shown; empty beside a note. */
  readonly target: TextRange;
  readonly reasons: readonly MatchReason[];
}

export interface FoundArticle {
  readonly articleId: string;
  /** The whole title with its matches marked. */
  readonly title: Snippet;
  readonly sourceName: string;
  /** The best hits, best first; empty when only the title or a filter matched. */
  readonly hits: readonly Hit[];
  /** How many blocks, notes and highlights of the article match. */
  readonly hitCount: number;
  /** Words of the query that the article lacks, as typed. */
  readonly missingWords: readonly string[];
}

/** A word that stands nowhere in the library, and the one that was searched for in its place. */
export interface Correction {
  readonly typed: string;
  readonly used: string;
}

/** What the query finds without one of its parts. */
export interface NearQuery {
  /** The part left out, as typed. */
  readonly without: string;
  readonly query: string;
  readonly articleCount: number;
}

/** Blocks, notes and highlights that match in all articles found. */
export interface HitCounts {
  /** Null when there are thousands: nobody asks how many. */
  readonly text: number | null;
  readonly note: number;
  readonly highlight: number;
}

export interface SearchResult {
  readonly query: string;
  /** Best first, at most the limit that was asked for. */
  readonly articles: readonly FoundArticle[];
  /** How many articles match, also beyond the limit. */
  readonly articleCount: number;
  /** How many of them, the first ones, have all that was asked for. */
  readonly completeCount: number;
  readonly hitCounts: HitCounts;
  /** Words of the query that were left out because no article has all of them. */
  readonly droppedWords: readonly string[];
  readonly corrections: readonly Correction[];
  readonly problems: readonly QueryProblem[];
  /** Only when nothing was found. */
  readonly near: readonly NearQuery[];
  /** Words too common to be searched for, when the query has no others. */
  readonly commonWords: readonly string[];
  /** Time in the worker, milliseconds. */
  readonly tookMs: number;
}

export interface SearchOptions {
  /** Most articles answered. */
  readonly limit: number;
  /** Unknown words are searched for as typed, not corrected. */
  readonly isVerbatim: boolean;
}

/** Stands in the place of a block's id where an article's title is meant; no block has it. */
export const TITLE = '#title';

export interface BlockMatches {
  /** The block, or `TITLE`, which comes first. */
  readonly blockId: string;
  readonly matches: readonly TextRange[];
}

/** A text of an article, or of a note or highlight in it. */
export interface TextOf {
  readonly articleId: string;
  readonly text: string;
}

export interface IndexStatus {
  readonly articleCount: number;
  /** Articles that wait to be indexed. */
  readonly pendingCount: number;
}

export type SearchRequest =
  | { readonly kind: 'search'; readonly id: number; readonly query: string; readonly options: SearchOptions }
  | { readonly kind: 'list'; readonly id: number; readonly query: string }
  | { readonly kind: 'matchesIn'; readonly id: number; readonly articleId: string; readonly query: string }
  | { readonly kind: 'findIn'; readonly id: number; readonly articleId: string; readonly text: string }
  | { readonly kind: 'annotations'; readonly id: number; readonly query: string }
  | {
      readonly kind: 'matchTexts';
      readonly id: number;
      readonly query: string;
      readonly texts: readonly TextOf[];
    };

/** The first message to a new worker. */
export interface OpenRequest {
  readonly kind: 'open';
  /** Another database than the library's own, for tests; else null. */
  readonly databaseName: string | null;
}

export type SearchReply =
  | { readonly kind: 'searched'; readonly id: number; readonly result: SearchResult }
  | { readonly kind: 'listed'; readonly id: number; readonly articleIds: readonly string[] }
  | { readonly kind: 'matched'; readonly id: number; readonly blocks: readonly BlockMatches[] }
  | { readonly kind: 'annotationsListed'; readonly id: number; readonly annotationIds: readonly string[] }
  | {
      readonly kind: 'textsMatched';
      readonly id: number;
      readonly matches: readonly (readonly TextRange[])[];
    }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ErrorData }
  /** Sent by itself whenever the index has changed, and once when it is ready. */
  | { readonly kind: 'status'; readonly status: IndexStatus };

/** The window's side of the search worker. */
export interface SearchClient {
  /** Finds articles. A search that is not yet begun when a newer one is asked for is answered by null. */
  search(query: string, options: SearchOptions): Promise<SearchResult | null>;
  /** Ids of all articles that have all of a query, best first: what a saved search lists and counts. */
  list(query: string): Promise<readonly string[]>;
  /** All matches of a query in one article, in reading order. */
  matchesIn(articleId: string, query: string): Promise<readonly BlockMatches[]>;
  /** Where a text stands in one article, word by word, the last one perhaps still being typed; in reading order. */
  findIn(articleId: string, text: string): Promise<readonly BlockMatches[]>;
  /**
   * Ids of the notes and highlights that have all of a query, together with what else stands at their block, in no order; the last
   * word may go on. Filters are asked of their articles.
   */
  annotations(query: string): Promise<readonly string[]>;
  /** Where a query stands in each of some texts, in reading order. */
  matchTexts(query: string, texts: readonly TextOf[]): Promise<readonly (readonly TextRange[])[]>;
  /** Calls `listener` with the present status and whenever the index changes, until the returned function is called. */
  onStatus(listener: (status: IndexStatus) => void): () => void;
  close(): void;
}
