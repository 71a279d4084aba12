import { useTranslation } from 'react-i18next';
import type { Block } from '../../../../shared/article.ts';
import { readingMinutes } from '../../../../shared/reading.ts';
import type { ArticleRow } from '../../../db/rows.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from '../reader.module.css';
import { useReadingPosition } from './use-reading-position.ts';

interface ReadingProgressProps {
  readonly article: ArticleRow;
  readonly blocks: readonly Block[];
  readonly page: HTMLElement | null;
  readonly scroller: HTMLElement | null;
}

const FINISHED_FROM = 0.98;

/** How far the person is. Apart from the article, so that scrolling renders this and nothing else. */
export function ReadingProgress({ article, blocks, page, scroller }: ReadingProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = useReadingPosition({ articleId: article.id, blocks, page, scroller });
  const minutes = readingMinutes(article.wordCount, article.language);
  const left = format.readingTime(Math.max(1, Math.ceil(minutes * (1 - progress))));
  const share = format.percent(progress);
  // A long article is measured once all of it is on the page.
  if (page === null) return <span className={styles.progress} />;
  return (
    <span className={styles.progress}>
      {progress >= FINISHED_FROM ? t('reader.finished', { share }) : t('reader.progress', { share, left })}
    </span>
  );
}
