// biome-ignore-all lint/a11y/useSemanticElements: rows of a table cannot be placed by a virtual list
import { useEffect, useId, useRef } from 'react';
import { neighbourOf } from '../../ui/list-keys.ts';
import { useStableCallback } from '../../ui/use-stable-callback.ts';
import styles from './article-list.module.css';
import { ArticleListRow } from './article-list-row.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useListWindow } from './use-list-window.ts';
import { useRemoveArticle } from './use-remove-article.ts';
import { useVisibleArticles } from './use-visible-articles.ts';

interface ArticleListProps {
  readonly ids: readonly string[];
  /** Says which articles these are, and in which order. */
  readonly label: string;
  readonly selectedId: string | null;
  /** The keyboard has moved to an article, or the selected one has gone and another follows. */
  onSelect(id: string | null): void;
  /** An article was clicked. */
  onClick(id: string): void;
  onOpen(id: string): void;
}

/** The articles, of which only those in view are in the document. The list keeps the focus and names its selected row. */
export function ArticleList({ ids, label, selectedId, onSelect, onClick, onOpen }: ArticleListProps) {
  const idPrefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const selectedIndex = selectedId === null ? -1 : ids.indexOf(selectedId);
  const virtualizer = useListWindow(list, ids, selectedIndex);
  const items = virtualizer.getVirtualItems();
  const rows = useVisibleArticles(ids, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const removeArticle = useRemoveArticle();

  // Coming back from an article the keys belong to the list, at that article.
  const isReturning = useRef(selectedId !== null);
  useEffect(() => {
    if (isReturning.current && document.activeElement === document.body)
      list.current?.focus({ preventScroll: true });
  }, []);

  const focus = () => list.current?.focus({ preventScroll: true });
  const remove = useStableCallback((id: string) => {
    if (id === selectedId) onSelect(neighbourOf(id, ids));
    focus();
    void removeArticle(id);
  });
  const click = useStableCallback((id: string) => {
    focus();
    onClick(id);
  });
  const open = useStableCallback(onOpen);
  useListKeys({ list, ids, selectedIndex, onSelect, onOpen, onRemove: remove });

  return (
    <div
      ref={list}
      className={styles.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={ids.length}
      aria-activedescendant={selectedIndex >= 0 ? `${idPrefix}${selectedId}` : undefined}
      tabIndex={0}
    >
      <div role="presentation" className={styles.space} style={{ height: virtualizer.getTotalSize() }}>
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
              onClick={click}
              onOpen={open}
              onRemove={remove}
            />
          );
        })}
      </div>
    </div>
  );
}
