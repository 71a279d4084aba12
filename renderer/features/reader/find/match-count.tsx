import { useTranslation } from 'react-i18next';
import { explainError } from '../../../i18n/explain-error.ts';
import { useReaderHost } from '../../../services/reader-host.ts';
import { useIsLong } from '../../../ui/use-is-long.ts';
import type { FinderState } from './article-finder.ts';
import styles from './match-bar.module.css';

/** A wait of so many milliseconds is felt. */
const FELT_MS = 400;

interface MatchStateProps {
  readonly state: FinderState;
}

/** "3 of 17", or that there is none. */
export function MatchCount({ state: { mode, text, matches, current, error } }: MatchStateProps) {
  const { t } = useTranslation();
  const total = matches?.length ?? 0;
  // The index takes in what was imported last before it answers.
  const isAwaited = matches === null && error === null && mode === 'typed' && text.trim() !== '';
  const isWaitFelt = useIsLong(isAwaited, FELT_MS);
  const words = (): string => {
    if (isWaitFelt) return t('find.searching');
    if (matches === null || (total === 0 && mode === 'arrived')) return '';
    if (total === 0) return t('find.none');
    return current < 0 ? t('find.found', { count: total }) : t('find.count', { current: current + 1, total });
  };
  return (
    <span className={styles.count} role="status" data-is-missing={matches !== null && total === 0}>
      {words()}
    </span>
  );
}

/** What is worth a word below: that a step went round, that the search failed, and the way to all articles. */
export function MatchNotice({ state: { mode, text, wrapped, error } }: MatchStateProps) {
  const { t } = useTranslation();
  const { searchAll } = useReaderHost();
  const words = text.trim();
  const offersAll = mode === 'typed' && words !== '';
  if (wrapped === null && error === null && !offersAll) return null;
  return (
    <div className={styles.notice}>
      <span role="status">
        {error !== null && t('search.failed', { reason: explainError(error) })}
        {error === null && wrapped !== null && t(`find.wrapped.${wrapped}`)}
      </span>
      {offersAll && (
        <button type="button" className={styles.all} onClick={() => searchAll(words)}>
          {t('find.searchAll', { text: words })}
        </button>
      )}
    </div>
  );
}
