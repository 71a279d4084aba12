import { BookMarked, SearchX, Trash2 } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './notebook.module.css';
import { type NotebookFilter, withoutFilters } from './notebook-filter.ts';
import { NotebookFilters } from './notebook-filters.tsx';
import { NotebookHead } from './notebook-head.tsx';
import { NotebookLoading } from './notebook-loading.tsx';
import { OpenNotebook } from './open-notebook.tsx';
import { type Notebook as Shown, useNotebook } from './use-notebook.ts';

export interface NotebookProps {
  readonly filter: NotebookFilter;
  /** `isTyping` while a word is being typed: then there is no way back to each letter. */
  onFilter(filter: NotebookFilter, isTyping?: boolean): void;
  onReview(): void;
}

/** All that a person marked and wrote, in one place. */
export function Notebook({ filter, onFilter, onReview }: NotebookProps) {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const notebook = useNotebook(filter);
  const isOpen = notebook.kind === 'open';
  return (
    <main className={styles.notebook}>
      <NotebookHead
        field={field}
        list={list}
        filter={filter}
        shownCount={isOpen ? notebook.shown.length : null}
        totalCount={isOpen ? notebook.total : null}
        shown={isOpen ? notebook.shown : []}
        onFilter={onFilter}
        onReview={onReview}
      >
        <NotebookFilters
          filter={filter}
          isFiltered={isOpen && notebook.isFiltered}
          shown={isOpen ? notebook.shown : []}
          onFilter={onFilter}
        />
      </NotebookHead>
      <Body notebook={notebook} filter={filter} field={field} list={list} onFilter={onFilter} />
    </main>
  );
}

interface BodyProps extends Pick<NotebookProps, 'filter' | 'onFilter'> {
  readonly notebook: Shown;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLDivElement | null>;
}

function Body({ notebook, filter, field, list, onFilter }: BodyProps) {
  const { t } = useTranslation();
  if (notebook.kind === 'loading') return <NotebookLoading />;
  if (notebook.kind === 'failed')
    return (
      <EmptyState title={t('notebook.failedTitle')}>
        <p>{t('notebook.failedText')}</p>
      </EmptyState>
    );
  if (notebook.rows.length === 0)
    return <NothingShown filter={filter} isFiltered={notebook.isFiltered} onFilter={onFilter} />;
  return (
    <>
      {notebook.hasSearchFailed && (
        <p role="alert" className={styles.problem}>
          {t('notebook.searchFailed')}
        </p>
      )}
      <OpenNotebook notebook={notebook} filter={filter} field={field} list={list} onFilter={onFilter} />
    </>
  );
}

interface NothingShownProps extends Pick<NotebookProps, 'filter' | 'onFilter'> {
  readonly isFiltered: boolean;
}

/** Why there is nothing, and what can be done. */
function NothingShown({ filter, isFiltered, onFilter }: NothingShownProps) {
  const { t } = useTranslation();
  if (isFiltered)
    return (
      <EmptyState
        icon={SearchX}
        title={t('notebook.nothingTitle')}
        actions={
          <Button onClick={() => onFilter({ ...withoutFilters(filter), isBin: filter.isBin })}>
            {t('notebook.clearFilters')}
          </Button>
        }
      >
        <p>{t('notebook.nothingText')}</p>
      </EmptyState>
    );
  return filter.isBin ? (
    <EmptyState icon={Trash2} title={t('notebook.emptyBinTitle')}>
      <p>{t('notebook.emptyBinText')}</p>
    </EmptyState>
  ) : (
    <EmptyState icon={BookMarked} title={t('notebook.emptyTitle')}>
      <p>{t('notebook.emptyText')}</p>
    </EmptyState>
  );
}
