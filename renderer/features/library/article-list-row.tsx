// biome-ignore-all lint/a11y/useSemanticElements: rows of a table cannot be placed by a virtual list
import type { VirtualItem } from '@tanstack/react-virtual';
import type { DragEvent, MouseEvent, Ref } from 'react';
import type { ArticleRow } from '../../db/rows.ts';
import type { MenuAction } from '../../ui/menu.tsx';
import { ArticleCard } from './article-card.tsx';
import styles from './article-list.module.css';

interface ArticleListRowProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly domId: string;
  readonly item: VirtualItem;
  /** Undefined while it is being fetched. */
  readonly article: ArticleRow | undefined;
  readonly isBin: boolean;
  /** The keys act on it. */
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  actionsOf(id: string): readonly MenuAction[];
  onClick(id: string, event: MouseEvent): void;
  onOpen(id: string): void;
  onDrag(id: string, event: DragEvent): void;
}

/** One row at its place in the scrolled space. */
export function ArticleListRow(props: ArticleListRowProps) {
  const { ref, domId, item, article, isBin, isCurrent, isSelected, actionsOf, onClick, onOpen, onDrag } =
    props;
  const id = String(item.key);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list, which holds the focus
    <div
      ref={ref}
      id={domId}
      data-index={item.index}
      data-article-id={id}
      data-current={isCurrent || undefined}
      role="row"
      tabIndex={-1}
      aria-rowindex={item.index + 1}
      aria-selected={isSelected}
      className={styles.row}
      style={{ transform: `translateY(${item.start}px)` }}
      draggable={!isBin}
      onDragStart={(event) => onDrag(id, event)}
      onClick={(event) => isOnRow(event) && onClick(id, event)}
      onDoubleClick={(event) => isOnRow(event) && onOpen(id)}
    >
      <div role="gridcell" tabIndex={-1} className={styles.cell}>
        {article === undefined ? (
          <div className={styles.placeholder} />
        ) : (
          <ArticleCard article={article} isBin={isBin} actionsOf={actionsOf} />
        )}
      </div>
    </div>
  );
}

/** False for the row's own buttons, and for its menu, which React counts to the row although it opens elsewhere. */
function isOnRow({ target, currentTarget }: MouseEvent): boolean {
  return target instanceof Element && currentTarget.contains(target) && target.closest('button') === null;
}
