/** A passage as it is cited elsewhere. */
import type { ArticleRow } from '../db/rows.ts';
import { lecternLink } from './lectern-link.ts';

export interface CitedPassage {
  readonly quote: string;
  /** What the person wrote of it. */
  readonly notes: readonly string[];
  readonly blockId: string;
  readonly annotationId: string;
}

/** How a language sets quotes. */
export interface CitationWords {
  quoted(text: string): string;
}

/** The quote, then where it is from: author, title, place, date, address; last the link back to the passage. */
export function citation(article: ArticleRow, passage: CitedPassage, words: CitationWords): string {
  const { quote, notes, blockId, annotationId } = passage;
  const from = [
    article.byline ?? '',
    article.title,
    article.siteName ?? '',
    article.publishedAt?.slice(0, 10) ?? '',
  ].filter((part) => part !== '');
  const lines = [
    quote === '' ? '' : words.quoted(quote),
    `— ${from.join(', ')}`,
    article.sourceUrl ?? '',
    lecternLink({ articleId: article.id, blockId, annotationId }),
  ].filter((line) => line !== '');
  return [lines.join('\n'), ...notes.map((note) => note.trim())].join('\n\n');
}
