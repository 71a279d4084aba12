import { useTranslation } from 'react-i18next';
import type { Block } from '../../../shared/article.ts';
import { readingMinutes } from '../../../shared/reading.ts';
import type { ArticleRow } from '../../db/rows.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ArticleTags } from './article-tags.tsx';
import styles from './reader.module.css';

interface ArticleHeaderProps {
  readonly article: ArticleRow;
  /** The block that the title repeats, if any: annotations on it stand on the title. */
  readonly echo: Block | null;
  readonly isCurrent: boolean;
}

export function ArticleHeader({ article, echo, isCurrent }: ArticleHeaderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const minutes = readingMinutes(article.wordCount, article.language);
  const block =
    echo === null ? { 'data-article-title': '' } : { 'data-block-id': echo.id, 'data-current': isCurrent };
  return (
    <>
      <h1 className={styles.title} {...block}>
        {article.title}
      </h1>
      <p className={styles.by}>
        <span>{article.siteName ?? article.sourceName}</span>
        {article.byline !== null && <span>{article.byline}</span>}
        <span>{t('reader.imported', { date: format.day(article.importedAt) })}</span>
        <span>{t('reader.readingTime', { time: format.readingTime(minutes) })}</span>
      </p>
      <ArticleTags article={article} />
    </>
  );
}
