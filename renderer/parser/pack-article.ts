import type { ImportedArticle, PackedArticle, ParsedArticle } from '../../shared/article.ts';

/** The article as it leaves the parser page; its text, which its blocks tell, stays behind, and a hash stands for it. */
export async function packArticle({ text, images, ...article }: ParsedArticle): Promise<PackedArticle> {
  const packed: Omit<ImportedArticle, 'images'> = {
    ...article,
    contentHash: await contentHash(article.title, text),
  };
  return { json: JSON.stringify(packed), images };
}

/**
 * SHA-256 of title and canonical text as 64 hexadecimal digits: two files with the same content have the same hash,
 * whatever their names and formats.
 */
async function contentHash(title: string, text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${title}\n\n${text}`));
  return new Uint8Array(digest).toHex();
}
