import type { ArticleRow } from '../../db/rows.ts';
import { useArticleActions } from '../../services/use-article-actions.ts';
import { useCommandHandlers } from '../../services/use-command-handlers.ts';
import type { ArticleMarks } from './use-article-marks.ts';

/**
 * Carries out what is asked of the article as a whole. Beside a list that is the list's: it knows which articles are
 * marked, and which one comes next.
 */
export function useArticleCommands(
  { id }: ArticleRow,
  marks: ArticleMarks,
  onBack: (() => void) | null,
): void {
  const { moveToBin } = useArticleActions();
  const alone = (run: () => void) => () => {
    if (onBack === null) return false;
    run();
    return true;
  };
  useCommandHandlers({
    toggleFavourite: alone(marks.toggleFavourite),
    toggleArchived: alone(marks.toggleArchived),
    toggleRead: alone(marks.toggleRead),
    removeArticle: alone(() => void moveToBin([id]).then((isDone) => isDone && onBack?.())),
  });
}
