/** Live hooks over the annotations of one article; undefined while loading. */
import { useLiveQuery } from 'dexie-react-hooks';
import { listHighlights, listNotes } from './article-queries.ts';
import { useDatabase } from './database-context.ts';
import type { HighlightRow, NoteRow } from './rows.ts';

export function useHighlights(articleId: string): readonly HighlightRow[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => listHighlights(db, articleId), [db, articleId]);
}

export function useNotes(articleId: string): readonly NoteRow[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => listNotes(db, articleId), [db, articleId]);
}
