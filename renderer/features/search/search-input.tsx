import { Search } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { SearchResult } from '../../search/protocol.ts';
import { countPassages } from './result-choices.ts';
import styles from './search-input.module.css';

interface SearchInputProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly query: string;
  readonly result: SearchResult | null;
  readonly listId: string;
  readonly activeId: string | undefined;
  onQuery(query: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** The line that is typed in, and how much was found. */
export function SearchInput({ ref, query, result, listId, activeId, onQuery, onKeyDown }: SearchInputProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.line}>
      <Search className={styles.icon} size={18} strokeWidth={1.75} aria-hidden />
      <input
        ref={ref}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={t('search.title')}
        aria-expanded={activeId !== undefined}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
      />
      <span className={styles.summary} role="status">
        {result !== null && result.articleCount > 0 && <Summary result={result} />}
      </span>
    </div>
  );
}

function Summary({ result }: { readonly result: SearchResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const passageCount = countPassages(result);
  const articles = t('search.articles', { count: result.articleCount });
  const passages = passageCount === null ? null : t('search.passages', { count: passageCount });
  return t('search.summary', {
    found: passages === null ? articles : `${passages}, ${articles}`,
    ms: format.number(Number(result.tookMs.toPrecision(2))),
  });
}
