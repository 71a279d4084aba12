/** Rows as IndexedDB keeps them. Ids are UUIDs, so that two libraries can merge; dates are milliseconds since 1970. */
import type { BlockTarget, HighlightColor } from '../../shared/annotation.ts';
import type { ArticleFormat, ArticleImage, Block } from '../../shared/article.ts';
import type { OriginalFile } from '../../shared/importing.ts';

export type ReadingState = 'unread' | 'reading' | 'read';

/** Light metadata only: lists never load a body. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly excerpt: string;
  readonly format: ArticleFormat;
  readonly sourceName: string;
  readonly sourcePath: string | null;
  /** Web address that the document was saved from. */
  readonly sourceUrl: string | null;
  /** SHA-256 of title and canonical text, hexadecimal: the same content is imported once. */
  readonly contentHash: string;
  readonly wordCount: number;
  readonly importedAt: number;
  readonly state: ReadingState;
  /** Share read, 0 to 1. */
  readonly progress: number;
  /** Block at the top of the window when the person left, or null. */
  readonly lastBlockId: string | null;
  readonly lastReadAt: number | null;
  /** Kept in step by the annotation repository, so that a list needs no join. */
  readonly highlightCount: number;
  readonly noteCount: number;
  readonly isFavourite: boolean;
  readonly isArchived: boolean;
  /** As the person wrote them, in the order they were given; each once, however it is written. An index. */
  readonly tags: readonly string[];
  /** 0 while in the library, else when it went to the bin (null cannot be indexed). */
  readonly deletedAt: number;
}

export interface ContentRow {
  readonly articleId: string;
  readonly blocks: readonly Block[];
}

/** A picture of an article; what a blob holds stays on disk until it is shown. */
export interface AssetRow extends Picture {
  readonly articleId: string;
}

/** A picture, apart from whose it is. */
export interface Picture {
  /** SHA-256 of its bytes, hexadecimal. */
  readonly id: string;
  readonly mediaType: ArticleImage['mediaType'];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly blob: Blob;
}

/** Which original file an article comes from. */
export interface SourceRow {
  readonly articleId: string;
  /** The articles of one file have one original. */
  readonly originalId: string;
}

export interface OriginalRow extends OriginalFile {
  readonly id: string;
}

export interface HighlightRow {
  readonly id: string;
  readonly articleId: string;
  /** Block of the first target; an index. */
  readonly blockId: string;
  /** One stretch a block, in reading order; a highlight may cross paragraphs. */
  readonly targets: readonly BlockTarget[];
  readonly color: HighlightColor;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number;
}

/** A note beside a paragraph. */
export interface NoteRow {
  readonly id: string;
  readonly articleId: string;
  readonly blockId: string;
  readonly target: BlockTarget;
  /** Markdown. */
  readonly text: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number;
}

/** What is being typed: written at each keystroke, apart from the saved note, which it becomes. */
export interface DraftRow {
  /** The id of the note that it edits or will become. */
  readonly noteId: string;
  readonly articleId: string;
  readonly target: BlockTarget;
  readonly text: string;
  readonly updatedAt: number;
}

/**
 * An article whose index entry is stale, written in the transaction that made it so: a start after a crash finds here
 * what is still to be indexed. The indexer reads the article as it is then; `revision` tells whether the mark changed
 * while it worked.
 */
export interface PendingRow {
  readonly articleId: string;
  readonly revision: string;
  /** Older programs did not write it: the whole article is stale then. */
  readonly scope?: PendingScope;
}

/** How much of an article is to be read again: its row, its notes and highlights too, or its text as well. */
export type PendingScope = 'facts' | 'annotations' | 'article';

/** A query that the person keeps: its articles are a list that stays true. */
export interface SavedSearchRow {
  readonly id: string;
  /** Null when the person gave none: then the query is shown. */
  readonly name: string | null;
  readonly query: string;
  /** Lists show the smallest first; two that are the same stand in the order in which they were made. */
  readonly position: number;
  readonly createdAt: number;
}

/** A query that the person searched for. */
export interface RecentSearchRow {
  /** The folded query: however a search is written, it is remembered once. */
  readonly key: string;
  /** As typed the last time. */
  readonly query: string;
  readonly searchedAt: number;
}

/** State and immutable parts of the search index; written by the search worker alone. */
export interface IndexStateRow {
  readonly key: string;
  readonly value: unknown;
}

export interface IndexPartRow {
  readonly key: string;
  /** Sizes and checksums of the buffers; absent in rows of older programs, which cannot be read. */
  readonly manifest?: unknown;
  readonly buffers: Readonly<Record<string, Uint8Array>>;
}
