import type { ImportedArticle, ParsedArticle } from '../../shared/article.ts';

/**
 * The article as it leaves the parser page: its text, which its blocks tell, stays behind, and its hash stands for it.
 */
export async function withHash({ text, ...article }: ParsedArticle): Promise<ImportedArticle> {
  return { ...article, contentHash: await contentHash(article.title, text) };
}

/**
 * SHA-256 of title and canonical text as 64 hexadecimal digits: two files with the same content have the same hash,
 * whatever their names and formats.
 */
async function contentHash(title: string, text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${title}\n\n${text}`));
  return new Uint8Array(digest).toHex();
}
