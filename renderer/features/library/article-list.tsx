// biome-ignore-all lint/a11y/useSemanticElements: rows of a table cannot be placed by a virtual list
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '../../db/rows.ts';
import styles from './article-list.module.css';
import { ArticleListRow } from './article-list-row.tsx';
import { neighbourOf, rowForKey } from './list-keys.ts';
import { useRemoveArticle } from './use-remove-article.ts';
import { useVisibleArticles } from './use-visible-articles.ts';

interface ArticleListProps {
  readonly ids: readonly string[];
  readonly selectedId: string | null;
  /** The keyboard has moved to an article. */
  onSelect(id: string | null): void;
  /** An article was clicked. */
  onClick(id: string): void;
  onOpen(id: string): void;
}

/** Height of a card before it is measured, pixels. */
const ESTIMATED_HEIGHT = 126;
const OVERSCAN = 6;

/** The articles, of which only those in view are in the document. Focus stays on the list, which names its chosen row. */
export function ArticleList({ ids, selectedId, onSelect, onClick, onOpen }: ArticleListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const idPrefix = useId();
  const selectedIndex = selectedId === null ? -1 : ids.indexOf(selectedId);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => ids[index] ?? index,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: OVERSCAN,
  });
  const items = virtualizer.getVirtualItems();
  const rows = useVisibleArticles(ids, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const removeArticle = useRemoveArticle();

  useEffect(() => {
    if (selectedIndex >= 0) virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedIndex, virtualizer]);

  const remove = (article: ArticleRow) => {
    if (article.id === selectedId) onSelect(neighbourOf(article.id, ids));
    scroller.current?.focus({ preventScroll: true });
    void removeArticle(article);
  };

  const handleKey = (event: KeyboardEvent) => {
    // Keys of the buttons inside the rows are theirs.
    if (event.target !== scroller.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const selected = selectedIndex >= 0 ? selectedId : null;
    const row = rowForKey(event.key, selectedIndex, ids.length);
    const article = selected === null ? undefined : rows.get(selected);
    if (row !== null) onSelect(ids[row] ?? null);
    else if (event.key === 'Enter' && selected !== null) onOpen(selected);
    else if (event.key === 'Delete' && article !== undefined) remove(article);
    else return;
    event.preventDefault();
  };

  const handleClick = (event: MouseEvent, id: string) => {
    // A menu opens outside the row in the document, yet inside it for React's events.
    const target = event.target instanceof Element ? event.target : null;
    if (!event.currentTarget.contains(target) || target?.closest('button')) return;
    // Keys go on from the row that was clicked.
    scroller.current?.focus({ preventScroll: true });
    onClick(id);
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={t('library.list')}
      aria-rowcount={ids.length}
      aria-activedescendant={selectedIndex >= 0 ? `${idPrefix}${selectedId}` : undefined}
      tabIndex={0}
      onKeyDown={handleKey}
    >
      <ListSpace height={virtualizer.getTotalSize()}>
        {items.map((item) => {
          const id = String(item.key);
          return (
            <ArticleListRow
              key={id}
              ref={virtualizer.measureElement}
              domId={idPrefix + id}
              item={item}
              article={rows.get(id)}
              isSelected={id === selectedId}
              onClick={(event) => handleClick(event, id)}
              onOpen={onOpen}
              onRemove={remove}
            />
          );
        })}
      </ListSpace>
    </div>
  );
}

function ListSpace({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  return (
    <div role="presentation" className={styles.space} style={{ height }}>
      {children}
    </div>
  );
}
