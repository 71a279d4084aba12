import { CalendarCheck, Download, Search, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationEntry } from '../../db/annotation-catalog.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { QueryProblems } from '../../queries/query-problems.tsx';
import { readQuery } from '../../search/query/parse-query.ts';
import { useExportHost } from '../../services/export-host.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { GroupingChoice } from './grouping-choice.tsx';
import type { NotebookFilter } from './notebook-filter.ts';
import styles from './notebook-head.module.css';

interface NotebookHeadProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly filter: NotebookFilter;
  /** Null while loading. */
  readonly shownCount: number | null;
  readonly totalCount: number | null;
  readonly shown: readonly AnnotationEntry[];
  readonly children: ReactNode;
  onFilter(filter: NotebookFilter, isTyping?: boolean): void;
  onReview(): void;
}

/** Title and counts, the field of the search, and what can be done with all of it. */
export function NotebookHead(props: NotebookHeadProps) {
  const { field, list, filter, shown, children, onFilter, onReview } = props;
  const { t } = useTranslation();
  const { openExport } = useExportHost();
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1 className={styles.title}>{t('notebook.title')}</h1>
        <Count {...props} />
        <div className={styles.actions}>
          <GroupingChoice
            grouping={filter.grouping}
            onChoose={(grouping) => onFilter({ ...filter, grouping })}
          />
          <Button
            icon={Download}
            disabled={shown.length === 0 || filter.isBin}
            onClick={() => openExport({ kind: 'annotations', keys: shown, of: 'shown' })}
          >
            {t('export.export')}
          </Button>
          <Button icon={CalendarCheck} variant="primary" onClick={onReview}>
            {t('review.start')}
          </Button>
        </div>
      </div>
      <SearchField
        field={field}
        list={list}
        query={filter.query}
        onType={(query) => onFilter({ ...filter, query }, true)}
      />
      <Problems
        query={filter.query}
        onQuery={(query) => {
          onFilter({ ...filter, query }, true);
          field.current?.focus({ preventScroll: true });
        }}
      />
      {children}
    </header>
  );
}

function Count({ shownCount, totalCount }: NotebookHeadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (shownCount === null || totalCount === null || totalCount === 0) return null;
  return (
    <span className={styles.count} role="status">
      {shownCount === totalCount
        ? t('notebook.count', { count: totalCount })
        : t('notebook.shown', { count: shownCount, total: format.number(totalCount) })}
    </span>
  );
}

interface ProblemsProps {
  readonly query: string;
  onQuery(query: string): void;
}

const PROBLEMS_ID = 'notebook-query-problems';

/** What of the query does not count as it stands. */
function Problems({ query, onQuery }: ProblemsProps) {
  const problems = useMemo(() => readQuery(query).problems, [query]);
  return (
    <div className={styles.problems}>
      <QueryProblems id={PROBLEMS_ID} {...{ query, problems, onQuery }} />
    </div>
  );
}

interface SearchFieldProps extends Pick<NotebookHeadProps, 'field' | 'list'> {
  readonly query: string;
  onType(query: string): void;
}

/** The letters show at once, whatever takes its time behind them. */
function SearchField({ field, list, query, onType }: SearchFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(query);
  useEffect(() => setTyped(query), [query]);
  const type = (text: string) => {
    setTyped(text);
    onType(text);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') list.current?.focus();
    else if (event.key === 'Escape' && typed !== '') type('');
    else if (event.key === 'Escape') list.current?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.search}>
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <input
        ref={field}
        type="search"
        className={styles.input}
        aria-label={t('notebook.search')}
        aria-describedby={PROBLEMS_ID}
        placeholder={t('notebook.search')}
        spellCheck={false}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onKeyDown={handleKey}
      />
      {typed !== '' && <IconButton icon={X} label={t('notebook.clearSearch')} onClick={() => type('')} />}
    </div>
  );
}
