import { Search } from 'lucide-react';
import { type ComponentProps, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { SearchResult } from '../../search/protocol.ts';
import { QueryField } from './query-field.tsx';
import { countHits } from './result-choices.ts';
import styles from './search-head.module.css';

interface SearchHeadProps extends ComponentProps<typeof QueryField> {
  readonly result: SearchResult | null;
}

/** The line that is typed in, and how much was found. */
export function SearchHead({ result, ...field }: SearchHeadProps) {
  return (
    <div className={styles.head}>
      <Search className={styles.icon} size={18} strokeWidth={1.75} aria-hidden />
      <QueryField {...field} />
      <span className={styles.summary} role="status">
        {result !== null && result.articleCount > 0 && <Summary result={result} />}
      </span>
    </div>
  );
}

const Summary = memo(function Summary({ result }: { readonly result: SearchResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const hitCount = countHits(result);
  const articles = t('search.articles', { count: result.articleCount });
  const found = !hitCount ? articles : `${t('search.passages', { count: hitCount })}, ${articles}`;
  const time = t('search.took', { ms: format.number(Number(result.tookMs.toPrecision(2))) });
  return (
    <>
      {found}
      <span className={styles.time}>{time}</span>
    </>
  );
});
