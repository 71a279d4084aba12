/**
 * Documents of the index are blocks, numbered densely: an article's title has its first number, its blocks the following
 * ones in reading order. An article that changes or goes leaves its numbers dead until the next merge.
 */

import { GONE } from './segment-writer.ts';

/** What is kept of one article. */
export interface IndexedArticle {
  readonly articleId: string;
  readonly blockCount: number;
  /** Terms of title and blocks, stop words not counted. */
  readonly termCount: number;
}

export class DocumentTable {
  #articleOf = new Uint32Array(1024);
  #documentCount = 0;
  #liveCount = 0;
  #liveTermCount = 0;
  #liveDocumentCount = 0;
  readonly #articles: (IndexedArticle | null)[] = [];
  readonly #firstDocuments: number[] = [];
  readonly #ordinals = new Map<string, number>();

  /** Documents, dead ones included: ids are below. */
  get documentCount(): number {
    return this.#documentCount;
  }

  /** Titles and blocks of living articles. */
  get livingDocumentCount(): number {
    return this.#liveDocumentCount;
  }

  /** Ordinals of articles, dead ones included, are below. */
  get ordinalCount(): number {
    return this.#articles.length;
  }

  get articleCount(): number {
    return this.#liveCount;
  }

  get meanTermCount(): number {
    return this.#liveCount === 0 ? 1 : Math.max(1, this.#liveTermCount / this.#liveCount);
  }

  has(articleId: string): boolean {
    return this.#ordinals.has(articleId);
  }

  /** Adds an article that is not there and answers the number of its title. */
  add(article: IndexedArticle): number {
    const first = this.#documentCount;
    const ordinal = this.#articles.length;
    this.#grow(first + 1 + article.blockCount);
    this.#articleOf.fill(ordinal, first, this.#documentCount);
    this.#articles.push(article);
    this.#firstDocuments.push(first);
    this.#ordinals.set(article.articleId, ordinal);
    this.#liveCount += 1;
    this.#liveTermCount += article.termCount;
    this.#liveDocumentCount += article.blockCount + 1;
    return first;
  }

  /** Lets an article's numbers die; answers whether it was there. */
  remove(articleId: string): boolean {
    const ordinal = this.#ordinals.get(articleId);
    if (ordinal === undefined) return false;
    const article = this.article(ordinal);
    this.#ordinals.delete(articleId);
    this.#liveCount -= 1;
    this.#liveTermCount -= article?.termCount ?? 0;
    this.#liveDocumentCount -= (article?.blockCount ?? -1) + 1;
    this.#articles[ordinal] = null;
    return true;
  }

  /** The article with an ordinal, or null when it is dead. */
  article(ordinal: number): IndexedArticle | null {
    return this.#articles[ordinal] ?? null;
  }

  /** Whether a document's article is in the library. */
  isLiving(documentId: number): boolean {
    return this.article(this.articleOf(documentId)) !== null;
  }

  /** Ordinal of the article that a document belongs to. */
  articleOf(documentId: number): number {
    return this.#articleOf[documentId] ?? 0;
  }

  /** Number of an article's title; its block `i` has this number + 1 + i. */
  firstDocument(ordinal: number): number {
    return this.#firstDocuments[ordinal] ?? 0;
  }

  /** Living articles in the order of their numbers. */
  *living(): Iterable<IndexedArticle> {
    for (const article of this.#articles) {
      if (article !== null) yield article;
    }
  }

  /** The table without its dead, and each document's number in it (GONE for the dead). */
  compacted(): { readonly table: DocumentTable; readonly renumbering: Uint32Array } {
    const table = new DocumentTable();
    const renumbering = new Uint32Array(this.#documentCount).fill(GONE);
    this.#articles.forEach((article, ordinal) => {
      if (article === null) return;
      const first = this.firstDocument(ordinal);
      const renumbered = table.add(article);
      for (let i = 0; i <= article.blockCount; i += 1) renumbering[first + i] = renumbered + i;
    });
    return { table, renumbering };
  }

  #grow(documentCount: number): void {
    this.#documentCount = documentCount;
    if (documentCount <= this.#articleOf.length) return;
    const grown = new Uint32Array(documentCount * 2);
    grown.set(this.#articleOf);
    this.#articleOf = grown;
  }
}
