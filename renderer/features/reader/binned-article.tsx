import { RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '../../db/rows.ts';
import { useArticleActions } from '../../services/use-article-actions.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** In the place of an article that is in the bin: the way back. */
export function BinnedArticle({ article }: { readonly article: ArticleRow }) {
  const { t } = useTranslation();
  const { restore } = useArticleActions();
  const back = (
    <Button icon={RotateCcw} onClick={() => void restore([article.id])}>
      {t('library.menu.restore')}
    </Button>
  );
  return (
    <EmptyState icon={Trash2} title={article.title} actions={back}>
      {t('reader.binnedText')}
    </EmptyState>
  );
}
