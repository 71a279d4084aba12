/** Lectern's own engine as the benches see it: the one place that changes with it. */
import { SearchIndex } from '../../renderer/search/index/search-index.ts';
import { parseQuery } from '../../renderer/search/query/query.ts';
import type { BuildEngine } from './engine.ts';

/** Lectern's index with paragraphs as blocks; each document has its own language, as articles have. */
export const buildLectern: BuildEngine = (documents) => {
  const index = new SearchIndex();
  for (const { id, title, text, language } of documents) {
    const blocks = text.split(/\n\s*\n/);
    index.add({ articleId: String(id), title, language, blocks });
  }
  return {
    search: (query, limit) =>
      index.search(parseQuery(query), limit).articles.map((article) => Number(article.articleId)),
  };
};
