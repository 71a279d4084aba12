import type { ParsedArticle } from '../../shared/article.ts';

/**
 * SHA-256 of title and canonical text as 64 hexadecimal digits: two files with the same content have the same hash,
 * whatever their names and formats.
 */
export async function contentHash(article: Pick<ParsedArticle, 'title' | 'text'>): Promise<string> {
  const bytes = new TextEncoder().encode(`${article.title}\n\n${article.text}`);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
