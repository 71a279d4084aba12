import { useTranslation } from 'react-i18next';
import type { LibraryFilter } from '../../db/article-queries.ts';
import { useArticleIds, useLibraryCounts } from '../../db/use-articles.ts';
import { ArticleList } from './article-list.tsx';
import { EmptySection } from './empty-section.tsx';
import { FirstSteps } from './first-steps.tsx';
import { ImportButton } from './import-button.tsx';
import styles from './library-column.module.css';
import { LibraryLoading } from './library-loading.tsx';

interface LibraryColumnProps {
  readonly filter: LibraryFilter;
  readonly selectedId: string | null;
  onSelect(id: string | null): void;
  onClick(id: string): void;
  onOpen(id: string): void;
}

/** The library: its articles newest first, and the way to import. */
export function LibraryColumn({ filter, ...list }: LibraryColumnProps) {
  const { t } = useTranslation();
  const counts = useLibraryCounts();
  if (counts?.all === 0) return <FirstSteps />;
  return (
    <section className={styles.column} aria-label={t(`nav.${filter}`)}>
      <ColumnHeader filter={filter} />
      <LibraryBody key={filter} filter={filter} {...list} />
    </section>
  );
}

function ColumnHeader({ filter }: Pick<LibraryColumnProps, 'filter'>) {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{t(`nav.${filter}`)}</h2>
      <span className={styles.order}>{t('library.recent')}</span>
      <ImportButton />
    </header>
  );
}

function LibraryBody({ filter, ...list }: LibraryColumnProps) {
  const { t } = useTranslation();
  const ids = useArticleIds(filter);
  if (ids === undefined) return <LibraryLoading />;
  if (ids.length === 0) return filter === 'all' ? null : <EmptySection filter={filter} />;
  return <ArticleList ids={ids} label={t('library.list')} {...list} />;
}
