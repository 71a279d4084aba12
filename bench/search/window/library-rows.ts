import type { ArticleRow, ContentRow, PendingRow } from '../../../renderer/db/rows.ts';
import { sortKey } from '../../../renderer/db/sort-key.ts';
import type { BenchDocument } from '../collection.ts';

/** One article's rows, as an import writes them. */
export interface LibraryRows {
  readonly article: ArticleRow;
  readonly content: ContentRow;
  readonly pending: PendingRow;
}

const FIRST_DAY = Date.UTC(2020, 0, 1);
const MINUTE_MS = 60_000;

/** The rows of an article of the corpus; its original file is left out. */
export function libraryRows({ id, title, text, language }: BenchDocument): LibraryRows {
  const articleId = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
  const paragraphs = text.split('\n\n');
  return {
    article: {
      id: articleId,
      title,
      sortTitle: sortKey(title),
      byline: null,
      siteName: null,
      language,
      publishedAt: null,
      excerpt: text.slice(0, 200),
      format: 'text',
      sourceName: `${id}.txt`,
      sourcePath: `/articles/${id}.txt`,
      sourceUrl: null,
      contentHash: `article ${id}`,
      wordCount: text.split(/\s+/).length,
      importedAt: FIRST_DAY + id * MINUTE_MS,
      state: 'unread',
      progress: 0,
      lastBlockId: null,
      lastReadAt: null,
      highlightCount: 0,
      noteCount: 0,
      favouriteAt: 0,
      archivedAt: 0,
      tags: [],
      deletedAt: 0,
    },
    content: {
      articleId,
      blocks: paragraphs.map((paragraph, i) => ({
        id: `b${i + 1}`,
        kind: 'paragraph',
        inlines: [{ kind: 'text', text: paragraph }],
      })),
    },
    pending: { articleId, revision: String(id), scope: 'article' },
  };
}
