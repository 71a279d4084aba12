/** Rows as IndexedDB keeps them. Ids are UUIDs, so that two libraries can merge; dates are milliseconds since 1970. */
import type {
  AnchorState,
  BlockTarget,
  HighlightColor,
  HighlightStyle,
  NoteLink,
} from '../../shared/annotation.ts';
import type { ArticleFormat, ArticleImage, Block } from '../../shared/article.ts';
import type { OriginalFile } from '../../shared/importing.ts';

/** Tags are told apart by the colours of highlights. */
export type TagColor = HighlightColor;

export type ReadingState = 'unread' | 'reading' | 'read';

/** Light metadata only: lists never load a body. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  /** `sortKey` of the title: lists by title are read in its order. An index. */
  readonly sortTitle: string;
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
  /** The words there, so that a long paragraph is found within, and a corrected article at the same words. */
  readonly lastPlace?: BlockTarget | null;
  readonly lastReadAt: number | null;
  /** Kept in step by the annotation repository, so that a list needs no join. */
  readonly highlightCount: number;
  readonly noteCount: number;
  /** 0, or when the person marked it as a favourite, or put it into the archive (null cannot be indexed). */
  readonly favouriteAt: number;
  readonly archivedAt: number;
  /** As the person wrote them, in the order they were given; each once, however it is written. An index. */
  readonly tags: readonly string[];
  /** 0 while in the library, else when it went to the bin (null cannot be indexed). */
  readonly deletedAt: number;
}

export interface ContentRow {
  readonly articleId: string;
  readonly blocks: readonly Block[];
}

/** Some blocks of a long article, to be read without the others (`content-parts.ts`). */
export interface ContentPartRow extends ContentRow {
  /** From 0. */
  readonly part: number;
  /** Of the text that it is a part of. */
  readonly contentHash: string;
  /** Of the whole text. */
  readonly blockCount: number;
  /** Level of the highest heading of the whole text, 1 where there is none. */
  readonly topHeadingLevel: number;
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

/** Where an annotation stands in a text that its targets were not made in. */
export interface FoundIn {
  /** `contentHash` of that text. */
  readonly contentHash: string;
  /** In reading order; of an uncertain one the best guess, of an orphan none. */
  readonly ranges: readonly { readonly blockId: string; readonly start: number; readonly end: number }[];
  /** The person has said that it stays as it is. */
  readonly isSettled?: boolean;
}

/** How an annotation outlives changes of its article. Its targets stay as they were made until the person chooses others. */
export interface Carried {
  /** `contentHash` of the text that the targets describe. Absent: the present one, as far as is known. */
  readonly madeIn?: string;
  readonly found?: FoundIn;
}

export interface HighlightRow extends Carried {
  readonly id: string;
  readonly articleId: string;
  /** Block of the first target; an index. */
  readonly blockId: string;
  /** One stretch a block, in reading order; a highlight may cross paragraphs. */
  readonly targets: readonly BlockTarget[];
  readonly color: HighlightColor;
  readonly style: HighlightStyle;
  /** As the tags of articles, with which they share their names. An index. */
  readonly tags: readonly string[];
  /** The least sure of its targets, in the present text of the article; lists show it without reading the text. */
  readonly state: AnchorState;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number;
}

/** What the person writes and chooses in a note. */
export interface NoteContent {
  /** Markdown; `[[…]]` in it is a link, told in `links`. */
  readonly text: string;
  readonly tags: readonly string[];
  /** Where each `[[…]]` of the text leads, as far as it was chosen from the list. */
  readonly links: readonly NoteLink[];
}

/** What a note is about: a paragraph, a highlight, or the whole article. */
export interface NoteSubject {
  readonly articleId: string;
  /** Beside which paragraph it stands; null for a note on the whole article. */
  readonly target: BlockTarget | null;
  /** The highlight that it is about, or null. */
  readonly highlightId: string | null;
}

/** A note beside a paragraph, on a highlight, or on the article. */
export interface NoteRow extends NoteSubject, NoteContent, Carried {
  readonly id: string;
  /** Block of the target, empty for a note on the whole article; an index. */
  readonly blockId: string;
  /** Articles that its links lead to, each once. An index: backlinks are found by it. */
  readonly linkedIds: readonly string[];
  /** How surely the target stands in the present text of the article. */
  readonly state: AnchorState;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number;
}

/** What is being typed: written at each keystroke, apart from the saved note, which it becomes. One a note and window. */
export interface DraftRow extends Pick<NoteSubject, 'articleId' | 'target'>, Pick<NoteContent, 'text'> {
  /** The id of the note that it edits or will become. */
  readonly noteId: string;
  /** The window in which it is typed; empty in drafts of older programs, which had one window. */
  readonly windowId: string;
  /** Absent: as the note has them, or none. */
  readonly highlightId?: string | null;
  readonly tags?: readonly string[];
  readonly links?: NoteContent['links'];
  /** The note that the typing began with: what another window changed since is kept. Absent: a new note. */
  readonly base?: NoteContent;
  readonly updatedAt: number;
}

/** How a tag looks; tags without a row have the quiet colour. */
export interface TagRow {
  /** `foldedName` of the tag: however it is written, it is one tag. */
  readonly key: string;
  /** As it is shown. */
  readonly name: string;
  readonly color: TagColor | null;
}

/**
 * Something a person did, as data: what rows held before and after it. It can be taken back also after a restart. The
 * newest are kept.
 */
export interface EditRow {
  /** Counts up; given by the database. */
  readonly seq: number;
  /** The article that it changes something of, or null. */
  readonly articleId: string | null;
  readonly at: number;
  readonly changes: readonly RowChange[];
  /** 0 while it stands, else when it was taken back. An index. */
  readonly undoneAt: number;
}

/** Fields of one row that an edit changed. */
export interface RowChange {
  readonly table: 'articles' | 'highlights' | 'notes' | 'tags';
  readonly key: string;
  /** Null where the row is new: taking that back moves it to the bin. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
}

/** When a highlight or note is to be looked at again. */
export interface ReviewRow {
  readonly annotationId: string;
  readonly dueAt: number;
  readonly intervalDays: number;
  readonly reviewedAt: number;
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
