import { getArticleWithAnnotations } from '../../db/annotation-queries.ts';
import type { LecternDatabase } from '../../db/database.ts';
import type { AnnotatedArticle } from '../../export/reading-order.ts';
import type { ExportedKey } from '../../services/export-host.ts';

export interface Following {
  /** Called before each article. */
  onProgress(done: number, total: number): void;
  readonly signal: AbortSignal;
}

/** Of which article which annotations; null for all of them. */
export type Exported = ReadonlyMap<string, ReadonlySet<string> | null>;

/** The articles of some annotations, in the order in which they come, with these alone. */
export function exportedOf(keys: readonly ExportedKey[]): Exported {
  const exported = new Map<string, Set<string>>();
  for (const { id, articleId } of keys) {
    const ids = exported.get(articleId) ?? new Set();
    exported.set(articleId, ids.add(id));
  }
  return exported;
}

/**
 * Reads the articles one after the other; those that are gone, or have nothing to export, are passed over.
 * @throws the signal's reason when it is aborted
 */
export async function* exportedArticles(
  db: LecternDatabase,
  exported: Exported,
  { onProgress, signal }: Following,
): AsyncGenerator<AnnotatedArticle> {
  let done = 0;
  for (const [articleId, ids] of exported) {
    onProgress(done, exported.size);
    signal.throwIfAborted();
    const article = await getArticleWithAnnotations(db, articleId);
    done += 1;
    if (article === undefined) continue;
    const isExported = ({ id }: { readonly id: string }) => ids === null || ids.has(id);
    const highlights = article.highlights.filter(isExported);
    const notes = article.notes.filter(isExported);
    if (highlights.length + notes.length > 0) yield { ...article, highlights, notes };
  }
}
