// biome-ignore-all lint/a11y/useSemanticElements: rows of a table cannot be placed by a virtual list
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationRow } from '../../db/annotation-queries.ts';
import type { ArticleRow, NoteRow } from '../../db/rows.ts';
import { useArticles } from '../../db/use-articles.ts';
import { GroupHead } from './group-head.tsx';
import { type ItemActions, NotebookItem } from './notebook-item.tsx';
import styles from './notebook-list.module.css';
import { keepPlace, placeIn } from './notebook-place.ts';
import type { NotebookRow } from './notebook-rows.ts';
import { useMatchPainting } from './use-match-painting.ts';
import { useVisibleRows } from './use-visible-rows.ts';

/** Heights before they are measured, pixels. */
const HEAD_HEIGHT = 66;
const ITEM_HEIGHT = 132;
const OVERSCAN = 8;

interface NotebookListProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly rows: readonly NotebookRow[];
  /** Tells one notebook from another: where the person was is remembered by it. */
  readonly shownAs: string;
  readonly query: string;
  readonly isTitled: boolean;
  readonly isInBin: boolean;
  readonly currentKey: string | null;
  readonly selected: ReadonlySet<string>;
  readonly editedTagsOf: string | null;
  readonly actions: ItemActions;
  onCurrent(key: string): void;
  onSelect(id: string, event: MouseEvent): void;
  onKey(event: KeyboardEvent): void;
  onArticle(articleId: string): void;
}

/** The rows of the notebook, of which only those in view are in the document. The list keeps the focus. */
export function NotebookList(props: NotebookListProps) {
  const { ref, rows, shownAs, query, currentKey, onKey } = props;
  const { t } = useTranslation();
  const idPrefix = useId();
  const [place] = [placeIn(shownAs)];
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => ref.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: (index) => (rows[index]?.kind === 'head' ? HEAD_HEIGHT : ITEM_HEIGHT),
    overscan: OVERSCAN,
    initialOffset: place.offset,
  });
  const items = virtualizer.getVirtualItems();
  const annotations = useVisibleRows(rows, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const titles = useTitles(rows, items);
  useMatchPainting(ref, query, `${items[0]?.key} ${items.at(-1)?.key} ${annotations.size}`);
  useEffect(() => {
    keepPlace(shownAs, { offset: virtualizer.scrollOffset ?? 0, currentKey });
  });
  const currentIndex = rows.findIndex(({ key }) => key === currentKey);
  useFollowed(currentIndex, currentKey, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }));

  return (
    <div
      ref={ref}
      className={styles.scroller}
      role="grid"
      aria-label={t('notebook.list')}
      aria-rowcount={rows.length}
      aria-multiselectable
      aria-activedescendant={currentIndex >= 0 ? `${idPrefix}${currentIndex}` : undefined}
      tabIndex={0}
      onKeyDown={onKey}
    >
      <div role="presentation" className={styles.space} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => (
          <Row
            key={item.key}
            {...props}
            domId={idPrefix + item.index}
            measure={virtualizer.measureElement}
            item={item}
            annotations={annotations}
            titles={titles}
          />
        ))}
      </div>
    </div>
  );
}

/** Brings what the keys chose into view, and nothing when rows come and go around it. */
function useFollowed(index: number, key: string | null, bring: (index: number) => void): void {
  const followed = useRef(key);
  useEffect(() => {
    if (index >= 0 && followed.current !== key) bring(index);
    followed.current = key;
  });
}

/** Articles of the heads that show. */
function useTitles(
  rows: readonly NotebookRow[],
  items: readonly VirtualItem[],
): ReadonlyMap<string, ArticleRow> {
  const ids = items.flatMap(({ index }) => {
    const row = rows[index];
    return row?.kind === 'head' && row.group.by === 'article' ? [row.group.articleId] : [];
  });
  const latest = useRef<ReadonlyMap<string, ArticleRow>>(new Map());
  const articles = useArticles(ids);
  if (articles !== undefined) latest.current = new Map(articles.map((article) => [article.id, article]));
  return latest.current;
}

interface RowProps extends NotebookListProps {
  readonly domId: string;
  readonly item: VirtualItem;
  readonly annotations: ReadonlyMap<string, AnnotationRow>;
  readonly titles: ReadonlyMap<string, ArticleRow>;
  measure(element: HTMLElement | null): void;
}

function Row(props: RowProps) {
  const { rows, item, domId, measure, titles } = props;
  const row = rows[item.index];
  const place = {
    ref: measure,
    id: domId,
    'data-index': item.index,
    'aria-rowindex': item.index + 1,
    style: { transform: `translateY(${item.start}px)` },
  };
  if (row === undefined) return null;
  if (row.kind === 'item') return <ItemRow {...props} row={row} place={place} />;
  const { group, count } = row;
  const article = group.by === 'article' ? titles.get(group.articleId) : undefined;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus
    <div role="row" className={styles.row} {...place}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus */}
      <div role="rowheader">
        <GroupHead group={group} count={count} article={article} onArticle={props.onArticle} />
      </div>
    </div>
  );
}

interface ItemRowProps extends RowProps {
  readonly row: Extract<NotebookRow, { kind: 'item' }>;
  readonly place: object;
}

function ItemRow({ row, place, annotations, selected, currentKey, ...props }: ItemRowProps) {
  const { isTitled, isInBin, editedTagsOf, actions, onCurrent, onSelect } = props;
  const { t } = useTranslation();
  const { entry, notes } = row.item;
  const annotation = annotations.get(entry.id);
  const isSelected = selected.has(entry.id);
  const isCurrent = row.key === currentKey;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list, which holds the focus
    <div
      role="row"
      tabIndex={-1}
      className={styles.row}
      aria-selected={isSelected}
      data-at={isCurrent}
      data-annotation-id={entry.id}
      {...place}
      onClick={(event) => {
        if (!isOnRow(event)) return;
        if (event.shiftKey || event.ctrlKey || event.metaKey) onSelect(entry.id, event);
        onCurrent(row.key);
      }}
      onDoubleClick={(event) => isOnRow(event) && annotation !== undefined && actions.open(annotation)}
    >
      <div role="gridcell" tabIndex={-1} className={styles.cell}>
        <input
          type="checkbox"
          className={styles.box}
          checked={isSelected}
          tabIndex={-1}
          aria-label={t('notebook.select')}
          onChange={() => undefined}
          onClick={(event) => onSelect(entry.id, event)}
        />
        {annotation === undefined ? (
          <div className={styles.placeholder} />
        ) : (
          <NotebookItem
            annotation={annotation}
            notes={notes.flatMap(({ id }) => noteOf(annotations.get(id)))}
            isTitled={isTitled}
            isInBin={isInBin}
            isEditingTags={editedTagsOf === entry.id}
            actions={actions}
          />
        )}
      </div>
    </div>
  );
}

function noteOf(annotation: AnnotationRow | undefined): readonly NoteRow[] {
  return annotation?.kind === 'note' ? [annotation.row] : [];
}

/** False for what in the row has clicks of its own. */
function isOnRow({ target, currentTarget }: MouseEvent): boolean {
  const isInside = target instanceof Element && currentTarget.contains(target);
  return isInside && target.closest('button, a, input, [role="listbox"]') === null;
}
