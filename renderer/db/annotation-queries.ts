/** Queries over the annotations of the whole library. */
import { Dexie } from 'dexie';
import type { LecternDatabase } from './database.ts';
import type { ArticleRow, ContentRow, HighlightRow, NoteRow } from './rows.ts';

/** Highlights and notes that are not in the bin. */
export async function countAnnotations(db: LecternDatabase): Promise<number> {
  const living: [number[], unknown[]] = [
    [0, Dexie.minKey as unknown as number],
    [0, Dexie.maxKey],
  ];
  const [highlights, notes] = await Promise.all([
    db.highlights
      .where('[deletedAt+createdAt]')
      .between(...living)
      .count(),
    db.notes
      .where('[deletedAt+createdAt]')
      .between(...living)
      .count(),
  ]);
  return highlights + notes;
}

/** Articles in the bin: what was made of them shows nowhere. */
export async function listBinnedArticleIds(db: LecternDatabase): Promise<readonly string[]> {
  return db.articles.where('[deletedAt+importedAt]').above([0, Dexie.maxKey]).primaryKeys();
}

/** A highlight or note in full, with what is shown of its article. */
export type AnnotationRow =
  | { readonly kind: 'highlight'; readonly row: HighlightRow; readonly article: ArticleRow | undefined }
  | {
      readonly kind: 'note';
      readonly row: NoteRow;
      readonly article: ArticleRow | undefined;
      /** The highlight that it is about. */
      readonly highlight: HighlightRow | undefined;
    };

/** What to fetch: which table an id is of is known from the catalogue. */
export interface AnnotationKey {
  readonly id: string;
  readonly kind: 'highlight' | 'note';
}

/** Rows of the keys that still exist, by id. */
export async function getAnnotations(
  db: LecternDatabase,
  keys: readonly AnnotationKey[],
): Promise<ReadonlyMap<string, AnnotationRow>> {
  const idsOf = (kind: AnnotationKey['kind']) => keys.filter((key) => key.kind === kind).map(({ id }) => id);
  const highlights = present(await db.highlights.bulkGet(idsOf('highlight')));
  const notes = present(await db.notes.bulkGet(idsOf('note')));
  const about = distinct(notes.map(({ highlightId }) => highlightId));
  const noted = byId(present(await db.highlights.bulkGet([...about])));
  const articleIds = distinct([...highlights, ...notes].map(({ articleId }) => articleId));
  const articles = byId(present(await db.articles.bulkGet([...articleIds])));
  return new Map<string, AnnotationRow>([
    ...highlights.map((row) => pair({ kind: 'highlight', row, article: articles.get(row.articleId) })),
    ...notes.map((row) => {
      const highlight = row.highlightId === null ? undefined : noted.get(row.highlightId);
      return pair({ kind: 'note', row, article: articles.get(row.articleId), highlight });
    }),
  ]);
}

/** An article with its text, and those of its annotations that are not in the bin. */
export interface ArticleWithAnnotations {
  readonly article: ArticleRow;
  readonly blocks: ContentRow['blocks'];
  readonly highlights: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
}

/** Undefined when there is no such article. */
export async function getArticleWithAnnotations(
  db: LecternDatabase,
  articleId: string,
): Promise<ArticleWithAnnotations | undefined> {
  const isKept = ({ deletedAt }: { readonly deletedAt: number }) => deletedAt === 0;
  const article = await db.articles.get(articleId);
  if (article === undefined) return undefined;
  const content = await db.contents.get(articleId);
  const highlights = await db.highlights.where({ articleId }).filter(isKept).toArray();
  const notes = await db.notes.where({ articleId }).filter(isKept).toArray();
  return { article, blocks: content?.blocks ?? [], highlights, notes };
}

function pair(annotation: AnnotationRow): readonly [string, AnnotationRow] {
  return [annotation.row.id, annotation];
}

function present<T>(rows: readonly (T | undefined)[]): readonly T[] {
  return rows.filter((row) => row !== undefined);
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function distinct(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
