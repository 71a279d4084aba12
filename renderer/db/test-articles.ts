/** Articles for tests of the database. */
import type { ParsedArticle } from '../../shared/article.ts';
import type { ImportSource } from '../../shared/importing.ts';
import { addArticle, articleTables, pictureOf } from './article-writes.ts';
import { contentHash } from './content-hash.ts';
import type { LecternDatabase } from './database.ts';
import type { ArticleRow } from './rows.ts';

/** An article of one paragraph a line. */
export function testArticle(title: string, text: string): ParsedArticle {
  return {
    title,
    byline: null,
    siteName: null,
    language: 'fr',
    publishedAt: null,
    sourceUrl: null,
    wordCount: text.split(/\s+/).length,
    excerpt: text.slice(0, 80),
    format: 'text',
    blocks: text.split('\n').map((line, index) => ({
      id: `b${index + 1}`,
      kind: 'paragraph',
      inlines: [{ kind: 'text', text: line }],
    })),
    images: [],
    text,
  };
}

export function testSource(name: string, path: string | null = `/articles/${name}`): ImportSource {
  return { name, path, sizeBytes: 3 };
}

/** Puts an article into the library, as an import does. */
export async function addTestArticle(
  db: LecternDatabase,
  article: ParsedArticle,
  importedAt: number = Date.now(),
): Promise<ArticleRow> {
  const incoming = {
    article,
    pictures: article.images.map(pictureOf),
    source: testSource(`${article.title}.txt`),
    bytes: new Uint8Array(3),
    sharedWith: null,
    contentHash: await contentHash(article),
  };
  return db.transaction('rw', articleTables(db), () => addArticle(db, incoming, importedAt));
}
