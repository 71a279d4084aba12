import { useTranslation } from 'react-i18next';
import { useArticle, useContent } from '../../db/use-articles.ts';
import { useExportCommands } from '../../services/use-export-commands.ts';
import { usePrintCommands } from '../../services/use-print-commands.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BinnedArticle } from './binned-article.tsx';
import { OpenArticle } from './open-article.tsx';
import styles from './reader.module.css';
import type { ReaderTarget } from './reader-target.ts';

interface ReaderProps {
  readonly articleId: string;
  /** The passage to open at; null opens where the person left. */
  readonly target: ReaderTarget | null;
  /** Null where the list stands beside the reader. */
  readonly onBack: (() => void) | null;
}

/** An article with its highlights and margin notes. */
export function Reader({ articleId, target, onBack }: ReaderProps) {
  const { t } = useTranslation();
  const article = useArticle(articleId);
  const content = useContent(articleId);
  useExportCommands(articleId);
  usePrintCommands(articleId);

  if (article === undefined || content === undefined) {
    return <section className={styles.reader} aria-busy aria-label={t('reader.loading')} />;
  }
  if (article === null || content === null || article.deletedAt > 0) {
    return (
      <section className={styles.reader}>
        <div className={styles.state}>
          {article === null || content === null ? (
            <EmptyState title={t('reader.missingTitle')}>{t('reader.missingText')}</EmptyState>
          ) : (
            <BinnedArticle article={article} />
          )}
        </div>
      </section>
    );
  }
  return (
    <OpenArticle key={articleId} article={article} blocks={content.blocks} target={target} onBack={onBack} />
  );
}
