/**
 * The table of documents as the ranker reads it. A title, a block, a note and a highlight are documents with dense
 * numbers; an article has a number too (its ordinal), which stays the same while its documents come and go.
 */
import type { AnnotationText, ArticleFacts } from './indexed.ts';

/** Kinds of documents; a dead one is no longer in the library. */
export const DEAD = 0;
export const TITLE = 1;
export const BLOCK = 2;
export const NOTE = 3;
export const HIGHLIGHT = 4;
export type DocumentKind = typeof DEAD | typeof TITLE | typeof BLOCK | typeof NOTE | typeof HIGHLIGHT;

/** Languages whose words are counted apart, so that a word is as rare as it is among texts of its own language. */
export const OTHER_LANGUAGE = 0;
export const FRENCH = 1;
export const ENGLISH = 2;
export type LanguageCode = typeof OTHER_LANGUAGE | typeof FRENCH | typeof ENGLISH;
export const LANGUAGE_COUNT = 3;

/** A note or highlight, without its text. */
export type AnnotationEntry = Omit<AnnotationText, 'text'>;

/** By number of a document. */
export interface DocumentArrays {
  readonly kinds: Uint8Array;
  readonly articles: Uint32Array;
  readonly lengths: Uint16Array;
}

export interface Documents {
  /** Numbers of documents, dead ones included, are below. */
  readonly documentCount: number;
  /** Ordinals of articles, those that are not in the library included, are below. */
  readonly ordinalCount: number;
  /** Articles in the library. */
  readonly articleCount: number;
  /** The same as `kindOf`, `articleOf` and `lengthOf`, for loops over many documents; valid until the index changes. */
  readonly columns: DocumentArrays;
  kindOf(documentId: number): DocumentKind;
  /** Ordinal of the article that a document belongs to. */
  articleOf(documentId: number): number;
  /** Articles in the library, and living titles and blocks, by language. */
  articleCountIn(language: LanguageCode): number;
  documentCountIn(language: LanguageCode): number;
  /** Mean number of terms of the articles in the library, at least 1. */
  meanTermCountIn(language: LanguageCode): number;
  /** Terms of a document, stop words not counted; at most 65,535. */
  lengthOf(documentId: number): number;
  isInLibrary(ordinal: number): boolean;
  articleId(ordinal: number): string;
  /** Ordinal of an article that is in the library, else -1. */
  ordinalOf(articleId: string): number;
  languageOf(ordinal: number): LanguageCode;
  /** BCP 47, or null where unknown. */
  language(ordinal: number): string | null;
  /** Number of the title; block `i` has this number + 1 + i. */
  firstDocument(ordinal: number): number;
  blockCount(ordinal: number): number;
  /** Terms of title and blocks, stop words not counted. */
  termCount(ordinal: number): number;
  facts(ordinal: number): ArticleFacts;
  /** Living notes and highlights of an article. */
  annotationsOf(ordinal: number): readonly number[];
  /** What a document that is a living note or highlight stands for; null for others. */
  annotation(documentId: number): AnnotationEntry | null;
}
