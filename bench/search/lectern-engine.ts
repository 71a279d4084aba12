/** Lectern's own engine as the benches see it: the one place that changes with it. */
import { type IndexedArticle, NO_FACTS } from '../../renderer/search/index/indexed.ts';
import { SearchIndex } from '../../renderer/search/index/search-index.ts';
import { readQuery } from '../../renderer/search/query/parse-query.ts';
import { Searcher } from '../../renderer/search/ranking/searcher.ts';
import type { BenchDocument } from './collection.ts';
import type { BuildEngine } from './engine.ts';

/** A document as the index takes it in: paragraphs are blocks, ids are decimal. */
export function indexedArticle({ id, title, text, language }: BenchDocument): IndexedArticle {
  const blocks = text.split(/\n\s*\n/);
  return { text: { articleId: String(id), title, language, blocks }, facts: NO_FACTS, annotations: [] };
}

/** Lectern's index with paragraphs as blocks; each document has its own language, as articles have. */
export const buildLectern: BuildEngine = (documents) => {
  const index = SearchIndex.of([]);
  for (const document of documents) index.setArticle(indexedArticle(document));
  index.seal();
  const searcher = new Searcher(index);
  return {
    search: (query, limit) =>
      searcher
        .search(readQuery(query), { limit, isVerbatim: false })
        .articles.map((article) => Number(article.articleId)),
  };
};
