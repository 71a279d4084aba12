import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticle, useContent, useOpeningText } from '../../db/use-articles.ts';
import { useReturnedPlace } from '../../services/returned-place.ts';
import { useExportCommands } from '../../services/use-export-commands.ts';
import { usePrintCommands } from '../../services/use-print-commands.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BinnedArticle } from './binned-article.tsx';
import { OpenArticle } from './open-article.tsx';
import { OpeningPage } from './opening-page.tsx';
import styles from './reader.module.css';
import type { ReaderTarget } from './reader-target.ts';
import { useMendedParts } from './use-mended-parts.ts';

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
  const isReturn = useReturnedPlace() !== null;
  const opening = useOpeningText(articleId, target?.passage?.blockId ?? null);
  const [isOpeningPainted, setIsOpeningPainted] = useState(false);
  const onPainted = useCallback(() => setIsOpeningPainted(true), []);
  const content = useContent(articleId, isReturn || opening === null || isOpeningPainted);
  useMendedParts(article, content, opening);
  useExportCommands(articleId);
  usePrintCommands(articleId);

  if (article === undefined || content === undefined) {
    if (opening && article && article.deletedAt === 0 && !isReturn) {
      return <OpeningPage text={opening} {...{ article, target, onBack, onPainted }} />;
    }
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
