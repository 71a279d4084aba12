import { useTranslation } from 'react-i18next';
import { explainError } from '../../i18n/explain-error.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { IndexStatus, SearchResult } from '../../search/protocol.ts';
import { ResultList, type ResultListProps } from './result-list.tsx';
import styles from './search-body.module.css';

interface SearchBodyProps {
  readonly query: string;
  readonly result: SearchResult | null;
  readonly error: unknown;
  readonly status: IndexStatus | null;
  readonly list: ResultListProps;
}

/** What was found, or why there is nothing to see yet. */
export function SearchBody({ query, result, error, status, list }: SearchBodyProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.body}>
      <Indexing status={status} />
      {error !== null && (
        <p className={styles.problem} role="alert">
          {t('search.failed', { reason: explainError(error) })}
        </p>
      )}
      {query === '' && <Ready status={status} />}
      {result !== null && result.articleCount > 0 && <DroppedWords words={result.droppedWords} />}
      {result !== null && result.articles.length === 0 && <Nothing query={result.query.trim()} />}
      <ResultList {...list} />
    </div>
  );
}

function Indexing({ status }: Pick<SearchBodyProps, 'status'>) {
  const { t } = useTranslation();
  if (status === null || status.pendingCount === 0) return null;
  return <p className={styles.notice}>{t('search.indexing', { count: status.pendingCount })}</p>;
}

function Ready({ status }: Pick<SearchBodyProps, 'status'>) {
  const { t } = useTranslation();
  if (status === null) return null;
  const isEmpty = status.articleCount === 0 && status.pendingCount === 0;
  return (
    <div className={styles.hint}>
      {isEmpty ? (
        <p>{t('search.emptyLibrary')}</p>
      ) : (
        <>
          <p>{t('search.ready', { count: status.articleCount })}</p>
          <p className={styles.quiet}>{t('search.hint')}</p>
        </>
      )}
    </div>
  );
}

function DroppedWords({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (words.length === 0) return null;
  return <p className={styles.notice}>{t('search.dropped', { words: format.list(words) })}</p>;
}

function Nothing({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.hint} role="status">
      <p className={styles.title}>{t('search.nothingTitle', { query })}</p>
      <p>{t('search.nothingText')}</p>
    </div>
  );
}
