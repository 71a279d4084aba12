import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatchRow } from '../../db/import-rows.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { rowForKey } from '../../ui/list-keys.ts';
import { batchLabel, summaryParts } from './batch-words.ts';
import styles from './imports-column.module.css';

interface BatchListProps {
  readonly batches: readonly ImportBatchRow[];
  readonly selectedId: string | null;
  onSelect(batchId: string): void;
}

/** Past imports: one stop of the Tab key, through which arrow keys, Home and End choose. */
export function BatchList({ batches, selectedId, onSelect }: BatchListProps) {
  const list = useRef<HTMLUListElement>(null);
  const selectedIndex = batches.findIndex(({ id }) => id === selectedId);
  const handleKey = (event: KeyboardEvent): void => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    const next = hasModifier ? null : rowForKey(event.key, selectedIndex, batches.length);
    const batch = batches[next ?? -1];
    if (next === null || batch === undefined) return;
    event.preventDefault();
    onSelect(batch.id);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <ul ref={list} className={styles.list} onKeyDown={handleKey}>
      {batches.map((batch, index) => (
        <li key={batch.id}>
          <BatchCard
            batch={batch}
            isSelected={index === selectedIndex}
            isStop={index === Math.max(0, selectedIndex)}
            onSelect={onSelect}
          />
        </li>
      ))}
    </ul>
  );
}

interface BatchCardProps {
  readonly batch: ImportBatchRow;
  readonly isSelected: boolean;
  /** The Tab key stops here. */
  readonly isStop: boolean;
  onSelect(batchId: string): void;
}

function BatchCard({ batch, isSelected, isStop, onSelect }: BatchCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = batchLabel(batch, t);
  return (
    <button
      type="button"
      className={styles.card}
      tabIndex={isStop ? 0 : -1}
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => onSelect(batch.id)}
    >
      <span className={styles.meta}>
        <span>{t(`importing.origin.${batch.origin}`)}</span>
        <time title={format.moment(batch.startedAt)}>{format.relativeDate(batch.startedAt)}</time>
      </span>
      <span className={styles.label} title={label}>
        {label}
      </span>
      <span className={styles.summary}>
        <BatchState batch={batch} />
      </span>
    </button>
  );
}

/** What came of it; only what went wrong has the colour of a problem. */
function BatchState({ batch }: { readonly batch: ImportBatchRow }) {
  const { t } = useTranslation();
  if (batch.undoneAt > 0) return t('importing.state.undone');
  if (batch.finishedAt === 0) return t('importing.state.running');
  const parts = summaryParts(batch, t);
  if (parts.length === 0) return t('importing.nothingFound');
  return parts.map(({ kind, text }, index) => (
    <span key={kind}>
      {index > 0 && ', '}
      <span className={kind === 'failed' ? styles.problem : undefined}>{text}</span>
    </span>
  ));
}
