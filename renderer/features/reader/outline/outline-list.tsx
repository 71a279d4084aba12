import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './outline.module.css';
import type { OutlineEntry } from './outline-entries.ts';

interface OutlineListProps {
  readonly id: string;
  readonly entries: readonly OutlineEntry[];
  /** The section being read. */
  readonly currentId: string | null;
  /** The one that Enter goes to. */
  readonly activeId: string | null;
  onJump(blockId: string): void;
}

const DEEPEST_INDENT = 5;

export function OutlineList({ id, entries, currentId, activeId, onJump }: OutlineListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const stableJump = useRef(onJump);
  stableJump.current = onJump;
  useEffect(() => {
    const active = activeId === null ? null : document.getElementById(`${id}-${activeId}`);
    active?.scrollIntoView({ block: 'nearest' });
  }, [id, activeId]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      className={styles.list}
      aria-label={t('outline.title')}
    >
      {entries.map((entry) => (
        <OutlineRow
          key={entry.blockId}
          elementId={`${id}-${entry.blockId}`}
          entry={entry}
          isCurrent={entry.blockId === currentId}
          isActive={entry.blockId === activeId}
          jump={stableJump}
        />
      ))}
    </div>
  );
}

interface OutlineRowProps {
  readonly elementId: string;
  readonly entry: OutlineEntry;
  readonly isCurrent: boolean;
  readonly isActive: boolean;
  readonly jump: { readonly current: (blockId: string) => void };
}

/** Remembered: a book has thousands, and two of them change as one reads on. */
const OutlineRow = memo(function OutlineRow({
  elementId,
  entry,
  isCurrent,
  isActive,
  jump,
}: OutlineRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field, which holds the focus
    <div
      id={elementId}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-current={isCurrent ? 'location' : undefined}
      className={styles.entry}
      data-depth={Math.min(entry.depth, DEEPEST_INDENT)}
      title={entry.text}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => jump.current(entry.blockId)}
    >
      {entry.text}
    </div>
  );
});
