import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryFilter } from '../db/article-queries.ts';
import { useLibraryCounts } from '../db/use-articles.ts';
import { LibraryColumn } from '../features/library/library-column.tsx';
import { Reader } from '../features/reader/reader.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Kbd } from '../ui/kbd.tsx';
import styles from './library-page.module.css';
import { useIsWideWindow } from './use-is-wide-window.ts';

interface LibraryPageProps {
  readonly filter: LibraryFilter;
  readonly selectedId: string | null;
  onSelect(id: string | null): void;
  onOpen(id: string): void;
}

/** The list, and beside it, where the window has room, the selected article. */
export function LibraryPage({ filter, selectedId, onSelect, onOpen }: LibraryPageProps) {
  const isWide = useIsWideWindow();
  const counts = useLibraryCounts();
  const hasPane = isWide && counts !== undefined && counts.all > 0;
  return (
    <main className={hasPane ? styles.columns : styles.column}>
      <LibraryColumn
        filter={filter}
        selectedId={selectedId}
        onSelect={onSelect}
        onClick={isWide ? onSelect : onOpen}
        onOpen={onOpen}
      />
      {hasPane && <ReadingPane articleId={selectedId} />}
    </main>
  );
}

/** Arrow keys may run through the list faster than articles can be laid out: the pane follows when there is time. */
function ReadingPane({ articleId }: { readonly articleId: string | null }) {
  const shownId = useDeferredValue(articleId);
  return (
    <div className={styles.pane}>
      {shownId === null ? (
        <NothingChosen />
      ) : (
        <Reader key={shownId} articleId={shownId} target={null} onBack={null} />
      )}
    </div>
  );
}

function NothingChosen() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('library.chooseTitle')}>
      <p>{t('library.chooseText')}</p>
      <p className={styles.keys}>
        <span>
          <Kbd keys="↑" /> <Kbd keys="↓" /> {t('library.chooseKey')}
        </span>
        <span>
          <Kbd keys={t('search.enter')} /> {t('library.openKey')}
        </span>
      </p>
    </EmptyState>
  );
}
