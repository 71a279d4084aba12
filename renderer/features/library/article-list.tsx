// biome-ignore-all lint/a11y/useSemanticElements: rows of a table cannot be placed by a virtual list
import { type DragEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { dragArticles } from '../../services/dragged-articles.ts';
import { ItemContextMenu } from '../../ui/context-menu.tsx';
import { useStableCallback } from '../../ui/use-stable-callback.ts';
import styles from './article-list.module.css';
import { ArticleListRow } from './article-list-row.tsx';
import type { ArticleMenu } from './use-article-menu.ts';
import type { ArticleSelection } from './use-article-selection.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListWindow } from './use-list-window.ts';
import { useVisibleArticles } from './use-visible-articles.ts';

interface ArticleListProps {
  /** By which its place is remembered. */
  readonly name: string;
  readonly label: string;
  readonly ids: readonly string[];
  readonly isBin: boolean;
  readonly selection: ArticleSelection;
  readonly selectedId: string | null;
  readonly menu: ArticleMenu;
  /** The article that a key leads to. */
  nextFor(key: string): string | undefined;
  onSelect(id: string): void;
  onClick(id: string): void;
  onOpen(id: string): void;
  /** The chosen article, or the marked ones, are to go. */
  onRemove(): void;
}

const NO_IDS: readonly string[] = [];

/** The articles, of which only those in view are in the document. The list keeps the focus and names its selected row. */
export function ArticleList(props: ArticleListProps) {
  const { name, label, ids, isBin, selection, selectedId, menu, nextFor } = props;
  const { onSelect, onClick, onOpen, onRemove } = props;
  const idPrefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const selectedIndex = selectedId === null ? -1 : ids.indexOf(selectedId);
  const virtualizer = useListWindow(list, name, ids, selectedIndex);
  const items = virtualizer.getVirtualItems();
  const rows = useVisibleArticles(ids, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const [menuIds, setMenuIds] = useState(NO_IDS);

  // Coming back from an article the keys belong to the list, at that article.
  const isReturning = useRef(selectedId !== null);
  useEffect(() => {
    if (isReturning.current && document.activeElement === document.body)
      list.current?.focus({ preventScroll: true });
  }, []);

  const focus = () => list.current?.focus({ preventScroll: true });
  const { marked } = selection;
  /** The marked ones, where the article is one of them, else it alone. */
  const meant = (id: string) => (marked.has(id) ? selection.targets : [id]);
  const menuOf = (meantIds: readonly string[]) =>
    menu(
      meantIds,
      meantIds.flatMap((id) => rows.get(id) ?? []),
    );
  const click = useStableCallback((id: string, event: MouseEvent) => {
    focus();
    const isToggle = event.ctrlKey || event.metaKey;
    if (!selection.click(id, { isToggle, isRange: event.shiftKey })) onClick(id);
  });
  const open = useStableCallback(onOpen);
  const actionsOf = useStableCallback((id: string) => menuOf(meant(id)));
  const drag = useStableCallback((id: string, event: DragEvent) =>
    dragArticles(event.dataTransfer, meant(id)),
  );
  const openMenu = (event: MouseEvent) => {
    const id = articleAt(event.target);
    setMenuIds(id === undefined ? selection.targets : meant(id));
  };
  useListKeys({ list, ids, selectedIndex, selection, nextFor, onSelect, onOpen, onRemove });

  return (
    <ItemContextMenu actions={() => menuOf(menuIds)} holder={list}>
      <div
        ref={list}
        className={styles.scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={ids.length}
        aria-multiselectable
        aria-activedescendant={selectedIndex >= 0 ? `${idPrefix}${selectedId}` : undefined}
        tabIndex={0}
        onContextMenu={openMenu}
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
                isBin={isBin}
                isCurrent={id === selectedId}
                isSelected={marked.size > 0 ? marked.has(id) : id === selectedId}
                actionsOf={actionsOf}
                onClick={click}
                onOpen={open}
                onDrag={drag}
              />
            );
          })}
        </div>
      </div>
    </ItemContextMenu>
  );
}

function articleAt(target: EventTarget): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('[data-article-id]')?.dataset.articleId;
}
