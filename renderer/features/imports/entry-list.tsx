// biome-ignore-all lint/a11y/useSemanticElements: items of a list cannot be placed by a virtual list
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportEntryKind } from '../../db/import-rows.ts';
import { useEntries, useEntryKeys } from '../../db/use-imports.ts';
import { ImportEntryLine } from './import-entry-line.tsx';
import styles from './import-report.module.css';
import { useRowFocus } from './use-row-focus.ts';

/** Height of an entry before it is measured, pixels. */
const ESTIMATED_HEIGHT = 62;
const OVERSCAN = 8;

interface EntryListProps {
  readonly batchId: string;
  /** Null for entries of every kind. */
  readonly kind: ImportEntryKind | null;
  onOpen(articleId: string): void;
}

/**
 * The entries, of which only those in view are in the document. The Tab key stops at one of them and its buttons;
 * arrow keys, Home and End go to the others, Enter opens the article.
 */
export function EntryList({ batchId, kind, onOpen }: EntryListProps) {
  const { t } = useTranslation();
  const keys = useEntryKeys(batchId, kind) ?? [];
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRowFocus(scroller, keys.length);
  const { stop } = rows;
  const rangeExtractor = useCallback((range: Range) => withRow(range, stop), [stop]);
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => keys[index]?.join() ?? index,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: OVERSCAN,
    rangeExtractor,
  });
  const items = virtualizer.getVirtualItems();
  const entries = useEntries(items.flatMap(({ index }) => (keys[index] ? [keys[index]] : [])));
  const byKey = new Map(entries?.map((entry) => [[entry.batchId, entry.seq, entry.part].join(), entry]));
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="list"
      aria-label={t('importing.entries')}
      onKeyDown={(event) => {
        const next = rows.rowFor(event);
        if (next !== null) virtualizer.scrollToIndex(next);
      }}
    >
      <div role="presentation" className={styles.space} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const entry = byKey.get(String(item.key));
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="listitem"
              tabIndex={item.index === stop ? 0 : -1}
              aria-posinset={item.index + 1}
              aria-setsize={keys.length}
              // The button may go with what it did: the focus stays with its row.
              onClick={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
              onFocus={() => rows.stopAt(item.index)}
              onKeyDown={({ key, target, currentTarget }) => {
                if (key === 'Enter' && target === currentTarget && entry?.articleId) onOpen(entry.articleId);
              }}
              className={styles.row}
              style={{ translate: `0 ${item.start}px` }}
            >
              {entry && <ImportEntryLine entry={entry} isStop={item.index === stop} onOpen={onOpen} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The rows in view and the one at which the Tab key stops, which must not go while it has the focus. */
function withRow(range: Range, row: number): number[] {
  const rows = new Set(defaultRangeExtractor(range));
  if (row < range.count) rows.add(row);
  return [...rows].toSorted((a, b) => a - b);
}
