import { useLiveQuery } from 'dexie-react-hooks';
import type { LecternDatabase } from './database.ts';
import { useDatabase } from './database-context.ts';
import type { NoteRow } from './rows.ts';

/** A note that links to an article, with the title of the article that it stands in. */
export interface Backlink {
  readonly note: NoteRow;
  readonly title: string;
  /** The blocks that it leads to; null for the article as a whole. */
  readonly blockIds: readonly (string | null)[];
}

/** Notes whose links lead to an article, the newest first; notes and articles of the bin are left out. */
async function listBacklinks(db: LecternDatabase, articleId: string): Promise<readonly Backlink[]> {
  const notes = await db.notes.where('linkedIds').equals(articleId).toArray();
  const present = notes.filter(({ deletedAt }) => deletedAt === 0);
  const articles = await db.articles.bulkGet(present.map((note) => note.articleId));
  return present
    .flatMap((note, index) => {
      const article = articles[index];
      if (article === undefined || article.deletedAt > 0) return [];
      const leading = note.links.filter((link) => link.articleId === articleId);
      return [{ note, title: article.title, blockIds: [...new Set(leading.map(({ blockId }) => blockId))] }];
    })
    .toSorted((a, b) => b.note.updatedAt - a.note.updatedAt);
}

/** As `listBacklinks`, kept true; undefined while loading. */
export function useBacklinks(articleId: string): readonly Backlink[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => listBacklinks(db, articleId), [db, articleId]);
}
