import { Trans, useTranslation } from 'react-i18next';
import { explainError } from '../../i18n/explain-error.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { SearchResult } from '../../search/protocol.ts';
import styles from './search-notices.module.css';

interface SearchNoticesProps {
  readonly result: SearchResult | null;
  readonly error: unknown;
  onSearchVerbatim(): void;
  onRetry(): void;
}

/** What a person should know of the results below: how they differ from what was asked for, and why. */
export function SearchNotices({ result, error, onSearchVerbatim, onRetry }: SearchNoticesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const quoted = (words: readonly string[]) => format.list(words.map((word) => t('search.quoted', { word })));
  const hasArticles = result !== null && result.articleCount > 0;
  return (
    <>
      {error !== null && (
        <p className={styles.failure} role="alert">
          {t('search.failed', { reason: explainError(error) })}
          <NoticeButton label={t('search.retry')} onPress={onRetry} />
        </p>
      )}
      {hasArticles && result.corrections.length > 0 && (
        <p className={styles.notice}>
          <span>
            <Trans
              i18nKey="search.corrected"
              values={{ used: format.list(result.corrections.map(({ used }) => used)) }}
              components={{ strong: <strong /> }}
            />
          </span>
          <NoticeButton
            label={t('search.verbatim', {
              typed: result.corrections.map(({ typed }) => typed).join(' '),
            })}
            onPress={onSearchVerbatim}
          />
        </p>
      )}
      {hasArticles && result.droppedWords.length > 0 && (
        <p className={styles.notice}>{t('search.dropped', { words: quoted(result.droppedWords) })}</p>
      )}
      {result !== null && result.commonWords.length > 0 && (
        <p className={styles.notice}>{t('search.common', { words: quoted(result.commonWords) })}</p>
      )}
    </>
  );
}

function NoticeButton({ label, onPress }: { readonly label: string; onPress(): void }) {
  return (
    <button
      type="button"
      className={styles.action}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {label}
    </button>
  );
}
