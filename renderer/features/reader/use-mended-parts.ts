import { useEffect } from 'react';
import type { OpeningText } from '../../db/content-parts.ts';
import type { ArticleRow, ContentRow } from '../../db/rows.ts';
import { useServices } from '../../services/services.ts';

/** The person has begun to read by then, and the window has little to do. */
const AFTER_MS = 3000;

/** A long article that could not open by its parts will the next time. */
export function useMendedParts(
  article: ArticleRow | null | undefined,
  content: ContentRow | null | undefined,
  opening: OpeningText | null | undefined,
): void {
  const { library } = useServices();
  const { id, contentHash } = article ?? {};
  const blocks = content?.blocks;
  useEffect(() => {
    if (opening !== null || id === undefined || contentHash === undefined || blocks === undefined) return;
    const timer = setTimeout(() => {
      // Where there is no room for them the article opens as it did.
      library.mendParts({ articleId: id, contentHash, blocks }).catch(reportUnmended);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [library, opening, id, contentHash, blocks]);
}

function reportUnmended(error: unknown): void {
  console.warn('A long article was not kept in parts', error);
}
