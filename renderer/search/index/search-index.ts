/** The index in memory: an immutable packed segment, a live FlexSearch index above it, and the table of documents. */

import { stopWordTest } from '../analysis/stop-words.ts';
import { tellingTokens } from '../analysis/telling-tokens.ts';
import type { QueryWord } from '../query/query.ts';
import { type Ranking, rank } from '../ranking/ranker.ts';
import { Scoreboard } from '../ranking/scoreboard.ts';
import { DocumentTable, type IndexedArticle } from './document-table.ts';
import { FlexIndex } from './flex-index.ts';

import type { ArticleText } from './indexed.ts';
import { Segment, type SegmentData } from './segment.ts';
import { mergeSegments } from './segment-merge.ts';
import { packLive, SegmentWriter } from './segment-writer.ts';
import { textPostings } from './text-postings.ts';

/** The whole index without a live part, ready to be stored. */
export interface PackedIndex {
  readonly segment: SegmentData;
  readonly articles: readonly IndexedArticle[];
}

export class SearchIndex {
  #base = new Segment(new SegmentWriter().finish());
  #live = new FlexIndex();
  #documents = new DocumentTable();
  /** Kept from one search to the next, until the index changes. */
  #board: Scoreboard | null = null;

  /** An index as it was packed. */
  static unpacked(packed: PackedIndex): SearchIndex {
    const index = new SearchIndex();
    index.#base = new Segment(packed.segment);
    for (const article of packed.articles) index.#documents.add(article);
    return index;
  }

  get articleCount(): number {
    return this.#documents.articleCount;
  }

  /** Adds an article, in the place of an older state of it if there is one. */
  add(article: ArticleText): void {
    this.remove(article.articleId);
    const isStopWord = stopWordTest(article.language);
    const termsOf = (text: string) => tellingTokens(text, isStopWord);
    const titleTerms = termsOf(article.title);
    const blockTerms = article.blocks.map(termsOf);
    const first = this.#documents.add({
      articleId: article.articleId,
      blockCount: article.blocks.length,
      termCount: blockTerms.reduce((sum, terms) => sum + terms.length, titleTerms.length),
    });
    this.#live.add(first, textPostings(titleTerms));
    blockTerms.forEach((terms, i) => {
      this.#live.add(first + 1 + i, textPostings(terms));
    });
  }

  /** Answers whether the article was there. */
  remove(articleId: string): boolean {
    this.#board = null;
    return this.#documents.remove(articleId);
  }

  search(words: readonly QueryWord[], limit: number): Ranking {
    this.#board ??= new Scoreboard(this.#documents, [this.#base, this.#live]);
    try {
      return rank(words, limit, this.#board);
    } finally {
      this.#board.clear();
    }
  }

  /** Merges the live part into the segment, drops what is dead, and answers what is to be stored. */
  pack(): PackedIndex {
    const { table, renumbering } = this.#documents.compacted();
    const all = Uint32Array.from(renumbering, (_, documentId) => documentId);
    const sources = [this.#base.data, packLive(this.#live, all)].map((data) => ({ data, renumbering }));
    const merge = mergeSegments(sources);
    let step = merge.next();
    while (step.done !== true) step = merge.next();
    this.#base = new Segment(step.value);
    this.#live = new FlexIndex();
    this.#documents = table;
    this.#board = null;
    return { segment: this.#base.data, articles: [...table.living()] };
  }
}
