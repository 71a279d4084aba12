/** Articles for tests of the database. */
import type { ImportedArticle } from '../../shared/article.ts';
import type { ImportSource } from '../../shared/importing.ts';
import { addArticles, articleTables, pictureOf, rowsOf } from './article-writes.ts';
import type { LecternDatabase } from './database.ts';
import type { ArticleRow } from './rows.ts';

/** An article of one paragraph a line. */
export function testArticle(title: string, text: string): ImportedArticle {
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
    contentHash: `hash of ${title} ${text}`,
  };
}

export function testSource(name: string, path: string | null = `/articles/${name}`): ImportSource {
  return { name, path, sizeBytes: 3 };
}

/** Puts an article into the library, as an import does. */
export async function addTestArticle(
  db: LecternDatabase,
  article: ImportedArticle,
  importedAt: number = Date.now(),
): Promise<ArticleRow> {
  const { images, contentHash, ...described } = article;
  const source = testSource(`${article.title}.txt`);
  const pictures = images.map(pictureOf);
  const originalId = crypto.randomUUID();
  const rows = rowsOf({ article: described, pictures, source, originalId, contentHash }, importedAt);
  await db.transaction('rw', articleTables(db), async () => addArticles(db, [rows]));
  return rows.article;
}
