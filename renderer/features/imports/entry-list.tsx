// biome-ignore-all lint/a11y/useSemanticElements: items of a list cannot be placed by a virtual list
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportEntryKind } from '../../db/import-rows.ts';
import { useEntries, useEntryKeys } from '../../db/use-imports.ts';
import { ImportEntryLine } from './import-entry-line.tsx';
import styles from './import-report.module.css';

/** Height of an entry before it is measured, pixels. */
const ESTIMATED_HEIGHT = 62;
const OVERSCAN = 8;

interface EntryListProps {
  readonly batchId: string;
  /** Null for entries of every kind. */
  readonly kind: ImportEntryKind | null;
  onOpen(articleId: string): void;
}

/** The entries, of which only those in view are in the document. */
export function EntryList({ batchId, kind, onOpen }: EntryListProps) {
  const { t } = useTranslation();
  const keys = useEntryKeys(batchId, kind) ?? [];
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => keys[index]?.join() ?? index,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: OVERSCAN,
  });
  const items = virtualizer.getVirtualItems();
  const entries = useEntries(items.flatMap(({ index }) => (keys[index] ? [keys[index]] : [])));
  const byKey = new Map(entries?.map((entry) => [[entry.batchId, entry.seq, entry.part].join(), entry]));
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area is reached by the keyboard
      tabIndex={0}
      role="list"
      aria-label={t('importing.entries')}
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
              className={styles.row}
              style={{ translate: `0 ${item.start}px` }}
            >
              {entry && <ImportEntryLine entry={entry} onOpen={onOpen} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
